// Ratings and levels in words.

import {
  askedAs,
  optionsOf,
  type Code,
  type Id,
  type Instrument,
  type Item,
  type Text,
} from '../../../model/index.ts';
import type { RatedValue } from '../../../workshop/index.ts';
import { formatNumber, t } from '../../i18n/index.ts';
import { sayDay } from '../../values/index.ts';
import type { OpenExercise } from './exercise.svelte.ts';

/** A rating as it is read. */
export function sayRating(open: OpenExercise, rated: Item, value: RatedValue | null): string {
  if (value === null) return t('workshop.unrated');
  const item = askedAs(open.rates, rated);
  if (typeof value === 'boolean') return t(value ? 'form.yes' : 'form.no');
  if (typeof value === 'number') return formatNumber(value);
  if (item.kind === 'date' && typeof value === 'string') return sayDay(value);
  const codes = typeof value === 'string' ? [value] : value;
  const options = 'options' in item ? optionsOf(item.options, open.rates) : [];
  const names = codes.map((code) => open.say(options.find((one) => one.code === code)?.label) || code);
  return names.length === 0 ? t('form.noneChosen') : names.join(', ');
}

/** A rating where there is little room: the points of an option, as in the legend beside it; of several, their places. */
export function shortRating(open: OpenExercise, rated: Item, value: RatedValue | null): string {
  if (value === null) return '';
  const item = askedAs(open.rates, rated);
  if (!('options' in item)) return sayRating(open, rated, value);
  const options = optionsOf(item.options, open.rates);
  if (Array.isArray(value)) {
    const places = options.flatMap(({ code }, at) => (value.includes(code) ? [formatNumber(at + 1)] : []));
    return places.length === 0 ? t('form.noneChosen') : places.join(', ');
  }
  const option = options.find(({ code }) => code === value);
  return option?.points === undefined ? sayRating(open, rated, value) : formatNumber(option.points);
}

export function levelName(open: OpenExercise, classification: Id, level: Code): string {
  return open.say(namesOf(open.rates, classification).find(({ code }) => code === level)?.label) || level;
}

/** The codes of a classification with their names, wherever the instrument says them. */
function namesOf(
  instrument: Instrument,
  classification: Id,
): readonly { readonly code: Code; readonly label: Text }[] {
  const { of } = instrument.classifications.find(({ id }) => id === classification) ?? {};
  const scale = instrument.levels.find(({ id }) => id === of);
  if (scale) return scale.levels;
  const item = instrument.items.find(({ id }) => id === of);
  if (item) return 'options' in item ? optionsOf(item.options, instrument) : [];
  const output = instrument.tables.flatMap(({ outputs }) => outputs).find(({ id }) => id === of);
  return output?.kind === 'code' ? (output.values ?? []) : [];
}
