// A cell in the words of a language, and what is typed as a cell. Whatever is shown is read as the same cell again:
// what would not be is shown as FEEL, which begins with `=`.

import type { Code, Feel } from '../../../../../model/types.ts';
import {
  ANY_VALUE,
  isSameCell,
  rangeBeside,
  readFeel,
  testsOf,
  type Cell,
  type NumberRange,
  type Test,
} from './cell.ts';

/** One of the codes that the input of a column can have. */
export interface CodeName {
  readonly code: Code;
  /** In the language that is shown; empty where it has none. */
  readonly label: string;
  /** In other languages: they are read, too. */
  readonly others: readonly string[];
}

/** How cells of one column are said. Templates have their values in braces: `{n}`. */
export interface CellWords {
  readonly type: 'number' | 'boolean' | 'code' | null;
  readonly codes: readonly CodeName[];
  readonly any: string;
  readonly or: string;
  readonly allBut: string;
  readonly yes: string;
  readonly no: string;
  readonly atLeast: string;
  readonly moreThan: string;
  readonly atMost: string;
  readonly lessThan: string;
  readonly fromTo: string;
  /** The first end is no part of it. */
  readonly overTo: string;
  /** The last end is none. */
  readonly fromUnder: string;
  readonly overUnder: string;
  readonly number: (value: number) => string;
  readonly readNumber: (text: string) => number | null;
}

/** What stands for FEEL. */
export const FEEL_SIGN = '=';

/** What a cell says, as it may be typed; FEEL after its sign where it says more. */
export function shownCell(feel: Feel, words: CellWords): string {
  const cell = readFeel(feel);
  const said = sayCell(cell, words);
  return said !== undefined && isSameCell(readShown(said, words), cell) ? said : FEEL_SIGN + feel;
}

function sayCell(cell: Cell, words: CellWords): string | undefined {
  if (cell.kind === 'any') return '-';
  if (cell.kind === 'feel') return undefined;
  const tests = cell.tests.map((test) => sayTest(test, words));
  if (tests.includes(undefined)) return undefined;
  const said = tests.join(` ${words.or} `);
  return cell.isDenied ? filled(words.allBut, { what: said }) : said;
}

/** Undefined where there are no words for it: the column is of another kind. */
export function sayTest(test: Test, words: CellWords): string | undefined {
  if (typeof test === 'string') return words.type === 'code' ? codeName(test, words) : undefined;
  if (typeof test === 'boolean') return test ? words.yes : words.no;
  return typeof test === 'number' ? words.number(test) : sayRange(test, words);
}

export function codeName(code: Code, { codes }: CellWords): string {
  return codes.find((one) => one.code === code)?.label || code;
}

function sayRange(range: NumberRange, words: CellWords): string {
  const { from, to, hasFrom, hasTo } = range;
  if (to === null) return filled(hasFrom ? words.atLeast : words.moreThan, { n: words.number(from!) });
  if (from === null) return filled(hasTo ? words.atMost : words.lessThan, { n: words.number(to) });
  return filled(words[TEMPLATES.find((one) => one.hasFrom === hasFrom && one.hasTo === hasTo)!.words], {
    from: words.number(from),
    to: words.number(to),
  });
}

const TEMPLATES = [
  { words: 'overUnder', hasFrom: false, hasTo: false },
  { words: 'overTo', hasFrom: false, hasTo: true },
  { words: 'fromUnder', hasFrom: true, hasTo: false },
  { words: 'fromTo', hasFrom: true, hasTo: true },
] as const;

function filled(template: string, values: Readonly<Record<string, string>>): string {
  return template.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');
}

/** What is typed in words; undefined where these are none. */
export function readShown(text: string, words: CellWords): Cell | undefined {
  const typed = text.trim().replace(/\s+/g, ' ');
  if (/^[-–—−]?$/.test(typed) || folded(typed) === folded(words.any)) return ANY_VALUE;
  const denied = /^!\s*(.+)$/.exec(typed)?.[1] ?? matched(words.allBut, typed)?.['what'];
  const tests = readList(denied ?? typed, words);
  return tests && testsOf(tests, denied !== undefined);
}

