// The clerk: makes banks, reads and writes files, makes packages, runs test cases. It keeps nothing in memory.

import { caseAt, columnsOf, type Case } from '../../engine/index.ts';
import {
  boundaryCases,
  BYTE_ORDER_MARK,
  caseWriter,
  DECIMAL_COMMA,
  exportPackage,
  FILES,
  FORMATS,
  LARGEST_FILE,
  PLAIN,
  readCase,
  readPackage,
  readTexts,
  refusedForSize,
  TARGETS,
  write,
  writtenFormat,
  type CaseFormat,
  type Earlier,
  type Format,
  type FormatId,
  type TextsRead,
  type WriteOptions,
} from '../../interchange/index.ts';
import { sha256 } from '../../model/digest.ts';
import { firstAlike } from '../../model/findings.ts';
import { pause } from '../../document/pieces.ts';
import type { Instrument, Status, TestCase } from '../../model/types.ts';
import { compile, constraintsOf, planIn, type Plan } from '../../plan/index.ts';
import {
  fitCases,
  generateChunks,
  layoutOf,
  NoSuchCase,
  possibleCases,
  runTests,
  USUAL_SETTINGS,
  type TestReport,
} from '../../simulation/index.ts';
import {
  CHUNK_ROWS,
  getBank,
  holdKey,
  isLocked,
  readChunks,
  sealChunks,
  unsealChunks,
  type Outcome,
} from '../../storage/index.ts';
import type { Progress } from '../progress.ts';
import { storeBank } from './banks.ts';
import { chunksOf, examine, readingOf } from './import.ts';
import { summariseAll } from './summaries.ts';
import type {
  AboutFormat,
  Examined,
  FileRequest,
  FilesReport,
  Generated,
  GenerateRequest,
  Imported,
  ImportedAs,
  NewBank,
  PackageReport,
  TargetReport,
} from './types.ts';

const PRACTISED = 1000;
const BROKEN: Outcome<never> = { ok: false, problem: { kind: 'absent' } };

export class Clerk {
  private turn = 0;
  private summarised = Promise.resolve();

  /** Gives up what is under way. */
  cancel(): void {
    this.turn += 1;
  }

  /** Makes ready for a bank of cases by chance: a few are made, and kept nowhere. */
  practise(text: string): void {
    Array.from(generateChunks(planIn(text), { ...USUAL_SETTINGS, count: PRACTISED }, PRACTISED));
  }

  async generate(request: GenerateRequest, progress: Progress): Promise<Generated> {
    const plan = planIn(request.plan);
    const goesOn = this.begin();
    const { settings } = request;
    let none: NoSuchCase | null = null;
    async function* chunks() {
      let done = 0;
      try {
        for (const chunk of generateChunks(plan, settings, CHUNK_ROWS)) {
          yield chunk;
          done += chunk.rows;
          progress(done / settings.count);
          await pause();
          if (!goesOn()) yield null;
        }
      } catch (error) {
        if (!(error instanceof NoSuchCase)) throw error;
        none = error;
        yield null;
      }
    }
    const { instrument, name } = request;
    const { count, seed, missingShare, spread } = settings;
    const origin = { kind: 'generated', count, seed, missingShare, spread, ...settings.assessed };
    const contents = 'synthetic';
    const about = { instrument, name, origin, contents, layout: layoutOf(plan) } as const;
    const stored = await storeBank(about, chunks());
    const { constraints } = (none as NoSuchCase | null) ?? {};
    return constraints ? { ok: false, problem: { kind: 'contradiction', constraints } } : stored;
  }

