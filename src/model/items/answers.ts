// Items that are what their answers are.

import { optionsOf } from '../codes.ts';
import { mention } from '../parts/home.ts';
import type { AskedItem, ItemHome } from './home.ts';

/** The range that a number starts with; it is shown, and meant to be changed. */
export const FIRST_RANGE = { min: 0, max: 100, decimals: 0 } as const;

const asked = <Asked extends AskedItem>(item: Asked): Asked => item;

const mentions: NonNullable<ItemHome<'choice' | 'multi-choice'>['mentions']> = ({ options }, path) =>
  typeof options === 'string' ? mention(options, ['scale'], path, 'options') : [];

const shape: ItemHome<'choice' | 'multi-choice'>['shape'] = ({ kind, options }, document) => ({
  kind,
  options: optionsOf(options, document),
});

export const choice: ItemHome<'choice'> = {
  begin: (base) => ({ ...base, kind: 'choice', options: [] }),
  shape,
  asked,
  mentions,
};

export const multiChoice: ItemHome<'multi-choice'> = {
  begin: (base) => ({ ...base, kind: 'multi-choice', options: [] }),
  shape,
  asked,
  mentions,
};

export const number: ItemHome<'number'> = {
  begin: (base) => ({ ...base, kind: 'number', ...FIRST_RANGE }),
  shape: asked,
  asked,
};

export const date: ItemHome<'date'> = {
  begin: (base) => ({ ...base, kind: 'date' }),
  shape: asked,
  asked,
};

export const boolean: ItemHome<'boolean'> = {
  begin: (base) => ({ ...base, kind: 'boolean' }),
  shape: asked,
  asked,
};

export const text: ItemHome<'text'> = {
  begin: (base) => ({ ...base, kind: 'text' }),
  shape: asked,
  asked,
};
