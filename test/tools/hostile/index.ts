// Files that were made to do harm, or that harm by accident: 150 kinds and more, each refused or read, in little time and
// memory. A generator and no files: the same bytes every time, on the command line and in a browser.

import { hostileCases } from './cases.ts';
import { hostileInstruments } from './instruments.ts';
import { hostilePackages } from './packages.ts';
import type { Hostile } from './bytes.ts';

export type { Hostile };

export const hostile: readonly Hostile[] = [...hostileInstruments, ...hostileCases, ...hostilePackages];

/** Of every kind of fault one, for `npm test`. */
export const SAMPLE: readonly string[] = [
  'an instrument: nothing',
  'an instrument: arrays in arrays, 100,000 deep',
  'an instrument: another __proto__',
  'an instrument: UTF-16, little end first',
  'an instrument: noise',
  'cases in csv: one line of 20 MB',
  'cases in csv: U+0000, 5 MB',
  'cases in csv: a million columns',
  'cases in jsonl: an answer 100,000 deep',
  'cases in jsonl: one key 50,000 times',
  'a package: an end and nothing',
  'a package: a size of 4 GB',
  'a package: 60 MB of zeros',
  'a package: 60,000 files',
  'a package: a link',
];

/** Of these, what a browser is given in `npm test`: of each kind what is read, and what is large in another way. */
export const SAMPLE_OF_BROWSER: readonly string[] = [
  'an instrument: arrays in arrays, 100,000 deep',
  'an instrument: UTF-16, little end first',
  'cases in csv: one line of 20 MB',
  'cases in csv: a million columns',
  'cases in jsonl: an answer 100,000 deep',
  'a package: 60 MB of zeros',
  'a package: 60,000 files',
];
