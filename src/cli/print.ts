// Results go to the standard output, all that is said about them to the standard error.

import type { Diagnostic } from '../model/diagnostic.ts';
import { formatDiagnostic, type Instrument, type MessageLanguage } from '../model/index.ts';
import { say } from './messages/index.ts';

export function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

export function printJson(value: unknown): void {
  print(JSON.stringify(value, null, 2));
}

export function tell(line: string): void {
  process.stderr.write(`${line}\n`);
}

/** One line: `place severity code message hint`. */
export function lineOf(place: string, diagnostic: Diagnostic, language: MessageLanguage): string {
  const { message, hint } = formatDiagnostic(diagnostic, language);
  // Params come from files: a line break in them must not look like another finding.
  return `${place} ${diagnostic.severity} ${diagnostic.code} ${message} ${hint}`.replace(
    /\s*[\r\n]+\s*/g,
    ' ',
  );
}

/** Whoever runs a draft must hear that it is one. */
export function tellNotReleased(
  file: string,
  { id, version, status }: Instrument,
  language: MessageLanguage,
): void {
  if (status !== 'released') tell(say('notReleased', { file, id, version, status }, language));
}

export function countOf(diagnostics: readonly Diagnostic[], severity: Diagnostic['severity']): number {
  return diagnostics.filter((one) => one.severity === severity).length;
}
