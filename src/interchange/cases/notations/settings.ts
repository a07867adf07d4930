// How a file is to be read where it is not written as our own files are. Nothing here is taken unless someone says so.

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

export interface FieldSettings {
  readonly accept: readonly Notation[];
  /** What stands for no answer, as it is written in the file. */
  readonly missing: readonly string[];
}

export interface CaseSettings {
  readonly columns: Columns;
  /** By what a column is taken for: an item, or `assessed_on`. */
  readonly fields: Readonly<Record<string, FieldSettings>>;
}

export const AS_WRITTEN: CaseSettings = { columns: null, fields: {} };
export const NOTHING_ACCEPTED: FieldSettings = { accept: [], missing: [] };

/** Believes nothing of what was stored. */
export function isCaseSettings(value: unknown): value is CaseSettings {
  if (!isRecord(value) || !isRecord(value['fields'])) return false;
  const { columns, fields } = value;
  const isColumns =
    columns === null ||
    (Array.isArray(columns) && columns.every((one) => one === null || typeof one === 'string'));
  return isColumns && Object.values(fields as Record<string, unknown>).every(isFieldSettings);
}

function isFieldSettings(value: unknown): value is FieldSettings {
  return (
    isRecord(value) &&
    Array.isArray(value['accept']) &&
    value['accept'].every((one) => NOTATIONS.includes(one as Notation)) &&
    Array.isArray(value['missing']) &&
    value['missing'].every((one) => typeof one === 'string')
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
