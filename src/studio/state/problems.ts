// What is wrong with the values of fields, in words. What is only not filled in yet is not wrong.

import { within, type Diagnostic } from '../../model/index.ts';
import { sayDiagnostic } from './diagnostics.ts';

/** An open instrument, as far as its problems go. */
interface Told {
  readonly diagnostics: readonly Diagnostic[];
  readonly isToDo: (problem: Diagnostic) => boolean;
}

/** What is wrong at each place of the document or within it: every cell of a long list asks. */
export function problemsByPlace(
  diagnostics: readonly Diagnostic[],
): ReadonlyMap<string, readonly Diagnostic[]> {
  const places = new Map<string, Diagnostic[]>();
  for (const one of diagnostics)
    for (let place = one.path; ; place = place.slice(0, place.lastIndexOf('/'))) {
      const known = places.get(place);
      if (known) known.push(one);
      else places.set(place, [one]);
      if (place === '') break;
    }
  return places;
}

/** The first thing that is wrong with the value at a place, and what to do; undefined where nothing is. */
export function problemAt(workspace: Told, path: string): string | undefined {
  return say(workspace.diagnostics.find((one) => one.path === path && !workspace.isToDo(one)));
}

/**
 * The same of a text, by language: what is wrong with one of its languages is no fault of the others. A translation
 * that is not there yet is no fault at all.
 */
export function problemOfText(workspace: Told, path: string): (language: string) => string | undefined {
  const about = workspace.diagnostics.filter((one) => one.severity !== 'info' && !workspace.isToDo(one));
  return (language) =>
    say(
      about.find((one) => one.path === within(path, language) || (one.path === path && isOf(one, language))),
    );
}

function isOf({ params }: Diagnostic, language: string): boolean {
  return params['language'] === undefined || params['language'] === language;
}

function say(diagnostic: Diagnostic | undefined): string | undefined {
  if (!diagnostic) return undefined;
  const { message, hint } = sayDiagnostic(diagnostic);
  return `${message} ${hint}`.trim();
}
