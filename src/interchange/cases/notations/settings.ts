// How a file is to be read where it is not written as our own files are. Nothing here is taken unless someone says so.

import type { AskedItem } from '../../../model/index.ts';
import type { Columns } from '../types.ts';

/**
 * Notations of answers, by field:
 * - `dates`: 31.01.2026
 * - `labels`: the label of an option in a language of the instrument, for its code
 * - `yes-no`: y, n, да, нет, +, − and their like, for yes and no
 * - `spaces`: spaces around a code
 * - `whole-numbers`: 1.0 for the code or yes/no 1
 * - `decimal-comma`, `decimal-point`: which of the two signs is decimal; the other stands between thousands
 */
export const NOTATIONS = [
  'dates',
  'labels',
  'yes-no',
  'spaces',
  'whole-numbers',
  'decimal-comma',
  'decimal-point',
] as const;
export type Notation = (typeof NOTATIONS)[number];

/** What can be accepted for the answers to an item. */
export const NOTATIONS_OF: Readonly<Record<AskedItem['kind'], readonly Notation[]>> = {
  choice: ['labels', 'spaces', 'whole-numbers'],
  'multi-choice': ['labels', 'spaces', 'whole-numbers'],
  number: ['decimal-comma', 'decimal-point'],
  boolean: ['yes-no', 'whole-numbers'],
  date: ['dates'],
  text: [],
};

export interface FieldSettings {
  readonly accept: readonly Notation[];
  /** What stands for no answer, as it is written in the file. */
  readonly missing: readonly string[];
}

export interface CaseSettings {
  readonly columns: Columns;
  /** By what a column is taken for: an item, or `assessed_on`. */
  readonly fields: Readonly<Record<string, FieldSettings>>;
  /** Columns that are none of the instrument's and go into the results as they stand. */
  readonly carry?: readonly string[];
}

export const AS_WRITTEN: CaseSettings = { columns: null, fields: {} };
export const NOTHING_ACCEPTED: FieldSettings = { accept: [], missing: [] };