  /**
   * A bank of the cases at which the instrument changes its mind: limits, cut-offs and their neighbours. Those that cannot
   * be are left out.
   */
  async edges({ instrument, name, plan: text }: NewBank): Promise<Generated> {
    const plan = planIn(text);
    const cases = possibleCases(plan, boundaryCases(plan));
    if (cases.length === 0) {
      const constraints = constraintsOf(plan).map(({ id }) => id);
      return { ok: false, problem: { kind: 'contradiction', constraints } };
    }
    const columns = columnsOf(plan, cases);
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
    { instrument, name, contents, locked }: Omit<NewBank, 'plan'> & ImportedAs,
    progress: (rows: number) => void,
  ): Promise<Outcome<Imported | null>> {
    const { plan } = compile(request.document);
    if (!plan) return BROKEN;
    const goesOn = this.begin();
    const { reading } = await readingOf(request, plan);
    const origin = { kind: 'imported', file: request.name };
    const chunks = chunksOf(reading, request, plan, goesOn, progress);
    const about = { instrument, name, origin, contents, layout: layoutOf(plan) };
    const kept = await storeBank(about, chunks, locked);
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
    if (!plan || !meta || isLocked(meta)) return null;
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

  /** Takes the key of a bank, or forgets it. */
  hold(bank: string, key: CryptoKey | null): void {
    holdKey(bank, key);
  }

  /** Encrypts what is plain still of a bank that has a lock. */
  sealBank(bank: string, progress: Progress): Promise<Outcome<void>> {
    return sealChunks(bank, progress);
  }

  /** Takes the lock off a bank. */
  unsealBank(bank: string, progress: Progress): Promise<Outcome<void>> {
    return unsealChunks(bank, progress);
  }

  /**
   * `status`: as the instrument's record says it. `chosen`: what it carries. `since`: the release before it.
   */
  async makePackage(
    document: Instrument,
    status: Status,
    chosen: readonly FormatId[] = [],
    since: Earlier | null = null,
    onProgress?: Progress,
  ): Promise<PackageReport> {
    const { bytes, diagnostics } = await exportPackage(document, status, chosen, { since, onProgress });
    if (!bytes) return { zip: null, sha256: null, diagnostics, files: [], vectors: 0, targets: [] };
    const { manifest, files: contents } = await readPackage(bytes);
    const files = Object.entries(manifest?.files ?? {}).map(([name, about]) => ({ name, ...about }));
    const vectors = new TextDecoder().decode(contents.get(FILES.vectors));
    return {
      zip: new Blob([bytes], { type: 'application/zip' }),
      sha256: sha256(bytes),
      diagnostics,
      files,
      vectors: vectors.split('\n').length - 1,
      targets: await Promise.all(TARGETS.map((format) => targetReport(format, document, status, vectors))),
    };
  }

  /** What an instrument can be written as, the usual first. The code that writes stays here. */
  formats(): AboutFormat[] {
    return FORMATS.filter(({ files }) => files.length > 0).map(({ id, options, inPackage }) => {
      return { id, options, isTarget: inPackage !== undefined };
    });
  }

  /** The files of a format. */
  async write(id: FormatId, document: Instrument, options: WriteOptions = {}): Promise<FilesReport> {
    const { files, losses, diagnostics } = await write(writtenFormat(id)!, document, options);
    return {
      files:
        files &&
        files.map(({ ending, mediaType, bytes }) => ({
          ending,
          blob: new Blob([bytes], { type: mediaType }),
        })),
      losses: firstAlike(losses),
      lossCount: losses.length,
      diagnostics,
    };
  }

  /** Translations in a file; fails where the file cannot be read any more. */
  async readTexts(file: Blob): Promise<TextsRead> {
    if (file.size > LARGEST_FILE) return { texts: null, diagnostics: refusedForSize().diagnostics };
    return readTexts(new Uint8Array(await file.arrayBuffer()));
  }

  /** `plan`: its text. */
  async runTests(plan: string, tests: readonly TestCase[]): Promise<TestReport> {
    return runTests(planIn(plan), tests, readCase);
  }

  /** Works out for the library what is not known of its instruments; one call after the other. */
  async summarise(): Promise<void> {
    this.summarised = this.summarised.then(summariseAll, summariseAll);
    return this.summarised;
  }

  private begin(): () => boolean {
    const turn = ++this.turn;
    return () => turn === this.turn;
  }
}

/** `vectors`: the test vectors of the package, as it holds them. */
async function targetReport(
  format: Format,
  document: Instrument,
  status: Status,
  vectors: string,
): Promise<TargetReport> {
  const { files, losses } = await write(format, document, { status });
  const contents = (files ?? []).map((file) => file.bytes);
  const bytes = contents.reduce((sum, { length }) => sum + length, 0);
  const { agreeing } = await format.load();
  const { plan } = compile(document);
  const agreed = agreeing && files && plan ? await agreeing(contents, plan, casesIn(vectors, plan)) : null;
  const { id, systems = [] } = format;
  return { id, bytes, losses: firstAlike(losses), lossCount: losses.length, agreed, systems };
}

function casesIn(vectors: string, plan: Plan): Case[] {
  const lines = vectors.trimEnd().split('\n');
  return lines.flatMap((line) => readCase(plan, (JSON.parse(line) as { case: unknown }).case).case ?? []);
}
