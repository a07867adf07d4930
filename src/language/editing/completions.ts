// What can be written at the cursor.

import type { Text } from '../../model/types.ts';
import { FUNCTIONS, signatureOf, type FunctionHelp } from '../functions/index.ts';
import { limitsOf } from '../judge/limits.ts';
import { DATE_PARTS } from '../../model/dates.ts';
import type { NamedValue, Scope } from '../types.ts';
import { functionBefore } from './signature.ts';
import { SNIPPETS } from './snippets.ts';
import { openBracket, tokensOf, type Token } from './tokens.ts';

export interface Completion {
  readonly label: string;
  readonly kind: 'name' | 'code' | 'function' | 'keyword' | 'snippet';
  /** In the snippet syntax of editors: `${1:number}` is a place to fill, `$0` where the cursor ends. */
  readonly insert: string;
  /** The text that it takes the place of. */
  readonly from: number;
  readonly to: number;
  /** Limits, codes or signature: the same in every language. */
  readonly detail: string;
  readonly says?: Text;
}

type Offer = Omit<Completion, 'from' | 'to'>;

/** `input` is the value that a decision table's cell is about. */
export function completions(text: string, offset: number, scope: Scope, input?: NamedValue): Completion[] {
  const before = tokensOf(text.slice(0, offset));
  const last = before.at(-1);
  if (last?.kind === 'comment' && last.to === offset) return [];
  const written = last && isUnfinished(last, offset) ? last : undefined;
  const left = before.filter((token) => token !== written && token.kind !== 'comment');
  const place = { from: written?.from ?? offset, to: endOf(text, offset, written) };
  const offers = written?.kind === 'text' ? codesAt(left, scope, input) : offersAt(left, scope, input);
  return offers.map((offer) => ({ ...offer, ...place }));
}

/** The word or code that the cursor is at the end of. */
function isUnfinished(last: Token, offset: number): boolean {
  if (last.to !== offset) return false;
  return last.kind === 'name' || (last.kind === 'text' && (last.text === '"' || !last.text.endsWith('"')));
}

/** A word is replaced up to its end, a code up to its closing quote if there is one on the line. */
function endOf(text: string, offset: number, written: Token | undefined): number {
  const rest = text.slice(offset);
  const more = written?.kind === 'text' ? /^[^"\n,)]*"/ : /^[\p{L}\p{N}_]*/u;
  return offset + (written ? (more.exec(rest)?.[0].length ?? 0) : 0);
}

function offersAt(left: readonly Token[], scope: Scope, input: NamedValue | undefined): Offer[] {
  const last = left.at(-1);
  if (last?.text === '.') return partsAfter(left.at(-2), scope).map(keyword);
  if (last && endsValue(last)) return AFTER_VALUE.map(keyword);
  return [
    ...codesAt(left, scope, input),
    ...[...scope.values()].map(named),
    ...FUNCTIONS.map(called),
    ...SNIPPETS,
    ...BEFORE_VALUE.map(keyword),
  ];
}

/** What can be taken of a named date, or of what stands in brackets: a date, or the time between two. */
function partsAfter(token: Token | undefined, scope: Scope): readonly string[] {
  if (token?.text === ')') return [...TIMES, ...DATE_PARTS];
  return token && scope.get(token.text)?.type === 'date' ? DATE_PARTS : [];
}

const TIMES = ['years', 'months', 'days'];

const BEFORE_VALUE = ['if', 'true', 'false', 'null'];
const AFTER_VALUE = [
  'and',
  'or',
  'in',
  'between',
  'then',
  'else',
  '=',
  '!=',
  '<',
  '<=',
  '>',
  '>=',
  '+',
  '-',
  '*',
  '/',
  '**',
];
/** Words after which a value begins. */
const JOINING = ['and', 'or', 'in', 'between', 'if', 'then', 'else'];

function endsValue({ kind, text }: Token): boolean {
  if (kind === 'name') return !JOINING.includes(text);
  return kind === 'number' || kind === 'text' || text === ')' || text === ']';
}

/** The codes of the value that is compared at the cursor. */
function codesAt(left: readonly Token[], scope: Scope, input: NamedValue | undefined): Offer[] {
  const value = comparedAt(left, scope, input);
  return (value?.codes ?? []).map((code) => ({
    label: code,
    kind: 'code',
    insert: `"${code}"`,
    detail: value?.name ?? '',
  }));
}

function comparedAt(
  left: readonly Token[],
  scope: Scope,
  input: NamedValue | undefined,
): NamedValue | undefined {
  const last = left.at(-1);
  if (last?.text === '=' || last?.text === '!=') return valueOf(left.at(-2), scope, input);
  if (last?.text === 'in') return valueOf(left.at(-2), scope, input);
  const open = openBracket(left);
  if (!open) return !last || last.text === ',' ? input : undefined;
  if (last?.text !== ',' && last?.text !== open.bracket) return undefined;
  const called = open.bracket === '(' ? functionBefore(open.before)?.name : undefined;
  if (called === 'list contains') return open.commas === 1 ? valueOf(open.first, scope, input) : undefined;
  if (called === 'not' && open.before.length === 1) return input;
  return open.before.at(-1)?.text === 'in' ? valueOf(open.before.at(-2), scope, input) : undefined;
}

function valueOf(
  token: Token | undefined,
  scope: Scope,
  input: NamedValue | undefined,
): NamedValue | undefined {
  return token?.text === '?' ? input : token && scope.get(token.text);
}

function named(value: NamedValue): Offer {
  const detail = value.codes?.join(', ') ?? limitsOf(value);
  return { label: value.name, kind: 'name', insert: value.name, detail };
}

function called(help: FunctionHelp): Offer {
  const places = help.parameters.map((parameter, position) => `\${${position + 1}:${parameter}}`);
  const insert = `${help.name}(${places.join(', ')})`;
  return { label: help.name, kind: 'function', insert, detail: signatureOf(help), says: help.says };
}

function keyword(word: string): Offer {
  return { label: word, kind: 'keyword', insert: word, detail: '' };
}
