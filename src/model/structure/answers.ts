// Whether an answer is one that its item takes.

import { optionsOf } from '../codes.ts';
import { dayOr, numberedDay, parseDate } from '../dates.ts';
import { decimalsOf } from '../decimal.ts';
import type { Diagnostic, DiagnosticCode, Fix, Params } from '../diagnostic.ts';
import { codeLabelled } from '../labelled.ts';
import { codesToOffer } from '../nearest.ts';
import { hasQuotes, lacksQuotes } from '../quotes.ts';
import { writtenInAny } from '../../words/index.ts';
import type { Code, DateItem, Instrument, Item, NumberItem, Response } from '../types.ts';
import type { AskedItem } from '../items/index.ts';
import { askedAs } from '../shapes.ts';
import { error } from './problem.ts';

export function checkAnswer(document: Instrument, item: Item, answer: Response, path: string): Diagnostic[] {
  const found = answer === null ? null : whatIsWrong(document, askedAs(document, item), answer);
  if (!found) return [];
  const [code, params = {}, meant] = found;
  const said = error(code, path, { item: item.id, value: shown(answer), ...params });
  return [meant === undefined ? said : { ...said, fix: { value: meant } }];
}

/** `meant` is what the answer certainly stands for. */
type Wrong =
  | readonly [code: DiagnosticCode, params?: Params | undefined, meant?: Fix['value'] | undefined]
  | null;

function whatIsWrong(document: Instrument, item: AskedItem, answer: NonNullable<Response>): Wrong {
  switch (item.kind) {
    case 'choice':
      return labelled(document, item.options, answer) ?? noOption(codesOf(document, item.options), answer);
    case 'multi-choice':
      return wrongList(document, item.options, answer);
    case 'number':
      return wrongNumber(item, answer);
    case 'date':
      return wrongDate(item, answer);
    case 'boolean':
      if ([true, false, 1, 0].includes(answer as boolean)) return null;
      return [hasQuotes(answer, 'boolean') ? 'answer-quoted' : 'answer-not-yes-no', {}, yesNoIn(answer)];
    case 'text':
      return null;
  }
}

type Options = Extract<Item, { kind: 'choice' }>['options'];

function codesOf(document: Instrument, options: Options): string[] {
  return optionsOf(options, document).map(({ code }) => code);
}

/** The label of one option, where its code is wanted. */
function labelled(document: Instrument, options: Options, answer: Response): Wrong {
  // Of a code with spaces around, that is what is wrong.
  if (typeof answer !== 'string' || codesOf(document, options).includes(answer.trim())) return null;
  const code = codeLabelled(answer, optionsOf(options, document));
  return code === undefined ? null : ['answer-is-label', { value: answer, code }, code];
}

/** Where there are no options yet, that is said of the item. */
function noOption(codes: readonly string[], answer: Response): Wrong {
  const value = shown(answer);
  if (codes.length === 0 || (typeof answer === 'string' && codes.includes(answer))) return null;
  if (lacksQuotes(answer, codes)) return ['answer-unquoted', { value }, String(answer)];
  return ['answer-not-an-option', { value, nearest: codesToOffer(value, codes).join(', ') }];
}

/** The first answer of a list that is none; as it was meant where each of them is certain. */
function wrongList(document: Instrument, options: Options, answer: NonNullable<Response>): Wrong {
  const codes = codesOf(document, options);
  const codeIn = (one: Response): Code | undefined =>
    codes.includes(String(one)) ? String(one) : codeLabelled(String(one), optionsOf(options, document));
  if (!Array.isArray(answer)) {
    const only = codeIn(answer);
    return ['answer-not-a-list', {}, only === undefined ? undefined : [only]];
  }
  const first = answer
    .map((one) => labelled(document, options, one) ?? noOption(codes, one))
    .find((wrong) => wrong !== null);
  if (!first) return null;
  const meant = answer.flatMap((one) => codeIn(one) ?? []);
  return [first[0], first[1], meant.length === answer.length ? [...new Set(meant)] : undefined];
}

const YES = new Set(['true', '1', ...writtenInAny(({ yes, alsoYes }) => [...yes, ...alsoYes]).flat()]);
const NO = new Set(['false', '0', ...writtenInAny(({ no, alsoNo }) => [...no, ...alsoNo]).flat()]);

/** `"yes"`, `"нет"` */
function yesNoIn(answer: Response): boolean | undefined {
  const word = typeof answer === 'string' ? answer.trim().toLowerCase() : '';
  return YES.has(word) ? true : NO.has(word) ? false : undefined;
}

function wrongNumber({ min, max, decimals }: NumberItem, answer: Response): Wrong {
  if (hasQuotes(answer, 'number')) return ['answer-quoted', {}, Number(answer)];
  if (typeof answer !== 'number') return ['answer-not-a-number'];
  if (min <= max && (answer < min || answer > max)) return ['answer-out-of-range', { min, max }];
  return decimalsOf(answer) <= decimals ? null : ['answer-too-precise', { decimals }];
}

function wrongDate({ min, max }: DateItem, answer: Response): Wrong {
  const days = typeof answer === 'string' ? parseDate(answer) : undefined;
  if (days === undefined) return ['answer-not-a-date', numberedDay(shown(answer))];
  const [earliest, latest] = [dayOr(min, -Infinity), dayOr(max, Infinity)];
  const isOutside = earliest <= latest && (days < earliest || days > latest);
  return isOutside ? ['answer-date-out-of-range'] : null;
}

function shown(answer: Response): string {
  return typeof answer === 'string' ? answer : JSON.stringify(answer);
}
