// Days and times of the clock, as readers of a language write them.

import { aboutOf, type Language } from './language.ts';
import { remember } from './remember.ts';

export function sayDate(language: Language, value: Date | number): string {
  return dates(language, 'date').format(value);
}

/** A day by itself, in days since 1970: the same in every part of the world. */
export function sayDay(language: Language, day: number): string {
  return days(language).format(day * 86_400_000);
}

export function sayTime(language: Language, value: Date | number): string {
  return dates(language, 'time').format(value);
}

export function sayDateTime(language: Language, value: Date | number): string {
  return dates(language, 'both').format(value);
}

/** A moment today by the clock, an earlier one by the calendar. */
export function sayWhen(language: Language, value: number): string {
  const isToday = sayDate(language, value) === sayDate(language, Date.now());
  return isToday ? sayTime(language, value) : sayDate(language, value);
}

const dates = remember((language: Language, style: 'date' | 'time' | 'both') => {
  const { like, dates: dateStyle } = aboutOf(language).conventions;
  return new Intl.DateTimeFormat(like, {
    ...(style === 'time' ? {} : { dateStyle }),
    ...(style === 'date' ? {} : { timeStyle: 'short' }),
  });
});

const days = remember((language: Language) => {
  const { like, dates: dateStyle } = aboutOf(language).conventions;
  return new Intl.DateTimeFormat(like, { dateStyle, timeZone: 'UTC' });
});
