// What is wrong with the values of fields, in words. What is only not filled in yet is not wrong.

import { within, type Diagnostic } from '../../model/index.ts';
import { sayDiagnostic } from './diagnostics.ts';

/** An open instrument, as far as its problems go. */
interface Told {
  readonly diagnostics: readonly Diagnostic[];
  readonly isToDo: (problem: Diagnostic) => boolean;
}

/** The problems at a place or within it. */
interface Place {
  readonly problems: readonly Diagnostic[];
  /** Once it was asked for one of them. */
  parts?: ReadonlyMap<string, Place>;
}

/** What is wrong at each place of the document or within it: every cell of a long list asks. */
export class Problems {
  readonly #whole: Place;

  constructor(diagnostics: readonly Diagnostic[]) {
    this.#whole = { problems: diagnostics };
  }

  at(path: string): readonly Diagnostic[] {
    let place: Place | undefined = this.#whole;
    for (let from = 0; place && from < path.length; from = endOfKey(path, from)) {
      place.parts ??= partsOf(place, from);
      place = place.parts.get(path.slice(from, endOfKey(path, from)));
    }
    return place?.problems ?? [];
  }
}

/** By their keys, each with its slash. */
function partsOf({ problems }: Place, from: number): ReadonlyMap<string, Place> {
  const parts = new Map<string, { problems: Diagnostic[] }>();
  for (const one of problems) {
    if (one.path.length === from) continue;
    const key = one.path.slice(from, endOfKey(one.path, from));
    const part = parts.get(key);
    if (part) part.problems.push(one);
    else parts.set(key, { problems: [one] });
  }
  return parts;
}

function endOfKey(path: string, from: number): number {
  const end = path.indexOf('/', from + 1);
  return end < 0 ? path.length : end;
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
