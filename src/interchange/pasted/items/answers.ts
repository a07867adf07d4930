// How an item is answered, from the cells about its kind and its answers.

import type { Diagnostic } from '../../../model/diagnostic.ts';
import { beginItem, type AskedItem, type Instrument, type ItemBase } from '../../../model/index.ts';
import type {
  ChoiceItem,
  DateItem,
  MultiChoiceItem,
  NumberItem,
  ResponseScale,
} from '../../../model/types.ts';
import { readYesNo } from '../../cases/notations/written.ts';
import { folded } from '../codes.ts';
import { areProblems, isProblem, problem } from '../problem.ts';
import { readOptions, type ReadOptions } from './options.ts';
import { isRangeInWords, looksLikeNumbers, readDateRange, readNumberRange, readOneLimit } from './ranges.ts';
import { kindOf, kindOfFormat, type Column, type PastedKind } from './words.ts';

export interface AnswerContext {
  readonly document: Instrument;
  /** Of the labels. */
  readonly language: string;
  /** Whether the columns are those of a data dictionary of REDCap. */
  readonly isRedcap: boolean;
}

export interface ReadItem {
  readonly item: AskedItem;
  /** The options of its own, which others may share. */
  readonly own?: ReadOptions;
  readonly doubts: readonly Diagnostic[];
}

export type ItemCells = Readonly<Record<Column, string>>;

/** Gives an item its kind and its answers, or says all of the cells that is not understood. */
export function readAnswers(
  base: Omit<ItemBase, 'kind'>,
  cells: ItemCells,
  context: AnswerContext,
): ReadItem | readonly Diagnostic[] {
  const named = kindIn(cells, context.document);
  if (isProblem(named)) return [named];
  const { kind, scale, answers } = named;
  const item = beginItem(kind, base);
  const limits = cells.min === '' && cells.max === '' ? '' : `${cells.min || '…'} … ${cells.max || '…'}`;
  const [text = '', unread] = [answers, limits].filter((one) => one !== '');
  if (unread !== undefined || (limits !== '' && kind !== 'number' && kind !== 'date'))
    return [problem('pasted-answers-unread', { text: limits })];
  switch (item.kind) {
    case 'choice':
    case 'multi-choice':
      if (!scale) return withOptions(item, text, context);
      return text === ''
        ? { item: { ...item, options: scale.id }, doubts: [] }
        : [problem('pasted-answers-unread', { text })];
    case 'number':
      return withRange(item, text, context);
    case 'date':
      return withDates(item, text);
    case 'boolean':
      return text === '' || isYesNo(text)
        ? { item, doubts: [] }
        : [
            problem(havePoints(text, context) ? 'pasted-yes-no-points' : 'pasted-answers-unread', {
              text,
            }),
          ];
    case 'text':
      return text === '' ? { item, doubts: [] } : [problem('pasted-answers-unread', { text })];
  }
}

/** Whether the answers are options with points: `No = 0 | Yes = 3`. */
function havePoints(text: string, { language, isRedcap }: AnswerContext): boolean {
  const read = readOptions(text, language, isRedcap);
  return !areProblems(read) && read.options.some(({ points }) => points !== undefined);
}

interface Named {
  readonly kind: PastedKind;
  readonly scale?: ResponseScale;
  /** What the cell of answers says besides. */
  readonly answers: string;
}

/** Whether a cell names a kind of item or a response scale. */
export function saysKind(cell: string, document: Instrument): boolean {
  return kindOf(cell) !== undefined || scaleNamed(cell, document) !== undefined;
}

/** The kind that the cells name, or that the answers can only be of. */
function kindIn({ kind, format, answers }: ItemCells, document: Instrument): Named | Diagnostic {
  if (kind === '') return kindBy(answers, document);
  const listed = answers === '' ? listNamed(kind, document) : undefined;
  if (listed) return listed;
  const word = kindOf(kind);
  const scale = scaleNamed(kind, document);
  if (isProblem(scale)) return scale;
  if (word && scale) return problem('pasted-kind-or-scale', { text: kind });
  if (scale) return { kind: 'choice', scale, answers };
  // Where a row has no kind, its answers stand in the place of it.
  if (!word && answers === '' && format === '' && looksLikeAnswers(kind)) return kindBy(kind, document);
  if (!word) return problem('pasted-kind-unknown', { text: kind });
  if (word === 'text' && kindOfFormat(format)) return { kind: kindOfFormat(format)!, answers };
  return word === 'choice' || word === 'multi-choice'
    ? choiceBy(word, answers, document)
    : { kind: word, answers };
}

/** `select_one often`, as XLSForm names a list with the kind */
function listNamed(text: string, document: Instrument): Named | Diagnostic | undefined {
  const [, word = '', list = ''] = /^(select_one|select_multiple)\s+(\S+)$/.exec(text) ?? [];
  const kind = kindOf(word);
  const scale = list === '' ? undefined : scaleNamed(list, document);
  if (isProblem(scale)) return scale;
  return scale && (kind === 'choice' || kind === 'multi-choice') ? { kind, scale, answers: '' } : undefined;
}

