// How columns were read the last time, by what they are called in the file: the next file is nearly always alike.

import { isRecord } from '../../../model/json.ts';
import type { CaseSettings, FieldSettings } from './settings.ts';
import { NOTATIONS, NOTHING_ACCEPTED } from './settings.ts';

export interface RememberedColumn extends FieldSettings {
  /** What it was taken for; null: left out. */
  readonly as: string | null;
}
export type RememberedColumns = Readonly<Record<string, RememberedColumn>>;

/** What is to be remembered of a reading. JSON lines have no columns: their fields are called what they are. */
export function rememberColumns(
  names: readonly string[],
  { columns, fields }: CaseSettings,
  before: RememberedColumns = {},
): RememberedColumns {
  const settingsOf = (field: string | null) =>
    field !== null && Object.hasOwn(fields, field) ? fields[field]! : NOTHING_ACCEPTED;
  const read = columns
    ? names.map((name, position) => [name, columns[position] ?? null] as const)
    : Object.keys(fields).map((field) => [field, field] as const);
  const now = read.map(([name, as]) => [name, { as, ...settingsOf(as) }] as const);
  return Object.fromEntries([...Object.entries(before), ...now]);
}

/** How columns are read as they were; `usual` is what they are taken for where nothing is remembered. */
export function asRemembered(
  names: readonly string[],
  usual: readonly (string | null)[] | null,
  known: ReadonlySet<string>,
  remembered: RememberedColumns,
): CaseSettings {
  const memoryOf = (name: string) => (Object.hasOwn(remembered, name) ? remembered[name] : undefined);
  const columns =
    usual &&
    names.map((name, position) => {
      const memory = memoryOf(name);
      if (!memory || (memory.as !== null && !known.has(memory.as))) return usual[position] ?? null;
      // What another column of this file is called by comes first.
      const isTaken = usual.some((as, other) => as !== null && as === memory.as && other !== position);
      return isTaken ? (usual[position] ?? null) : memory.as;
    });
  const read = columns
    ? names.map((name, position) => [name, columns[position] ?? null] as const)
    : [...known].map((name) => [name, name] as const);
  const fields = read.flatMap(([name, as]) => {
    const memory = memoryOf(name);
    return as !== null && memory?.as === as
      ? [[as, { accept: memory.accept, missing: memory.missing }] as const]
      : [];
  });
  return { columns, fields: Object.fromEntries(fields) };
}

/** Believes nothing of what was stored. */
export function isRemembered(value: unknown): value is RememberedColumns {
  return isRecord(value) && Object.values(value).every(isColumn);
}

function isColumn(value: unknown): value is RememberedColumn {
  if (!isRecord(value)) return false;
  const { as, accept, missing } = value;
  return (
    (as === null || typeof as === 'string') &&
    Array.isArray(accept) &&
    accept.every((one) => (NOTATIONS as readonly unknown[]).includes(one)) &&
    Array.isArray(missing) &&
    missing.every((one) => typeof one === 'string')
  );
}
