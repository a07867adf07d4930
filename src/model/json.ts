// JSON text to a value, with the place of what is wrong. Stricter than JSON.parse: a key that stands twice, or the
// digits of a number that a double does not keep, would otherwise be lost without a word.

import type { Diagnostic, DiagnosticCode, Params, TextRange } from './diagnostic.ts';
import { Findings } from './findings.ts';
import { Lines } from './lines.ts';
import { keepsDigits } from './number-text.ts';
import { printPointer, type Key } from './pointer.ts';

/** Longest text that is read, in characters. */
export const LONGEST_TEXT = 16 * 1024 * 1024;
const DEEPEST = 64;
/** Of a list or an object. */
const MOST_MEMBERS = 100_000;

/** An object, as JSON has them. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Where a value stands in a text, and the key before it. */
export interface JsonPlace {
  readonly key: TextRange | null;
  readonly value: TextRange;
}

export interface JsonReading {
  /** A key of the outermost object whose number is a name, not a quantity: it is kept as the text that it is written as. */
  readonly nameKey?: string;
  /** Longest text that is read; the usual length where it is not given. */
  readonly longest?: number | undefined;
  /** How many findings of a kind are told; the usual number where it is not given. */
  readonly most?: number | undefined;
}

/** `value` is undefined where the text cannot be read at all. */
export function readJson(
  text: string,
  settings: JsonReading = {},
): { value: unknown; diagnostics: readonly Diagnostic[] } {
  const plain = plainValue(text, settings);
  if (plain !== undefined) return { value: plain, diagnostics: [] };
  const reader = new JsonReader(text, undefined, settings);
  return { value: reader.read(), diagnostics: reader.diagnostics };
}

/** No list in such a text has too many members. */
const LONGEST_PLAIN = 65_536;

/**
 * What every parser reads alike, as the quickest one reads it: written again, it is the same text, so that no key stands
 * twice and no digit is lost. Undefined for others, of which nothing is said.
 */
function plainValue(text: string, { nameKey, longest = LONGEST_TEXT }: JsonReading): unknown {
  if (text.length > Math.min(longest, LONGEST_PLAIN) || text.includes('__proto__')) return undefined;
  // Line ends are only in texts that are laid out for people. What is too deep would be too much for the stack.
  if (text.includes('\n') || mayBeDeep(text)) return undefined;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (JSON.stringify(value) !== text) return undefined;
  return nameKey !== undefined && isRecord(value) && typeof value[nameKey] === 'number' ? undefined : value;
}

function mayBeDeep(text: string): boolean {
  let open = 0;
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charCodeAt(at);
    if (character === 0x5b || character === 0x7b) open += 1;
  }
  return open >= DEEPEST;
}

/** Where every value of a text stands, by its JSON Pointer; up to where the text can be read. */
export function placesInJson(text: string): Map<string, JsonPlace> {
  const places = new Map<string, JsonPlace>();
  new JsonReader(text, (keys, place) => places.set(printPointer(keys), place)).read();
  return places;
}

/** The place at a JSON Pointer or, where nothing stands there, of the nearest whole around it. */
export function nearestPlace(places: ReadonlyMap<string, JsonPlace>, path: string): JsonPlace | undefined {
  for (let part = path; part !== ''; part = part.slice(0, part.lastIndexOf('/'))) {
    const place = places.get(part);
    if (place) return place;
  }
  return undefined;
}

const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.])/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9A-Fa-f]{4})/y;

/** The digits of a number, short enough for a message. */
function shown(number: string): Params {
  return { number: number.length > 60 ? `${number.slice(0, 57)}…` : number };
}

function isBlank(character: number): boolean {
  return character === 0x20 || character === 0x0a || character === 0x0d || character === 0x09;
}

/** Ends the reading; the diagnostic has been kept. */
class Unreadable extends Error {}

class JsonReader {
  private readonly findings: Findings;
  private at = 0;
  private readonly keys: Key[] = [];
  private readonly text: string;
  private readonly lines: Lines;
  private readonly see: ((keys: readonly Key[], place: JsonPlace) => void) | undefined;
  private readonly nameKey: string | undefined;
  private readonly longest: number;

  constructor(
    text: string,
    see?: (keys: readonly Key[], place: JsonPlace) => void,
    { nameKey, most, longest = LONGEST_TEXT }: JsonReading = {},
  ) {
    this.text = text;
    this.longest = longest;
    this.findings = new Findings(most);
    this.lines = new Lines(text);
    this.see = see;
    this.nameKey = nameKey;
  }

  get diagnostics(): readonly Diagnostic[] {
    return this.findings.all;
  }

  read(): unknown {
    try {
      if (this.text.length > this.longest) this.refuseLength();
      if (this.text.startsWith('\uFEFF')) this.at = 1;
      const value = this.value(null);
      if (this.next() !== '') this.unexpected();
      return value;
    } catch (error) {
      if (error instanceof Unreadable) return undefined;
      throw error;
    }
  }

