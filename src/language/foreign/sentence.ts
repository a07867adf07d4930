// The tokens of a text with their brackets, and what a rule finds in them.

import type { DiagnosticCode, Params, TextRange } from '../../model/diagnostic.ts';
import type { Scope, ValueType } from '../types.ts';
import { areTogether, tokensOf, type Token } from './tokens.ts';

/** What somebody wrote in another language, and what is written here instead; empty where it is taken away. */
export interface Finding {
  readonly range: TextRange;
  /** Absent where it is not certain. */
  readonly instead?: string;
  /** Without one, that it is written another way. */
  readonly code?: DiagnosticCode;
  readonly params?: Params;
}

/** Looks whether something foreign begins at a token. */
export type Rule = (sentence: Sentence, at: number) => Finding | null;

export interface Input {
  readonly type: ValueType | null;
  readonly codes: readonly string[];
}

export type Surroundings = 'arguments' | 'list' | 'tests' | 'brackets' | 'outside';

const OPENING = '([{';
const CLOSING = ')]}';
const JOINING = /^(?:and|or|but|then|else|when|end|и|или|но|то|иначе|және|немесе|болса|әйтпесе)$/iu;
const STARTING = /^(?:if|case|not|if|если|не|егер)$/iu;

export class Sentence {
  readonly text: string;
  readonly scope: Scope;
  /** Whether it is the cell of a decision table. */
  readonly isCell: boolean;
  /** What a cell is about, as far as it is known. */
  readonly input: Input | null;
  readonly tokens: readonly Token[];
  /** Each token in small letters: all rules ask for it. */
  readonly #lower: readonly string[];
  /** Of each opening bracket its closing one, and the other way around. */
  readonly #partner = new Map<number, number>();
  /** Of each token the bracket that it stands in. */
  readonly #around: (number | undefined)[] = [];
  /** Of each bracket the signs that it holds. */
  readonly #signs = new Map<number | undefined, Set<string>>();

  constructor(text: string, scope: Scope, isCell: boolean, input: Input | null = null) {
    this.text = text;
    this.input = input;
    this.scope = scope;
    this.isCell = isCell;
    this.tokens = tokensOf(text);
    this.#lower = this.tokens.map((token) => token.text.toLowerCase());
    this.#matchBrackets();
  }

  #matchBrackets(): void {
    const open: number[] = [];
    this.tokens.forEach((token, at) => {
      const closes = token.kind === 'sign' && CLOSING.includes(token.text);
      if (closes) {
        const opening = open.pop();
        if (opening !== undefined) {
          this.#partner.set(opening, at);
          this.#partner.set(at, opening);
        }
      }
      this.#hold(token, open.at(-1));
      if (token.kind === 'sign' && OPENING.includes(token.text)) open.push(at);
    });
  }

  #hold({ kind, text }: Token, bracket: number | undefined): void {
    this.#around.push(bracket);
    const signs = this.#signs.get(bracket) ?? new Set();
    this.#signs.set(bracket, kind === 'sign' ? signs.add(text) : signs);
  }

  /** The text of a token, `` where there is none. */
  word(at: number): string {
    return this.tokens[at]?.text ?? '';
  }

  lower(at: number): string {
    return this.#lower[at] ?? '';
  }

  kind(at: number): Token['kind'] | undefined {
    return this.tokens[at]?.kind;
  }

  isName(at: number): boolean {
    return this.kind(at) === 'word' && this.scope.has(this.word(at));
  }

  /** From one token to another, both included. */
  range(first: number, last = first): TextRange {
    return { from: this.tokens[first]!.from, to: this.tokens[last]!.to };
  }

  textOf(first: number, last = first): string {
    return first > last ? '' : this.text.slice(this.tokens[first]!.from, this.tokens[last]!.to);
  }

  partner(at: number): number | undefined {
    return this.#partner.get(at);
  }

  /** The opening bracket around a token. */
  around(at: number): number | undefined {
    return this.#around[at];
  }

  /** Whether the same brackets hold a sign. */
  hasBeside(at: number, sign: string): boolean {
    return this.#signs.get(this.around(at))?.has(sign) ?? false;
  }

  /** Whether a token to another are all that stands in the text, or all of an argument. */
  isWhole(first: number, last: number): boolean {
    const opens = first === 0 || /^[(,;]$/.test(this.word(first - 1));
    return opens && (last === this.tokens.length - 1 || /^[),;]$/.test(this.word(last + 1)));
  }

  areTogether(one: number, other: number): boolean {
    return areTogether(this.tokens[one], this.tokens[other]);
  }

  /** Whether a value ends at a token, so that a sign after it stands between two values. */
  endsValue(at: number): boolean {
    const kind = this.kind(at);
    if (kind === 'number' || kind === 'text') return true;
    if (kind === 'word')
      return !JOINING.test(this.word(at)) && !STARTING.test(this.word(at)) && !isInfix(this.lower(at));
    return kind === 'sign' && /^[)\]}?]$/.test(this.word(at));
  }

  /** What the brackets around a token hold. */
  surroundings(at: number): Surroundings {
    const opening = this.around(at);
    if (opening === undefined) return this.isCell ? 'tests' : 'outside';
    if (this.word(opening) === '[') return 'list';
    const before = this.lower(opening - 1);
    if (before === 'in') return 'tests';
    if (this.isCell && before === 'not' && opening === 1) return 'tests';
    if (before === 'if' && !this.areTogether(opening - 1, opening)) return 'brackets';
    return this.kind(opening - 1) === 'word' && !JOINING.test(before) && !isInfix(before)
      ? 'arguments'
      : 'brackets';
  }

  /** The first token of a value that ends at a token: a name, a number, a call or brackets. */
  primaryBefore(at: number): number {
    const opening = this.#isOneOf(CLOSING, at) ? this.partner(at) : undefined;
    if (opening === undefined) return at;
    return this.kind(opening - 1) === 'word' && !isInfix(this.lower(opening - 1)) ? opening - 1 : opening;
  }

  /** The last token of a value that begins at a token. */
  primaryFrom(at: number): number | undefined {
    if (this.#isOneOf(OPENING, at)) return this.partner(at);
    if (!this.endsValue(at)) return undefined;
    return this.kind(at) === 'word' && this.word(at + 1) === '(' ? this.partner(at + 1) : at;
  }

  /** The last token of what stands from `at` on: before a joining word or sign, a comma, or the bracket around it. */
  endFrom(at: number): number {
    let end = at;
    while (end < this.tokens.length && !this.isBoundary(end) && !this.#isOneOf(CLOSING, end))
      end = 1 + (this.#isOneOf(OPENING, end) ? (this.partner(end) ?? end) : end);
    return end - 1;
  }

  /** The first token of what ends at `at`. */
  startBefore(at: number): number {
    let start = at;
    while (start >= 0 && !this.isBoundary(start) && !this.#isOneOf(OPENING, start))
      start = (this.#isOneOf(CLOSING, start) ? (this.partner(start) ?? start) : start) - 1;
    return start + 1;
  }

  /** Whether a word or sign joins conditions or separates arguments. */
  isBoundary(at: number): boolean {
    const text = this.word(at);
    if (this.kind(at) === 'word') return JOINING.test(text) || STARTING.test(text);
    return this.kind(at) === 'sign' && /^(?:[,;]|&&?|\|\|?)$/.test(text);
  }

  #isOneOf(brackets: string, at: number): boolean {
    return this.kind(at) === 'sign' && brackets.includes(this.word(at));
  }
}

function isInfix(word: string): boolean {
  return word === 'in' || word === 'between';
}
