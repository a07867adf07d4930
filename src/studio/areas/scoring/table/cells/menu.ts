// What is offered below a cell of codes while it is typed, and what stands in it when one of them is taken.

import type { Code } from '../../../../../model/types.ts';
import { ANY_VALUE, isSameCell, readFeel } from './cell.ts';
import { codeName, FEEL_SIGN, folded, readShown, shownCell, type CellWords } from './words.ts';

/** What is typed so far: the codes that are read, and the beginning of one more. */
interface Typed {
  readonly isDenied: boolean;
  readonly chosen: readonly Code[];
  readonly begun: string;
}

export interface CodeOffer {
  readonly code: Code;
  readonly isChosen: boolean;
}

/** Codes that fit to what is begun, in their order; those that begin so come first. */
export function codesOffered(text: string, words: CellWords): readonly CodeOffer[] {
  const { chosen, begun } = typedCodes(text, words);
  const wanted = folded(begun);
  const offers = words.codes.map(({ code }) => ({ code, isChosen: chosen.includes(code) }));
  if (wanted === '') return offers;
  const found = offers.filter(({ code }) => namesOf(code, words).some((name) => name.includes(wanted)));
  const begins = ({ code }: CodeOffer) => namesOf(code, words).some((name) => name.startsWith(wanted));
  return [...found.filter(begins), ...found.filter((offer) => !begins(offer))];
}

/** Whether the text ends within a name: Enter takes the first that fits. */
export function isBegun(text: string, words: CellWords): boolean {
  return typedCodes(text, words).begun !== '';
}

/** The text with one more code, or one less. */
export function withCode(text: string, code: Code, words: CellWords): string {
  const { chosen, isDenied } = typedCodes(text, words);
  const next = chosen.includes(code) ? chosen.filter((one) => one !== code) : [...chosen, code];
  const inOrder = words.codes.flatMap((one) => (next.includes(one.code) ? [one.code] : []));
  return sayCodes(inOrder, isDenied, words);
}

/** All but those that were chosen, and back. */
export function turned(text: string, words: CellWords): string {
  const { chosen, isDenied } = typedCodes(text, words);
  return chosen.length === 0 ? '!' : sayCodes(chosen, !isDenied, words);
}

/** The cell as FEEL, to be written on. */
export function asFeel(text: string, before: string, words: CellWords): string {
  const cell = readShown(text, words);
  const isBefore = cell !== undefined && isSameCell(cell, readFeel(before));
  return FEEL_SIGN + (cell === ANY_VALUE ? '' : isBefore ? before : printed(text, words));
}

function printed(text: string, words: CellWords): string {
  const { chosen, isDenied } = typedCodes(text, words);
  const codes = chosen.map((code) => `"${code}"`).join(', ');
  return isDenied ? `not(${codes})` : codes;
}

function sayCodes(codes: readonly Code[], isDenied: boolean, words: CellWords): string {
  if (codes.length === 0) return isDenied ? '!' : '-';
  const list = codes.map((code) => `"${code}"`).join(', ');
  return shownCell(isDenied ? `not(${list})` : list, words);
}

function typedCodes(text: string, words: CellWords): Typed {
  const whole = readShown(text, words);
  if (whole?.kind === 'tests') return { isDenied: whole.isDenied, chosen: codesIn(whole.tests), begun: '' };
  if (whole) return { isDenied: false, chosen: [], begun: '' };
  if (text.startsWith(FEEL_SIGN)) {
    const cell = readFeel(text.slice(1));
    if (cell.kind === 'tests') return { isDenied: cell.isDenied, chosen: codesIn(cell.tests), begun: '' };
    return { isDenied: false, chosen: [], begun: '' };
  }
  // What stands before the last separator may be read by itself.
  for (const separator of [...text.matchAll(/[,;]|\s\S+\s/g)].reverse()) {
    const before = readShown(text.slice(0, separator.index), words);
    const begun = text.slice(separator.index + separator[0].length).trim();
    if (before?.kind === 'tests' && isSeparator(separator[0], words))
      return { isDenied: before.isDenied, chosen: codesIn(before.tests), begun };
  }
  return { isDenied: text.startsWith('!'), chosen: [], begun: text.replace(/^!/, '').trim() };
}

function isSeparator(text: string, { or }: CellWords): boolean {
  return /^[,;]$/.test(text) || folded(text) === folded(or);
}

function codesIn(tests: readonly unknown[]): readonly Code[] {
  return tests.filter((test): test is Code => typeof test === 'string');
}

function namesOf(code: Code, words: CellWords): readonly string[] {
  const others = words.codes.find((one) => one.code === code)?.others ?? [];
  return [codeName(code, words), code, ...others].map(folded);
}
