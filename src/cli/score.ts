// `aspect score`: every case of a file through the column engine, in memory that does not grow with the file.

import { realpathSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import {
  BYTE_ORDER_MARK,
  DECIMAL_COMMA,
  PLAIN,
  assessmentWriter,
  provenanceOf,
  CaseReading,
  type CaseFormat,
} from '../interchange/index.ts';
import type { Instrument } from '../model/index.ts';
import type { Plan } from '../plan/index.ts';
import { BadUse, type Call, type Command } from './call.ts';
import { caseFormatOf, readPieces } from './files.ts';
import { say } from './messages/index.ts';
import { settingsOf, tellTaken } from './notations.ts';
import { openToRun } from './open.ts';
import { fileOutput, standardOutput, type Output } from './output.ts';
import { tell, tellNotReleased } from './print.ts';
import { Scoring } from './scoring.ts';

export const score: Command = {
  usage:
    'aspect score FILE CASES.csv|CASES.jsonl [-o OUT.csv|OUT.jsonl] [--accept …] [--missing …] [--decimal-comma] [--digest HEX] [--lang en|ru|kk]',
  files: 2,
  takes: ['out', 'accept', 'missing', 'decimal-comma', 'digest'],
  run: async (call) => {
    const [file, cases] = call.files as [string, string];
    const formats = {
      read: caseFormatOf(cases),
      written: call.out === null ? 'jsonl' : caseFormatOf(call.out),
    };
    if (call.decimalComma && formats.written !== 'csv') throw new BadUse('decimalCommaNeedsCsv');
    refuseToOverwrite(call);
    const opened = await openToRun(call);
    if (!opened) return false;
    tellNotReleased(file, opened.instrument, call.language);
    return scoreFile(cases, call, opened, formats);
  },
};

interface Formats {
  readonly read: CaseFormat;
  readonly written: CaseFormat;
}

async function scoreFile(
  cases: string,
  call: Call,
  { instrument, plan }: { instrument: Instrument; plan: Plan },
  formats: Formats,
): Promise<boolean> {
  const { out, language } = call;
  const scoring = new Scoring(plan, cases, language);
  const provenance = provenanceOf(instrument);
  const { header, line } = assessmentWriter(
    formats.written,
    plan,
    provenance,
    call.decimalComma ? DECIMAL_COMMA : PLAIN,
  );
  const reading = new CaseReading(formats.read, instrument, plan, settingsOf(call, instrument));
  const output = out === null ? standardOutput : await fileOutput(out);
  const beside = out === null ? null : metaOf(out);
  let meta: Output | null = null;
  try {
    if (beside !== null) meta = await fileOutput(beside);
    await meta?.write(`${JSON.stringify(provenance, null, 2)}\n`);
    // The mark tells spreadsheets that the file is UTF-8.
    if (header) await output.write(BYTE_ORDER_MARK + header);
    for await (const rows of reading.rows(readPieces(cases)))
      await output.write(scoring.assess(rows).map(line).join(''));
    // A file without a single case could be taken for a result.
    const nothing = scoring.scored === 0 && scoring.failed;
    if (nothing && out !== null) tell(say('nothingScored', { file: out }, language));
    // A CSV never stands there without what made it.
    for (const one of [meta, output]) await (nothing ? one?.discard() : one?.finish());
  } catch (error) {
    for (const one of [output, meta]) await one?.discard();
    throw error;
  }
  tellTaken(cases, reading.taken, language);
  scoring.tellAll();
  return scoring.found === 0;
}

/** The file beside a CSV that says what made it; each line of JSON says so itself. */
function metaOf(out: string): string | null {
  return caseFormatOf(out) === 'csv' ? join(dirname(out), `${basename(out, extname(out))}.meta.json`) : null;
}

function refuseToOverwrite({ files, out }: Call): void {
  if (out === null) return;
  for (const written of [out, metaOf(out)]) {
    const place = written && realPath(written);
    if (place && files.some((file) => realPath(file) === place))
      throw new BadUse('wouldOverwrite', { file: written });
  }
}

/** Null where there is no such file. */
function realPath(file: string): string | null {
  try {
    return realpathSync(file);
  } catch {
    return null;
  }
}
