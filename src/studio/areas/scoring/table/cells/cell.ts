// What a cell of a decision table says, as far as it can be shown without FEEL: codes, yes or no, numbers and ranges.

import { keepsDigits } from '../../../../../model/number-text.ts';
import { ANY } from '../../../../../model/index.ts';
import type { Code, Feel } from '../../../../../model/types.ts';

export type Cell =
  | { readonly kind: 'any' }
  | {
      readonly kind: 'tests';
      /** Whether it holds of all but these. */
      readonly isDenied: boolean;
      readonly tests: readonly Test[];
    }
  /** What only FEEL can say. */
  | { readonly kind: 'feel' };

export type Test = Code | boolean | number | NumberRange;

/** Numbers between two, or on one side of one. */
export interface NumberRange {
  readonly from: number | null;
  readonly to: number | null;
  /** Whether an end is part of it. */
  readonly hasFrom: boolean;
  readonly hasTo: boolean;
}

export const ANY_VALUE: Cell = { kind: 'any' };
const IN_FEEL: Cell = { kind: 'feel' };

export function testsOf(tests: readonly Test[], isDenied = false): Cell {
  return { kind: 'tests', isDenied, tests };
}

const NUMBER = String.raw`-?\d+(?:\.\d+)?`;
const TEST = new RegExp(
  String.raw`\s*(?:"(?<code>[^"\\]*)"|(?<answer>true|false)\b|(?<sign>[<>]=?)\s*(?<limit>${NUMBER})|` +
    String.raw`(?<open>[[(\]])\s*(?<from>${NUMBER})\s*\.\.\s*(?<to>${NUMBER})\s*(?<close>[\])[])|(?<number>${NUMBER}))\s*(?:,|$)`,
  'y',
);

/** What a cell says; `feel` where it says more than can be shown. */
export function readFeel(text: Feel): Cell {
  const whole = text.trim();
  if (whole === ANY) return ANY_VALUE;
  const [, denied] = /^not\s*\(([^]*)\)$/.exec(whole) ?? [];
  const tests = readTests(denied ?? whole);
  return tests ? testsOf(tests, denied !== undefined) : IN_FEEL;
}

function readTests(text: string): readonly Test[] | undefined {
  const tests: Test[] = [];
  let at = 0;
  while (at < text.length) {
    TEST.lastIndex = at;
    const found = TEST.exec(text);
    const test = found?.groups && testIn(found.groups);
    if (!found || test === undefined) return undefined;
    tests.push(test);
    at += found[0].length;
  }
  return tests.length === 0 || text.endsWith(',') ? undefined : tests;
}

function testIn(groups: Readonly<Record<string, string | undefined>>): Test | undefined {
  const { code, answer, sign, limit, open, from, to, close, number } = groups;
  if (code !== undefined) return code;
  if (answer !== undefined) return answer === 'true';
  if (number !== undefined) return exact(number);
  if (sign !== undefined) return limit === undefined ? undefined : rangeBeside(sign, exact(limit));
  const [low, high] = [exact(from!), exact(to!)];
  if (low === undefined || high === undefined) return undefined;
  return { from: low, to: high, hasFrom: open === '[', hasTo: close === ']' };
}

/** Numbers on one side of another: `>= 8`. */
export function rangeBeside(sign: string, limit: number | undefined): NumberRange | undefined {
  if (limit === undefined) return undefined;
  const isIncluded = sign.endsWith('=');
  return sign.startsWith('>')
    ? { from: limit, to: null, hasFrom: isIncluded, hasTo: false }
    : { from: null, to: limit, hasFrom: false, hasTo: isIncluded };
}

/** Undefined where a double does not keep the digits. */
function exact(digits: string): number | undefined {
  const value = Number(digits);
  return keepsDigits(digits, value) ? value + 0 : undefined;
}

/** The cell in FEEL; undefined of what stays as it is written. */
export function printFeel(cell: Cell): Feel | undefined {
  if (cell.kind === 'any') return ANY;
  if (cell.kind === 'feel') return undefined;
  const tests = cell.tests.map(printTest).join(', ');
  return cell.isDenied ? `not(${tests})` : tests;
}

function printTest(test: Test): Feel {
  if (typeof test === 'string') return `"${test}"`;
  if (typeof test !== 'object') return String(test);
  const { from, to, hasFrom, hasTo } = test;
  if (to === null) return `${hasFrom ? '>=' : '>'} ${String(from)}`;
  if (from === null) return `${hasTo ? '<=' : '<'} ${String(to)}`;
  return `${hasFrom ? '[' : '('}${String(from)}..${String(to)}${hasTo ? ']' : ')'}`;
}

export function isSameCell(one: Cell | undefined, other: Cell): boolean {
  return one !== undefined && JSON.stringify(one) === JSON.stringify(other);
}

/** Whether a cell holds of a value; undefined where only FEEL can tell. */
export function holdsOf(cell: Cell, value: Code | boolean | number): boolean | undefined {
  if (cell.kind === 'any') return true;
  if (cell.kind === 'feel') return undefined;
  return cell.tests.some((test) => isMet(test, value)) !== cell.isDenied;
}

function isMet(test: Test, value: Code | boolean | number): boolean {
  if (typeof test !== 'object') return test === value;
  if (typeof value !== 'number') return false;
  const { from, to, hasFrom, hasTo } = test;
  const isAbove = from === null || value > from || (hasFrom && value === from);
  return isAbove && (to === null || value < to || (hasTo && value === to));
}