/** A name may have a comma or the word for “or” in it: the whole is tried first, then what stands before a separator. */
function readList(text: string, words: CellWords): readonly Test[] | undefined {
  const whole = readTest(text.trim(), words);
  if (whole !== undefined) return [whole];
  const or = escaped(words.or).replaceAll(' ', String.raw`\s+`);
  for (const separator of text.matchAll(new RegExp(String.raw`\s*[,;]\s*|\s+${or}\s+`, 'giu'))) {
    const first = readTest(text.slice(0, separator.index).trim(), words);
    if (first === undefined) continue;
    const others = readList(text.slice(separator.index + separator[0].length), words);
    if (others) return [first, ...others];
  }
  return undefined;
}

function readTest(text: string, words: CellWords): Test | undefined {
  switch (words.type) {
    case 'code':
      return readCode(text, words);
    case 'boolean':
      return readAnswer(text, words);
    case 'number':
      return words.readNumber(text) ?? readBeside(text, words) ?? readBetween(text, words);
    case null:
      return undefined;
  }
}

function readCode(text: string, { codes }: CellWords): Code | undefined {
  const name = folded(/^"(.*)"$/.exec(text)?.[1] ?? text);
  const found =
    codes.find(({ label }) => folded(label) === name) ??
    codes.find(({ code }) => folded(code) === name) ??
    codes.find(({ others }) => others.some((other) => folded(other) === name));
  return name === '' ? undefined : found?.code;
}

function readAnswer(text: string, words: CellWords): boolean | undefined {
  const name = folded(text);
  if (name === folded(words.yes) || name === 'true') return true;
  return name === folded(words.no) || name === 'false' ? false : undefined;
}

const SIGNS: Readonly<Record<string, string>> = { '≤': '<=', '≥': '>=' };

function readBeside(text: string, words: CellWords): NumberRange | undefined {
  const [, written = '', limit = ''] = /^(<=|>=|[<>≤≥])\s*(.+)$/.exec(text) ?? [];
  const beside = (sign: string, n: string | undefined): NumberRange | undefined =>
    n === undefined ? undefined : rangeBeside(sign, words.readNumber(n) ?? undefined);
  return (
    beside(SIGNS[written] ?? written, limit) ??
    beside('>=', matched(words.atLeast, text)?.['n']) ??
    beside('>', matched(words.moreThan, text)?.['n']) ??
    beside('<=', matched(words.atMost, text)?.['n']) ??
    beside('<', matched(words.lessThan, text)?.['n']) ??
    beside('>=', /^(.+)\+$/.exec(text)?.[1])
  );
}

function readBetween(text: string, words: CellWords): NumberRange | undefined {
  for (const { words: template, hasFrom, hasTo } of TEMPLATES) {
    const found = matched(words[template], text);
    const range = found && between(found['from'], found['to'], words);
    if (range) return { ...range, hasFrom, hasTo };
  }
  // 8-15, 8 – 15, 8..15: a sign before the first number is its own.
  for (const dash of text.slice(1).matchAll(/\s*(?:[-–—−]|\.\.+|…)\s*/g)) {
    const at = dash.index + 1;
    const range = between(text.slice(0, at), text.slice(at + dash[0].length), words);
    if (range) return range;
  }
  return undefined;
}

function between(
  from: string | undefined,
  to: string | undefined,
  words: CellWords,
): NumberRange | undefined {
  const low = words.readNumber(from ?? '');
  const high = words.readNumber(to ?? '');
  if (low === null || high === null || low > high) return undefined;
  return { from: low, to: high, hasFrom: true, hasTo: true };
}

/** The values in a text that says what a template does. */
function matched(template: string, text: string): Readonly<Record<string, string | undefined>> | undefined {
  const pattern = template
    .split(/(\{\w+\})/)
    .map((part) => (/^\{(\w+)\}$/.test(part) ? `(?<${part.slice(1, -1)}>.+?)` : escaped(part)))
    .join('')
    .replaceAll(' ', String.raw`\s+`);
  return new RegExp(`^${pattern}$`, 'iu').exec(text)?.groups;
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/g, String.raw`\$&`);
}

export function folded(text: string): string {
  return text.trim().replace(/\s+/g, ' ').toLocaleLowerCase();
}
