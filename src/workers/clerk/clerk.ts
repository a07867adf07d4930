// The clerk: makes banks, reads and writes files, makes packages, runs test cases. It keeps nothing in memory.

import { caseAt, columnsOf } from '../../engine/index.ts';
import {
  boundaryCases,
  BYTE_ORDER_MARK,
  caseWriter,
  codebook,
  DECIMAL_COMMA,
  exportPackage,
  FILES,
  PLAIN,
  readPackage,
  type CaseFormat,
} from '../../interchange/index.ts';
import { sha256 } from '../../model/digest.ts';
import type { Instrument, Status } from '../../model/types.ts';
import { compile } from '../../plan/index.ts';
import { fitCases, generateChunks, layoutOf, runTests, type TestReport } from '../../simulation/index.ts';
import {
  CHUNK_ROWS,
  getBank,
  readChunks,
  type BankContents,
  type BankMeta,
  type Outcome,
} from '../../storage/index.ts';
import { pause, type Progress } from '../pause.ts';
import { storeBank } from './banks.ts';
import { chunksOf, examine, readingOf } from './import.ts';
import type { Examined, FileRequest, Imported, GenerateRequest, NewBank, PackageReport } from './types.ts';

const LINE_FEED = 10;
const BROKEN: Outcome<never> = { ok: false, problem: { kind: 'absent' } };

export class Clerk {
  private turn = 0;

  /** Gives up what is under way. */
  cancel(): void {
    this.turn += 1;
  }

  async generate(request: GenerateRequest, progress: Progress): Promise<Outcome<BankMeta | null>> {
    const { plan } = compile(request.document);
    if (!plan) return BROKEN;
    const goesOn = this.begin();
    const { settings } = request;
    async function* chunks() {
      let done = 0;
      for (const chunk of generateChunks(plan!, settings, CHUNK_ROWS)) {
        yield chunk;
        done += chunk.rows;
        progress(done / settings.count);
        await pause();
        if (!goesOn()) yield null;
      }
    }
    const { instrument, name } = request;
    const { count, seed, missingShare, spread } = settings;
    const origin = { kind: 'generated', count, seed, missingShare, spread, ...settings.assessed };
    const contents = 'synthetic';
    return storeBank({ instrument, name, origin, contents, layout: layoutOf(plan) }, chunks());
  }

  /** A bank of the cases at which the instrument changes its mind: limits, cut-offs and their neighbours. */
  async edges({ instrument, name, document }: NewBank): Promise<Outcome<BankMeta | null>> {
    const { plan } = compile(document);
    if (!plan) return BROKEN;
    const columns = columnsOf(plan, boundaryCases(plan));
    const about = {
      instrument,
      name,
      origin: { kind: 'edges' },
      contents: 'synthetic',
      layout: layoutOf(plan),
    } as const;
    return storeBank(about, [columns]);
  }

  async examine(request: FileRequest): Promise<Examined | null> {
    return examine(request, this.begin());
  }

  /** Keeps the good cases of a file as a bank. */
  async import(
    request: FileRequest,
    { instrument, name, contents }: Omit<NewBank, 'document'> & { readonly contents: BankContents },
    progress: (rows: number) => void,
  ): Promise<Outcome<Imported | null>> {
    const { plan } = compile(request.document);
    if (!plan) return BROKEN;
    const goesOn = this.begin();
    const { reading } = await readingOf(request, plan);
    const origin = { kind: 'imported', file: request.name };
    const chunks = chunksOf(reading, request, plan, goesOn, progress);
    const kept = await storeBank({ instrument, name, origin, contents, layout: layoutOf(plan) }, chunks);
    if (!kept.ok) return kept;
    return { ok: true, value: kept.value && { ...kept.value, refused: reading.refused } };
  }

  /** A bank as a file; null where the bank is gone or the instrument has errors. */
  async exportBank(
    bank: string,
    document: Instrument,
    format: CaseFormat,
    decimalComma = false,
  ): Promise<Blob | null> {
    const { plan } = compile(document);
    const meta = await getBank(bank);
    if (!plan || !meta) return null;
    const writer = caseWriter(format, document, decimalComma ? DECIMAL_COMMA : PLAIN);
    // Spreadsheets need the mark to know that the file is UTF-8.
    const parts: string[] = [decimalComma ? BYTE_ORDER_MARK : '', writer.header];
    for await (const chunk of readChunks(bank)) {
      const { cases } = fitCases(chunk, meta.layout, plan);
      for (let row = 0; row < cases.rows; row += 1) parts.push(writer.line(caseAt(plan, cases, row)));
      await pause();
    }
    return new Blob(parts, { type: format === 'csv' ? 'text/csv' : 'application/jsonl' });
  }

  /** `status`: as the instrument's record says it. */
  async makePackage(document: Instrument, status: Status): Promise<PackageReport> {
    const { bytes, diagnostics } = await exportPackage(document, status);
    if (!bytes) return { zip: null, sha256: null, diagnostics, files: [], vectors: 0 };
    const { manifest, files: contents } = await readPackage(bytes);
    const files = Object.entries(manifest?.files ?? {}).map(([name, about]) => ({ name, ...about }));
    const vectors = contents.get(FILES.vectors)?.filter((byte) => byte === LINE_FEED).length ?? 0;
    return {
      zip: new Blob([bytes], { type: 'application/zip' }),
      sha256: sha256(bytes),
      diagnostics,
      files,
      vectors,
    };
  }

  /** Null where the instrument has errors. */
  codebook(document: Instrument): Blob | null {
    const { plan } = compile(document);
    return plan && new Blob([BYTE_ORDER_MARK, codebook(document, plan)], { type: 'text/csv' });
  }

  /** Null where the instrument has errors. */
  async runTests(document: Instrument): Promise<TestReport | null> {
    const { plan } = compile(document);
    return plan && runTests(plan, document);
  }

  private begin(): () => boolean {
    const turn = ++this.turn;
    return () => turn === this.turn;
  }
}
