// One reading of a text: its scope, what was found wrong so far, and how its parts become typed expressions.

import type { Diagnostic, DiagnosticCode, Fix, Params, Severity, TextRange } from '../model/diagnostic.ts';
import { nearest } from '../model/nearest.ts';
import type { SyntaxNode } from './syntax.ts';
import type { Expression, Scope, ValueType } from './types.ts';

/** An expression with its type. `null` alone has none: it takes that of its surroundings. */
export interface Typed {
  readonly expression: Expression;
  readonly type: ValueType | null;
  /** The codes that it can have, in order, for `code` and `codes`. */
  readonly codes: readonly string[];
}

/** Expressions of codes whose codes mean the same: the sides of a comparison, or what alone an expression gives. */
export type Meeting = readonly Expression[];

/** Gives a part of the syntax tree its meaning, or null with a diagnostic in the reading. */
export type Lower = (reading: Reading, node: SyntaxNode) => Typed | null;

export class Reading {
  readonly text: string;
  readonly scope: Scope;
  /** What the cell of a decision table is about; `?` stands for it. */
  readonly input: Typed | null;
  readonly diagnostics: Diagnostic[] = [];
  /** Conjunctions that were written as one range: their two ends are judged together. */
  readonly intervals = new Set<Expression>();
  /** What is held against each other as codes, also where something else cannot be read. */
  readonly meetings: Meeting[] = [];
  /** Conditions of which it is said that they have only one outcome, or were hardly meant: no more is said of them. */
  readonly decided = new Set<Expression>();
  readonly #lower: Lower;
  readonly #offersNames: boolean;

  constructor(text: string, scope: Scope, lower: Lower, input: Typed | null, offersNames: boolean) {
    this.text = text;
    this.scope = scope;
    this.input = input;
    this.#lower = lower;
    this.#offersNames = offersNames;
  }

  read(node: SyntaxNode): Typed | null {
    return this.#lower(this, node);
  }

  report(
    code: DiagnosticCode,
    range: TextRange,
    params: Params = {},
    severity: Severity = 'error',
    fix?: Fix,
  ): void {
    this.diagnostics.push({ code, severity, path: '', range, params, ...(fix && { fix }) });
  }

  /** Reports what is written in place of a range. */
  correct(code: DiagnosticCode, range: TextRange, instead: string, params: Params = {}): void {
    const said = { text: this.quote(range), instead, ...params };
    this.report(code, range, said, 'error', { range, value: instead });
  }

  /** Warns of what can be read and was hardly meant. */
  doubt(code: DiagnosticCode, range: TextRange, instead: string, params: Params = {}): void {
    const said = { text: this.quote(range), instead, ...params };
    this.report(code, range, said, 'warning', { range, value: instead });
  }

  /** The names of the scope that may have been meant. */
  namesLike(text: string): string[] {
    return this.#offersNames ? nearest(text, this.scope.keys()) : [];
  }

  get failed(): boolean {
    return this.diagnostics.some((diagnostic) => diagnostic.severity === 'error');
  }

  textOf({ from, to }: TextRange): string {
    return this.text.slice(from, to);
  }

  /** The text of a range, short enough for a message. */
  quote(range: TextRange): string {
    const words = this.textOf(range).replace(/\s+/g, ' ').trim();
    return words.length > 60 ? `${words.slice(0, 57)}…` : words;
  }
}

export function typed(expression: Expression, type: ValueType, codes: readonly string[] = []): Typed {
  return { expression, type, codes };
}