function kindBy(answers: string, document: Instrument): Named | Diagnostic {
  const word = kindOf(answers);
  const named = choiceBy('choice', answers, document);
  if (isProblem(named)) return named;
  if (word && named.scale) return problem('pasted-kind-or-scale', { text: answers });
  if (word) return { kind: word, answers: '' };
  if (named.scale || answers === '') return named;
  if (isYesNo(answers) && !/\d/.test(answers)) return { kind: 'boolean', answers };
  if (readDateRange(answers) !== undefined) return { kind: 'date', answers };
  if (looksLikeNumbers(answers) || isRangeInWords(answers)) return { kind: 'number', answers };
  return numberBefore(answers) ?? named;
}

/** Whether a cell has signs that lists and limits have, and names of kinds do not. */
export function looksLikeAnswers(cell: string): boolean {
  return (
    /[|;,/\n=:<>≤≥☐□○◯•]|\[ ?\]|\( ?\)|__|(?:^|\s)\(?\p{L}[.)]\s|\p{L}.*\d|\d.*\p{L}/u.test(cell) ||
    looksLikeNumbers(cell) ||
    isRangeInWords(cell)
  );
}

/** `number 0 – 10`: the kind and its limits in one cell. */
function numberBefore(text: string): Named | undefined {
  const [, word = '', limits = ''] =
    /^(\D+?)\s+((?:(?:from|between|от|с)\s+)?[-\d[(≥≤<>].*)$/i.exec(text) ?? [];
  const isNumber = kindOf(word) === 'number' && (looksLikeNumbers(limits) || isRangeInWords(limits));
  return isNumber ? { kind: 'number', answers: limits } : undefined;
}

function choiceBy(
  kind: 'choice' | 'multi-choice',
  answers: string,
  document: Instrument,
): Named | Diagnostic {
  const scale = scaleNamed(answers, document);
  if (isProblem(scale)) return scale;
  return scale ? { kind, scale, answers: '' } : { kind, answers };
}

/** The response scale of an id, or of a name in any language. */
function scaleNamed(text: string, { scales }: Instrument): ResponseScale | Diagnostic | undefined {
  const wanted = folded(text);
  const found = scales.filter(({ id, label }) =>
    [id, ...Object.values(label)].some((one) => folded(one) === wanted),
  );
  const [scale, other] = found;
  return other ? problem('pasted-several-scales', { text }) : scale;
}

function withOptions(
  item: ChoiceItem | MultiChoiceItem,
  text: string,
  { language, isRedcap }: AnswerContext,
): ReadItem | readonly Diagnostic[] {
  if (text === '') return { item, doubts: [problem('pasted-options-missing', {}, 'warning')] };
  const own = readOptions(text, language, isRedcap);
  if (areProblems(own)) return own;
  if (item.kind === 'multi-choice' && own.options.some(({ noAnswer }) => noAnswer))
    return [problem('no-answer-among-several', { name: item.label[language] ?? '' })];
  return { item: { ...item, options: [...own.options] }, own, doubts: own.doubts };
}

function withRange(
  item: NumberItem,
  text: string,
  { language }: AnswerContext,
): ReadItem | readonly Diagnostic[] {
  if (text === '')
    return { item, doubts: [problem('pasted-range-missing', { min: item.min, max: item.max }, 'warning')] };
  const read = readNumberRange(text);
  if (isProblem(read)) return withOneLimit(item, text) ?? [read];
  const { unit, ...range } = read;
  return { item: { ...item, ...range, ...(unit === '' ? {} : { unit: { [language]: unit } }) }, doubts: [] };
}

/** The other limit is that of a number whose limits are not said, and doubtful as they are. */
function withOneLimit(item: NumberItem, text: string): ReadItem | undefined {
  const limit = readOneLimit(text);
  const limited = limit && { ...item, ...limit };
  if (!limited || limited.min >= limited.max) return undefined;
  const { min, max } = limited;
  return { item: limited, doubts: [problem('pasted-limit-missing', { text, min, max }, 'warning')] };
}

function withDates(item: DateItem, text: string): ReadItem | readonly Diagnostic[] {
  if (text === '') return { item, doubts: [] };
  const read = readDateRange(text) ?? problem('pasted-no-dates', { text });
  return isProblem(read) ? [read] : { item: { ...item, ...read }, doubts: [] };
}

/** `Yes · No`, `да / нет`: the two answers that the item has anyhow. */
function isYesNo(text: string): boolean {
  const words = text.split(/[|/;·,\n]/).map((word) => readYesNo(word.trim()));
  return words.length === 2 && words.includes(true) && words.includes(false);
}
