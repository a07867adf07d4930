// What the columns of a CSV file of cases are.

import type { Diagnostic, DiagnosticCode, Params, Severity } from '../../../model/diagnostic.ts';
import { nearest } from '../../../model/nearest.ts';
import { askedAs, shapeOf, type AskedItem } from '../../../model/index.ts';
import type { Id, Instrument } from '../../../model/types.ts';
import { REJECTED_COLUMNS } from '../rejected.ts';
import type { CaseProblem, Columns } from '../types.ts';

export const ID_COLUMN = 'id';
export const DATE_COLUMN = 'assessed_on';
/** A column without a name. */
const LEFT_OUT = '';
const OVERRIDE = 'override_';
const REASON = '_reason';

export type CaseColumn =
  | { readonly kind: 'id' | 'assessedOn' | 'carried' | 'ignored' }
  | { readonly kind: 'item'; readonly item: AskedItem }
  | { readonly kind: 'override' | 'reason'; readonly classification: Id };

export interface Header {
  readonly names: readonly string[];
  /** Null where no row can be read. */
  readonly columns: readonly CaseColumn[] | null;
  readonly problems: readonly CaseProblem[];
}

/** Every column that a file of cases may have, in the order in which files are written. */
export function knownColumns(instrument: Instrument): Map<string, CaseColumn> {
  const columns = new Map<string, CaseColumn>([
    [ID_COLUMN, { kind: 'id' }],
    [DATE_COLUMN, { kind: 'assessedOn' }],
  ]);
  const add = (name: string, column: CaseColumn) => columns.has(name) || columns.set(name, column);
  for (const item of instrument.items) add(item.id, { kind: 'item', item: askedAs(instrument, item) });
  for (const { id, professional } of instrument.classifications) {
    if (!professional) continue;
    add(OVERRIDE + id, { kind: 'override', classification: id });
    add(OVERRIDE + id + REASON, { kind: 'reason', classification: id });
  }
  return columns;
}

/** What the cells of a column answer, as an item; null where they are ids, or nothing that is read. */
export function askedIn(field: string, column: CaseColumn, instrument: Instrument): AskedItem | null {
  const base = { id: field, label: {} };
  switch (column.kind) {
    case 'item':
      return column.item;
    case 'assessedOn':
      return { ...base, kind: 'date' };
    case 'reason':
      return { ...base, kind: 'text' };
    case 'override': {
      const shape = shapeOf(instrument, column.classification);
      return { ...base, kind: 'choice', options: shape && 'options' in shape ? [...shape.options] : [] };
    }
    default:
      return null;
  }
}

/** Reads the names of the columns, or takes the columns for what someone says that they are. */
export function readHeader(
  cells: readonly string[],
  instrument: Instrument,
  line: number,
  taken: Columns = null,
  carry: readonly string[] = [],
): Header {
  const known = knownColumns(instrument);
  const names = cells.map((cell, position) => (taken ? (taken[position] ?? LEFT_OUT) : cell.trim()));
  const problems: CaseProblem[] = [];
  const report = (field: string | null, severity: Severity, code: DiagnosticCode, params: Params) => {
    const diagnostic: Diagnostic = { code, severity, path: '', params };
    problems.push({ line, field, diagnostic });
  };

  names.forEach((name, position) => {
    if (known.has(name) || carry.includes(name)) {
      if (names.indexOf(name) !== position) report(name, 'error', 'case-column-twice', { column: name });
    } else if (!taken && !REJECTED_COLUMNS.includes(name)) {
      const shown = name || `#${String(position + 1)}`;
      report(shown, 'warning', 'case-column-unknown', {
        column: shown,
        nearest: nearest(name, known.keys()).join(', '),
      });
    }
  });
  for (const needed of [ID_COLUMN, DATE_COLUMN])
    if (!names.includes(needed)) report(needed, 'error', 'case-column-needed', { column: needed });
  for (const name of carry)
    if (!names.includes(name))
      report(name, 'error', 'case-carry-missing', { column: name, nearest: nearest(name, names).join(', ') });
  // Nothing waits for texts, nor for an earlier assessment.
  for (const { id, kind } of instrument.items)
    if (kind !== 'text' && kind !== 'earlier' && !names.includes(id))
      report(id, 'warning', 'case-column-missing', { column: id });

  const columns = names.map(
    (name): CaseColumn => known.get(name) ?? { kind: carry.includes(name) ? 'carried' : 'ignored' },
  );
  const isBroken = problems.some(({ diagnostic }) => diagnostic.severity === 'error');
  return { names, columns: isBroken ? null : columns, problems };
}
