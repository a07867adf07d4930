// The differences between two versions as one row for each part: what can change results, and what only people read.

import {
  diffInstruments,
  withDifferences,
  type Command,
  type Instrument,
  type InstrumentDifference,
} from '../../../model/index.ts';
import { isComputed } from '../../values/changes.ts';

export interface ChangeRow {
  readonly id: string;
  /** Null: what is said of the instrument as a whole. */
  readonly part: InstrumentDifference['part'];
  /** Whether results can depend on it. */
  readonly isComputed: boolean;
  readonly differences: readonly InstrumentDifference[];
}

/** In the order of the later version, those that can change results first. */
export function rowsBetween(before: Instrument, after: Instrument): ChangeRow[] {
  const byRow = new Map<string, InstrumentDifference[]>();
  for (const found of diffInstruments(before, after)) {
    const id = rowIdOf(found);
    byRow.set(id, [...(byRow.get(id) ?? []), found]);
  }
  const rows = [...byRow].map(([id, differences]): ChangeRow => {
    const [first] = differences as [InstrumentDifference];
    return { id, part: first.part, isComputed: isComputed(first), differences };
  });
  return [...rows.filter((row) => row.isComputed), ...rows.filter((row) => !row.isComputed)];
}

function rowIdOf(found: InstrumentDifference): string {
  const { part } = found;
  return `${part ? `${part.kind} ${part.id}` : ''} ${isComputed(found) ? 'computed' : 'read'}`;
}

/** The earlier version with nothing but one change. */
export function onlyWith(before: Instrument, after: Instrument, row: ChangeRow): Instrument {
  const isIn = membership(row);
  return withDifferences(before, after, isIn);
}

/** Takes one change back, and leaves all others. */
export function revert(before: Instrument, row: ChangeRow): Command {
  const isIn = membership(row);
  const [{ path }] = row.differences as [InstrumentDifference];
  return {
    name: 'edit',
    path,
    apply: (document) => withDifferences(before, document, (found) => !isIn(found)),
  };
}

type Named = Pick<InstrumentDifference, 'what' | 'path'>;

function membership({ differences }: ChangeRow): (found: Named) => boolean {
  const nameOf = ({ what, path }: Named) => `${what} ${path}`;
  const names = new Set(differences.map(nameOf));
  return (found) => names.has(nameOf(found));
}