  private value(key: TextRange | null): unknown {
    const character = this.next();
    const from = this.at;
    const value = this.valueFrom(character);
    this.see?.(this.keys, { key, value: { from, to: this.at } });
    return value;
  }

  private valueFrom(character: string): unknown {
    switch (character) {
      case '{':
        return this.object();
      case '[':
        return this.array();
      case '"':
        return this.string();
      case 't':
        return this.word('true', true);
      case 'f':
        return this.word('false', false);
      case 'n':
        return this.word('null', null);
      default:
        return this.number();
    }
  }

  private object(): Record<string, unknown> {
    const object: Record<string, unknown> = {};
    this.list('}', () => {
      if (this.next() !== '"') this.unexpected();
      const from = this.at;
      const key = this.string();
      const place = { from, to: this.at };
      this.keys.push(key);
      if (Object.hasOwn(object, key)) this.report('json-duplicate-key', place, { key });
      if (key === '__proto__') this.report('json-forbidden-key', place, { key });
      this.take(':');
      const value = this.value(place);
      if (key !== '__proto__') object[key] = value;
      this.keys.pop();
    });
    return object;
  }

  private array(): unknown[] {
    const array: unknown[] = [];
    this.list(']', () => {
      this.keys.push(array.length);
      array.push(this.value(null));
      this.keys.pop();
    });
    return array;
  }

  /** What stands between brackets, with commas. */
  private list(end: string, member: () => void): void {
    if (this.keys.length >= DEEPEST) this.refuse('json-too-deep', { most: DEEPEST });
    this.at += 1;
    if (this.next() !== end) {
      member();
      for (let members = 1; this.next() === ','; members += 1) {
        if (members === MOST_MEMBERS) this.refuse('json-list-too-long', { most: MOST_MEMBERS });
        this.at += 1;
        member();
      }
    }
    this.take(end);
  }

  private string(): string {
    const from = this.at;
    let escapes = false;
    for (this.at += 1; this.text[this.at] !== '"'; this.at += 1) {
      if (!(this.text.charCodeAt(this.at) >= 0x20)) this.unexpected();
      if (this.text[this.at] !== '\\') continue;
      escapes = true;
      this.escape();
    }
    this.at += 1;
    return escapes
      ? (JSON.parse(this.text.slice(from, this.at)) as string)
      : this.text.slice(from + 1, this.at - 1);
  }

  private escape(): void {
    ESCAPE.lastIndex = this.at;
    if (!ESCAPE.test(this.text)) this.unexpected();
    this.at = ESCAPE.lastIndex - 1;
  }

  private number(): number | string {
    NUMBER.lastIndex = this.at;
    const found = NUMBER.exec(this.text)?.[0];
    if (found === undefined) this.unexpected();
    const isName = this.keys.length === 1 && this.keys[0] === this.nameKey;
    const number = Number(found);
    if (!isName && !Number.isFinite(number)) this.refuse('json-number-too-large', shown(found));
    if (!isName && !keepsDigits(found, number)) this.refuse('json-number-digits', shown(found));
    this.at += found.length;
    return isName ? found : number;
  }

  private word<Value>(word: string, value: Value): Value {
    if (!this.text.startsWith(word, this.at)) this.unexpected();
    if (/\w/.test(this.text[this.at + word.length] ?? '')) this.unexpected();
    this.at += word.length;
    return value;
  }

  /** The next character that is not a blank; empty at the end. */
  private next(): string {
    while (isBlank(this.text.charCodeAt(this.at))) this.at += 1;
    return this.text[this.at] ?? '';
  }

  private take(character: string): void {
    if (this.next() !== character) this.unexpected();
    this.at += 1;
  }

  private unexpected(): never {
    if (this.at >= this.text.length) this.refuse('json-unfinished', {});
    const rest = this.text.slice(this.at, this.at + 20);
    this.refuse('json-syntax', { found: /^[\w.+-]+/.exec(rest)?.[0] ?? Array.from(rest.trim())[0] ?? '⏎' });
  }

  private refuseLength(): never {
    const megabytes = (length: number) => Math.ceil(length / 1024 / 1024);
    return this.refuse('text-too-long', {
      size: megabytes(this.text.length),
      most: megabytes(LONGEST_TEXT),
    });
  }

  private refuse(code: DiagnosticCode, params: Params): never {
    this.report(code, { from: this.at, to: Math.min(this.at + 1, this.text.length) }, params);
    throw new Unreadable();
  }

  private report(code: DiagnosticCode, range: TextRange, params: Params): void {
    const place = this.lines.at(range.from);
    this.findings.add({
      code,
      severity: 'error',
      path: '', // the range is one of the whole text
      range,
      params: { ...place, ...params },
    });
  }
}
