// `aspect score`: every case of a file through the column engine, in memory that does not grow with the file.

import { realpathSync } from 'node:fs';
import { BYTE_ORDER_MARK, assessmentWriter, readCases, type CaseFormat } from '../interchange/index.ts';
import type { Instrument } from '../model/index.ts';
import type { Plan } from '../plan/index.ts';
import { BadUse, type Call, type Command } from './call.ts';
import { caseFormatOf, readPieces } from './files.ts';
import { say } from './messages/index.ts';
import { openToRun } from './open.ts';
import { fileOutput, standardOutput } from './output.ts';
import { tell } from './print.ts';
import { Scoring } from './scoring.ts';

export const score: Command = {
  usage: 'aspect score FILE CASES.csv|CASES.jsonl [-o OUT.csv|OUT.jsonl] [--lang en|ru|kk]',
  files: 2,
  takes: ['out'],
  run: async (call) => {
    const [file, cases] = call.files as [string, string];
    const formats = {
      read: caseFormatOf(cases),
      written: call.out === null ? 'jsonl' : caseFormatOf(call.out),
    };
    refuseToOverwrite(call);
    const opened = await openToRun(file, call.language);
    return opened !== null && scoreFile(cases, call, opened, formats);
  },
};

interface Formats {
  readonly read: CaseFormat;
  readonly written: CaseFormat;
}

async function scoreFile(
  cases: string,
  { out, language }: Call,
  { instrument, plan }: { instrument: Instrument; plan: Plan },
  formats: Formats,
): Promise<boolean> {
  const scoring = new Scoring(plan, cases, language);
  const { header, line } = assessmentWriter(formats.written, plan);
  const output = out === null ? standardOutput : await fileOutput(out);
  try {
    // The mark tells spreadsheets that the file is UTF-8.
    if (header) await output.write(BYTE_ORDER_MARK + header);
    for await (const rows of readCases(formats.read, readPieces(cases), instrument, plan))
      await output.write(scoring.assess(rows).map(line).join(''));
    // A file without a single case could be taken for a result.
    const nothing = scoring.scored === 0 && scoring.invalid > 0;
    if (nothing && out !== null) tell(say('nothingScored', { file: out }, language));
    await (nothing ? output.discard() : output.finish());
  } catch (error) {
    await output.discard();
    throw error;
  }
  scoring.tellAll();
  return scoring.found === 0;
}

function refuseToOverwrite({ files, out }: Call): void {
  if (out === null) return;
  const place = realPath(out);
  if (place !== null && files.some((file) => realPath(file) === place))
    throw new BadUse('wouldOverwrite', { file: out });
}

/** Null where there is no such file. */
function realPath(file: string): string | null {
  try {
    return realpathSync(file);
  } catch {
    return null;
  }
}
