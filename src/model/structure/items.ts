// Response options, and the limits of numbers and dates.

import { optionsOf } from '../codes.ts';
import { parseDate } from '../dates.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { within } from '../pointer.ts';
import { kindOf } from '../references.ts';
import { shapeOf } from '../shapes.ts';
import type { DateItem, EarlierItem, Id, Instrument, Item, NumberItem, Option } from '../types.ts';
import { error, inEach, removable, tooFew, unusedOf, warning } from './problem.ts';

/** Engines keep a set of codes as the bits of one small number. */
export const MOST_OPTIONS = 30;

export function checkScales({ scales, items }: Instrument): Diagnostic[] {
  const choices = new Set(items.flatMap((item) => (item.kind === 'choice' ? [item.options] : [])));
  const used = items.flatMap((item) =>
    'options' in item && typeof item.options === 'string' ? item.options : [],
  );
  // Without items, the scales wait for them.
  const unused = items.length === 0 ? new Set() : unusedOf(scales, used);
  return inEach(scales, '/scales', ({ id, options }, path) => [
    ...(unused.has(id) ? [removable('scale-unused', path, { name: id })] : []),
    ...checkOwn(options, within(path, 'options')),
    ...(choices.has(id) ? checkChosen(options, id, within(path, 'options')) : []),
  ]);
}

export function checkItems(document: Instrument): Diagnostic[] {
  return inEach(document.items, '/items', (item, path) => checkItem(document, item, path));
}

function checkItem(document: Instrument, item: Item, path: string): Diagnostic[] {
  switch (item.kind) {
    case 'choice':
      return [
        ...checkOptions(document, item.options, Infinity, path),
        ...(typeof item.options === 'string'
          ? []
          : checkChosen(item.options, item.id, within(path, 'options'))),
      ];
    case 'multi-choice':
      return [
        ...checkOptions(document, item.options, MOST_OPTIONS, path),
        ...(optionsOf(item.options, document).some(({ noAnswer }) => noAnswer)
          ? [error('no-answer-among-several', within(path, 'options'), { name: item.id })]
          : []),
      ];
    case 'number':
      return checkLimits(item, path);
    case 'date':
      return checkDates(item, path);
    case 'earlier':
      return checkEarlier(document, item, path);
    case 'boolean':
    case 'text':
      return [];
  }
}

/** What a previous assessment can have given must be known before any expression is read. */
function checkEarlier(document: Instrument, item: EarlierItem, path: string): Diagnostic[] {
  const { id, of, min, max } = item;
  if (!kindOf(document, of)) return []; // references say it
  const shape = shapeOf(document, id);
  if (!shape) return [error('earlier-unknown', within(path, 'of'), { name: of })];
  if (shape.kind !== 'number') return [];
  if (min === undefined || max === undefined) return [error('limits-needed', path, { name: id })];
  return min > max ? [error('min-above-max', within(path, 'min'), { min, max })] : [];
}

type Options = Extract<Item, { kind: 'choice' }>['options'];

function checkOptions(document: Instrument, options: Options, most: number, path: string): Diagnostic[] {
  const place = within(path, 'options');
  const count = optionsOf(options, document).length;
  return [
    ...(typeof options === 'string' ? [] : checkOwn(options, place)),
    ...(count > most ? [error('too-many-options', place, { count, most })] : []),
  ];
}

/** Where there is one answer, there is nothing to choose; that it is missing, is none. */
function checkChosen(options: readonly Option[], name: Id, path: string): Diagnostic[] {
  return options.filter(({ noAnswer }) => !noAnswer).length === 1
    ? [warning('choice-of-one', path, { name })]
    : [];
}

function checkOwn(options: readonly Option[], path: string): Diagnostic[] {
  return [
    ...tooFew(options, 1, path),
    ...inEach(options, path, ({ code, noAnswer, points }, at) =>
      noAnswer && points !== undefined
        ? [error('no-answer-with-points', within(at, 'points'), { code })]
        : [],
    ),
  ];
}

function checkLimits({ min, max }: NumberItem, path: string): Diagnostic[] {
  return min > max ? [error('min-above-max', within(path, 'min'), { min, max })] : [];
}

function checkDates({ min, max }: DateItem, path: string): Diagnostic[] {
  const wrong = [...noSuchDate(min, within(path, 'min')), ...noSuchDate(max, within(path, 'max'))];
  const crossed = wrong.length === 0 && min !== undefined && max !== undefined && min > max;
  return crossed ? [error('min-above-max', within(path, 'min'), { min, max })] : wrong;
}

export function noSuchDate(text: string | undefined, path: string): Diagnostic[] {
  return text === undefined || parseDate(text) !== undefined ? [] : [error('no-such-date', path, { text })];
}
