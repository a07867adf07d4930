// `aspect score`: every case of a file through the column engine, in memory that does not grow with the file.

import { basename, dirname, extname, join, resolve } from 'node:path';
import { assessmentReader, type ResultColumns } from '../engine/index.ts';
import {
  AssessmentLines,
  assessmentColumns,
  assessmentWriter,
  carriedIn,
  BYTE_ORDER_MARK,
  CaseReading,
  DECIMAL_COMMA,
  knownColumns,
  PLAIN,
  provenanceOf,
  REJECTED_COLUMNS,
  withIds,
  type Bytes,
  type CaseBatch,
  type CaseFormat,
  type CsvStyle,
  type Provenance,
} from '../interchange/index.ts';
import type { Instrument } from '../model/index.ts';
import type { Plan } from '../plan/index.ts';
import { BadUse, type Call, type Command } from './call.ts';
import { readPieces, realPath, tableFormatOf, type TableFormat } from './files.ts';
import { say } from './say.ts';
import { settingsOf, tellTaken } from './notations.ts';
import { openToRun, type OpenedToRun } from './open.ts';
import { Outputs } from './output.ts';
import { settled, tell, tellNotReleased } from './print.ts';
import { Rejects } from './rejects.ts';
import { rejectedOf, Scoring } from './scoring.ts';

export const score: Command = {
  usage: 'aspect score FILE CASES [-o OUT.csv|OUT.jsonl|OUT.parquet] [OPTIONS]',
  files: 2,
  takes: ['out', 'accept', 'missing', 'decimal-comma', 'format', 'carry', 'rejects'],
  run: async (call) => {
    const [file, cases] = call.files as [string, string];
    const source = tableFormatOf(cases, call.format);
    const formats: Formats = {
      source,
      // Parquet is read as the CSV that says the same.
      read: source === 'parquet' ? 'csv' : source,
      written: call.out === null ? 'jsonl' : tableFormatOf(call.out),
    };
    if (call.decimalComma && formats.written !== 'csv') throw new BadUse('decimalCommaNeedsCsv');
    if (call.rejects !== null && tableFormatOf(call.rejects) !== formats.read)
      throw new BadUse('wrongExtension', { file: call.rejects, extensions: `.${formats.read}` });
    refuseToOverwrite(call);
    const opened = await openToRun(call);
    if (!opened) return false;
    tellNotReleased(file, opened, call.language);
    return scoreFile(cases, call, opened, formats);
  },
};

interface Formats {
  readonly source: TableFormat;
  readonly read: CaseFormat;
  readonly written: TableFormat;
}

async function scoreFile(
  cases: string,
  call: Call,
  { instrument, status, packageDigest, plan }: OpenedToRun,
  formats: Formats,
): Promise<boolean> {
  const { out, language } = call;
  const scoring = new Scoring(plan, cases, call);
  const provenance = provenanceOf(instrument, status);
  const carry = carriedColumns(call, instrument, plan);
  const style = call.decimalComma ? DECIMAL_COMMA : PLAIN;
  const made = { ...provenance, ...(packageDigest !== null && { package: { sha256: packageDigest } }) };
  const writer =
    formats.written === 'parquet'
      ? await parquetWriter(plan, made, carry)
      : lineWriter(formats.written, plan, provenance, style, carry);
  const settings = { ...settingsOf(call, instrument), carry };
  const reading = new CaseReading(formats.read, instrument, plan, settings);
  const outputs = new Outputs();
  try {
    const output = await outputs.open(out);
    const beside = out === null ? null : metaOf(out);
    if (beside !== null) {
      await (await outputs.open(beside)).write(`${JSON.stringify(made, null, 2)}\n`);
    }
    const rejects =
      call.rejects === null ? null : new Rejects(await outputs.open(call.rejects), formats.read);
    // The mark tells spreadsheets that the file is UTF-8.
    if (writer.header) await output.write(BYTE_ORDER_MARK + writer.header);
    for await (const batch of reading.batches(await bytesOf(cases, formats.source))) {
      await output.write(writer.write(batch, scoring.assess(batch)));
      await rejects?.write(reading, rejectedOf(batch.rows), (row) => scoring.reasonOf(row));
      await settled();
    }
    await output.write(writer.finish());
    await rejects?.write(reading, [], () => '');
    // A file without a single case could be taken for a result.
    const nothing = scoring.scored === 0 && scoring.failed;
    if (nothing && out !== null) tell(say('nothingScored', { file: out }, language));
    await outputs.finish(nothing ? [call.rejects] : [out, beside, call.rejects]);
  } catch (error) {
    await outputs.finish([]);
    throw error;
  }
  tellTaken(cases, reading.taken, call);
  scoring.tellAll();
  return scoring.found === 0;
}

/** How results are written: what stands before them, those of a batch, and the end. */
interface ResultWriter {
  readonly header: string;
  readonly write: (batch: CaseBatch, results: ResultColumns) => string | Uint8Array;
  readonly finish: () => string | Uint8Array;
}

/** What reads and writes Parquet is loaded where it is needed. */
async function bytesOf(cases: string, format: TableFormat): Promise<Bytes> {
  if (format !== 'parquet') return readPieces(cases);
  const { parquetAsCsv } = await import('./parquet/read.ts');
  return parquetAsCsv(cases);
}

async function parquetWriter(plan: Plan, made: object, carry: readonly string[]): Promise<ResultWriter> {
  const { ParquetResults } = await import('./parquet/write.ts');
  const results = new ParquetResults(plan, made, carry);
  return {
    header: '',
    write: (batch, columns) => results.write(batch, columns),
    finish: () => results.finish(),
  };
}

function lineWriter(
  format: CaseFormat,
  plan: Plan,
  provenance: Provenance,
  style: CsvStyle,
  carry: readonly string[],
): ResultWriter {
  const { header, line } = assessmentWriter(format, plan, provenance, style, carry);
  const lines = new AssessmentLines(plan, style, carry.length);
  const inJson = (batch: CaseBatch, results: ResultColumns) => {
    const read = assessmentReader(plan, withIds(batch), results);
    return Array.from({ length: results.rows }, (_, row) => line(read(row), carriedIn(batch, row))).join('');
  };
  const inCsv = (batch: CaseBatch, results: ResultColumns) => lines.write(batch, results);
  return { header, write: format === 'csv' ? inCsv : inJson, finish: () => '' };
}

/** The columns to be carried, which are neither the instrument's nor called as a result is. */
function carriedColumns({ carry }: Call, instrument: Instrument, plan: Plan): readonly string[] {
  const known = knownColumns(instrument);
  const results = assessmentColumns(plan);
  for (const column of carry) {
    if (known.has(column)) throw new BadUse('carryKnown', { column });
    if (results.includes(column) || REJECTED_COLUMNS.includes(column))
      throw new BadUse('carryTaken', { column });
  }
  return [...new Set(carry)];
}

/** The file beside a CSV that says what made it; each line of JSON says so itself. */
function metaOf(out: string): string | null {
  return tableFormatOf(out) === 'csv' ? join(dirname(out), `${basename(out, extname(out))}.meta.json`) : null;
}

function refuseToOverwrite({ files, out, rejects }: Call): void {
  const written = [...(out === null ? [] : [out, metaOf(out)]), rejects].filter((file) => file !== null);
  if (new Set(written.map((file) => resolve(file))).size < written.length)
    throw new BadUse('writtenTwice', { file: rejects ?? '' });
  for (const file of written) {
    const place = realPath(file);
    if (place && files.some((read) => realPath(read) === place)) throw new BadUse('wouldOverwrite', { file });
  }
}
