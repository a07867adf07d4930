// Results go to the standard output, all that is said about them to the standard error. Either may be slow, full or
// closed: whoever reads them may stop.

import type { Diagnostic, DiagnosticCode } from '../model/diagnostic.ts';
import { formatDiagnostic, type Instrument, type Status } from '../model/index.ts';
import type { Language } from '../words/index.ts';
import { BadUse, type Call } from './call.ts';
import { say } from './say.ts';

/** Why the standard output takes no more; null as long as it does. */
let failure: NodeJS.ErrnoException | null = null;

process.stdout.on('error', (error: NodeJS.ErrnoException) => (failure ??= error));
// What is said is for whoever listens: where nobody does, the work goes on.
process.stderr.on('error', () => undefined);

export function print(line: string): void {
  if (!failure) process.stdout.write(`${line}\n`);
}

/** A document piece by piece is for those who wrote it so. */
export function printJson(value: unknown): void {
  print(JSON.stringify(value, null, 2));
}

export function tell(line: string): void {
  process.stderr.write(`${line}\n`);
}

/** What nobody needs to hear who asked for quiet. */
export function note(line: string, { quiet }: Pick<Call, 'quiet'>): void {
  if (!quiet) tell(line);
}

/** Writes to the standard output, and waits until there is room for more. */
export async function pour(part: string | Uint8Array): Promise<void> {
  if (failure) throw outputFailed(failure);
  if (!process.stdout.write(part)) await settled();
}

/** Waits until all that was written has been taken. */
export async function settled(): Promise<void> {
  for (const stream of [process.stdout, process.stderr])
    await new Promise<void>((done) => {
      stream.write('', () => done());
    });
  // The error is told after what waits for the write.
  await new Promise((done) => setImmediate(done));
  if (failure) throw outputFailed(failure);
}

function outputFailed({ code = '' }: NodeJS.ErrnoException): BadUse {
  return code === 'EPIPE' ? new BadUse('outputClosed') : new BadUse('outputFull', { reason: code });
}

/** In characters; a finding that quotes more says no more. */
const LONGEST_LINE = 2_000;

/** One line: `place severity code message hint`. */
export function lineOf(place: string, diagnostic: Diagnostic, language: Language): string {
  const { message, hint } = formatDiagnostic(diagnostic, language);
  const line = inOneLine(`${place} ${diagnostic.severity} ${diagnostic.code} ${message} ${hint}`);
  return line.length > LONGEST_LINE ? `${line.slice(0, LONGEST_LINE)}…` : line;
}

/** Words come from files: a line break in them must not look like another finding, nor a sign command a terminal. */
export function inOneLine(text: string): string {
  return text.replace(/\s*[\r\n\u2028\u2029]+\s*/g, ' ').replace(UNSEEN, '\uFFFD');
}

/** Signs that change what is seen of others: controls, and those that turn the direction of writing. */
// eslint-disable-next-line no-control-regex -- these are what is looked for
const UNSEEN = /[\0-\x08\x0B-\x1F\x7F-\x9F\u202A-\u202E\u2066-\u2069]/g;

/** Whoever runs a draft must hear that it is one. */
export function tellNotReleased(
  file: string,
  { instrument: { id, version }, status }: { readonly instrument: Instrument; readonly status: Status },
  language: Language,
): void {
  if (status !== 'released') tell(say('notReleased', { file, id, version, status }, language));
}

/** Says how many others there are. */
const MORE: DiagnosticCode = 'more-of-a-kind';

/** How many there are, with those that are not listed. */
export function countOf(diagnostics: readonly Diagnostic[], severity: Diagnostic['severity']): number {
  const some = diagnostics.filter((one) => one.severity === severity);
  return some.reduce((sum, { code, params }) => sum + (code === MORE ? Number(params['count']) : 1), 0);
}
