// Reads a text as a typed expression, or says where and why it is none.

import type { Diagnostic } from '../model/diagnostic.ts';
import { associated } from './association.ts';
import { completed, sayForeign, sayQuotient } from './foreign/said.ts';
import { judge } from './judge/judge.ts';
import { codesAreAmong } from './lowering/compared.ts';
import { anyTest } from './lowering/comparison.ts';
import { as } from './lowering/expecting.ts';
import { lower } from './lowering/lower.ts';
import { namesIn, namesInCell } from './names.ts';
import { Reading, type Meeting, type Typed } from './reading.ts';
import { Remembered, RememberedOf } from './remembered.ts';
import { isSound } from './syntax-errors.ts';
import { LONGEST_EXPRESSION, parse, partsOf, rangeOf, type SyntaxTree } from './syntax.ts';
import type { Expression, Scope, ValueType } from './types.ts';
import { namesOf, placedAt } from './walk.ts';

export interface Checked {
  /** Null where the text has an error or waits for a name whose definition has one, and for the cell `-`. */
  readonly expression: Expression | null;
  readonly type: ValueType | null;
  /** The codes that it can have, in order, for `code` and `codes`. */
  readonly codes: readonly string[];
  /** The names that it reads, each once, in order. */
  readonly names: readonly string[];
  /** Also of a text that has an error. */
  readonly meetings: readonly Meeting[];
  /** With ranges in the text; the path is for the caller to fill. */
  readonly diagnostics: readonly Diagnostic[];
}

/** What an expression must give. */
export interface Expected {
  readonly type: ValueType;
  readonly codes?: readonly string[];
}

/** What takes long, and helps nobody where very much is wrong. */
export interface Help {
  /** Names like an unknown one are looked for. */
  readonly offersNames: boolean;
  /** What cannot be read is looked through for the ways of other languages. */
  readonly knowsForeign: boolean;
}

const ALL_HELP: Help = { offersNames: true, knowsForeign: true };
/** For those who ask only whether a text can be read. */
export const NO_HELP: Help = { offersNames: false, knowsForeign: false };

export function checkExpression(text: string, scope: Scope, expected?: Expected, help = ALL_HELP): Checked {
  const key = JSON.stringify(expected ?? null);
  return expressions.of(key, text, scope, () =>
    withCorrections(text, help, (one) => expressionIn(one, scope, expected, help)),
  );
}

/** The cell of a decision table as a condition on its input; no expression where it holds of any value (`-`). */
export function checkUnaryTests(text: string, input: Checked, scope: Scope, help = ALL_HELP): Checked {
  return cells
    .of(input)
    .of('', text, scope, () => withCorrections(text, help, (one) => cellIn(one, input, scope, help)));
}

const expressions = new Remembered<Checked>();
/** By what they are about, which is remembered itself. */
const cells = new RememberedOf<Checked>();

function withCorrections(text: string, help: Help, check: (text: string) => Checked): Checked {
  if (text.length > LONGEST_EXPRESSION) return tooLong(text);
  const checked = check(text);
  if (!help.knowsForeign) return checked;
  return { ...checked, diagnostics: completed(text, checked.diagnostics, (one) => check(one).diagnostics) };
}

function tooLong({ length }: string): Checked {
  const params = { length, most: LONGEST_EXPRESSION };
  const range = { from: 0, to: length };
  const diagnostics = [{ code: 'feel-too-long', severity: 'error', path: '', range, params }] as const;
  return { expression: null, type: null, codes: [], names: [], meetings: [], diagnostics };
}

function expressionIn(text: string, scope: Scope, expected: Expected | undefined, help: Help): Checked {
  const reading = new Reading(text, scope, lower, null, help.offersNames);
  const tree = parse(text, 'Expression');
  const found = isSound(reading, tree) ? wholeOf(reading, tree, expected) : null;
  if (!reading.failed) sayQuotient(reading, false, (one) => expressionIn(one, scope, expected, help));
  else if (help.knowsForeign)
    sayForeign(reading, false, (one) => expressionIn(one, scope, expected, help).diagnostics);
  return outcome(reading, found, namesIn(text));
}

function cellIn(text: string, input: Checked, scope: Scope, help: Help): Checked {
  const range = { from: 0, to: text.length };
  const { expression, type, codes } = input;
  const given = expression && { expression: placedAt(range, expression), type, codes };
  const reading = new Reading(text, scope, lower, given, help.offersNames);
  const tree = parse(text, 'UnaryTests');
  const found = isSound(reading, tree) && given ? cellOf(reading, tree, given) : null;
  if (!reading.failed) sayQuotient(reading, true, (one) => cellIn(one, input, scope, help));
  else if (help.knowsForeign) sayForeign(reading, true, (one) => cellIn(one, input, scope, help).diagnostics);
  return outcome(reading, found, namesInCell(text));
}

function wholeOf(reading: Reading, tree: SyntaxTree, expected: Expected | undefined): Typed | null {
  const root = partsOf(associated(tree))[0];
  const found = root ? reading.read(root) : null;
  if (!root || !found) return null;
  const range = rangeOf(root);
  if (found.type === null) {
    reading.report('only-missing', range);
    return null;
  }
  if (found.type === 'code') reading.meetings.push([found.expression]);
  const fits = expected ? as(reading, found, range, expected.type) : found;
  if (fits && expected?.codes) codesAreAmong(reading, fits.expression, expected.codes);
  return fits;
}

function cellOf(reading: Reading, tree: SyntaxTree, input: Typed): Typed | null {
  const whole = associated(tree);
  const parts = partsOf(whole);
  if (parts[0]?.name === 'Wildcard') return null;
  const range = rangeOf(whole);
  const tests = parts.filter((part) => part.name === 'PositiveUnaryTests');
  const isDenied = parts[0]?.name === 'not';
  // What is said of the tests within must not be read as said of the whole, which is their opposite.
  const within = { from: tests[0]?.from ?? range.from, to: tests.at(-1)?.to ?? range.to };
  const found = anyTest(reading, input, tests, isDenied ? within : range);
  if (!found || !isDenied) return found;
  return { ...found, expression: { op: 'not', of: found.expression, range } };
}

function outcome(reading: Reading, found: Typed | null, written: readonly string[]): Checked {
  if (found && !reading.failed) judge(reading, found.expression);
  const { diagnostics, meetings } = reading;
  if (!found || reading.failed)
    return { expression: null, type: null, codes: [], names: written, meetings, diagnostics };
  return { ...found, names: namesOf(found.expression), meetings, diagnostics };
}
