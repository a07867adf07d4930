// The five-aspect template as it is made: in English first, then with its translations.

import { readFileSync } from 'node:fs';
import type { Instrument } from '../../../../src/model/types.ts';

export const template = JSON.parse(readFileSync('templates/five-aspect.json', 'utf8')) as Instrument;
export const whole = inEnglish(template);

/** The same with its texts in English alone. */
function inEnglish(document: Instrument): Instrument {
  const only = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(only);
    if (typeof value !== 'object' || value === null) return value;
    if ('en' in value && 'ru' in value) return { en: value.en };
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, only(one)]));
  };
  return { ...(only(document) as Instrument), languages: ['en'] };
}
