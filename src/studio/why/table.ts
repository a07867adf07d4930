// Why a decision table gives what it gives: the rows that hold.

import type { WhyTable } from '../../engine/index.ts';
import { namesIn } from '../../language/index.ts';
import type { Id } from '../../model/index.ts';
import { t } from '../i18n/index.ts';
import { explainAll, linkTo, type WhyContext } from './context.ts';
import type { Reason } from './reason.ts';
import { sentence } from './sentence.ts';
import { sayValue } from './value.ts';

export function explainTable(context: WhyContext, id: Id, tableId: Id, why: WhyTable): Reason {
  const { workspace, plan, document } = context;
  const table = document.tables.find((one) => one.id === tableId);
  const [name, home] = [linkTo(context, id), linkTo(context, tableId)];
  const value = why.values[id] ?? null;
  const rows = why.hits.map((hit) => String(hit + 1)).join(', ');
  const unknown = why.rows.flatMap((truth, i) => (truth === 'unknown' ? [String(i + 1)] : [])).join(', ');
  const said = sentence((link) => {
    const places = { name: link(name), table: link(home) };
    if (why.conflict) return t('why.tableConflict', { ...places, rows });
    if (value === null) {
      return unknown === ''
        ? t('why.tableNone', places)
        : t('why.tableUnknown', { ...places, rows: unknown });
    }
    const values = { ...places, value: sayValue(workspace, plan, id, value) };
    return rows === '' ? t('why.tableDefault', values) : t('why.tableRow', { ...values, rows });
  });
  const inputs = table?.inputs.flatMap(({ expression }) => namesIn(expression)) ?? [];
  const conditions = why.hits.flatMap((hit) => table?.rows[hit]?.when ?? []);
  return {
    key: id,
    sentences: [said],
    ...(table && conditions.length > 0 && { code: sayRow(table.inputs, conditions) }),
    next: () => explainAll(context, inputs),
  };
}

/** The cells of a row beside their inputs; what may be anything is left out. */
function sayRow(inputs: readonly { expression: string }[], cells: readonly string[]): string {
  return cells
    .flatMap((cell, i) => {
      const input = inputs[i % inputs.length]?.expression ?? '';
      return cell.trim() === '-' || cell.trim() === '' ? [] : [`${input}: ${cell}`];
    })
    .join('\n');
}
