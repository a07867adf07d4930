// What keys do in a question: a digit answers, 0 says that it is not known, Delete takes the answer back.

import type { Code, Instrument, Item, Response } from '../../model/index.ts';
import { codesOfValue } from '../../model/index.ts';
import { digitsOf } from './digits.ts';

/** What is said to a question: an answer, null where it is not known, undefined where nothing is said. */
export type Said = Response | undefined;

/** What a key asks for. */
export type Asked = { readonly answer: Said; readonly goesOn: boolean } | { readonly go: 1 | -1 };

const TYPED = 'textarea, input:not([type=radio], [type=checkbox])';
const MOVES: Readonly<Record<string, 1 | -1>> = { ArrowDown: 1, ArrowUp: -1 };

export function codesOf(document: Instrument, item: Item): readonly Code[] {
  return item.kind === 'boolean' ? ['true', 'false'] : (codesOfValue(document, item.id) ?? []);
}

/** The key that says "not known"; undefined where the digit stands for an option. */
export function unknownKeyOf(codes: readonly Code[]): string | undefined {
  return digitsOf(codes).includes('0') ? undefined : '0';
}

export function askedBy(
  event: KeyboardEvent,
  item: Item,
  codes: readonly Code[],
  response: Response,
): Asked | undefined {
  const { key, target } = event;
  if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || event.isComposing) return undefined;
  const isTyping = target instanceof HTMLElement && target.matches(TYPED);
  if (isTyping && item.kind === 'text') return undefined;
  const go = key === 'Enter' && !(target instanceof HTMLButtonElement) ? 1 : MOVES[key];
  if (go) return { go };
  if (isTyping) return undefined;
  const code = /^\d$/.test(key) ? codes[digitsOf(codes).indexOf(key)] : undefined;
  if (code !== undefined) return answered(item, codes, code, response);
  if (key === unknownKeyOf(codes)) return { answer: null, goesOn: true };
  if (key === 'Delete' || key === 'Backspace') return { answer: undefined, goesOn: false };
  return undefined;
}

/** A digit chooses; of several it adds or takes away, and stays. */
function answered(item: Item, codes: readonly Code[], code: Code, response: Response): Asked {
  if (item.kind !== 'multi-choice')
    return { answer: item.kind === 'boolean' ? code === 'true' : code, goesOn: true };
  const chosen = Array.isArray(response) ? response : [];
  const answer = codes.filter((one) => (one === code ? !chosen.includes(code) : chosen.includes(one)));
  return { answer, goesOn: false };
}
