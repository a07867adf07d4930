// One answer of one case of a stored bank.

import { answerAt, columnsOf, emptyColumn, missingOf, type Column } from '../../engine/index.ts';
import type { Id, Response } from '../../model/types.ts';
import type { Plan } from '../../plan/index.ts';
import { getBank, readChunkOf, replaceChunk, type Outcome } from '../../storage/index.ts';

/**
 * Stores the answer, and gives the one that was there. The bank keeps the codes of the instrument with which it was
 * made, so that an answer with a code of today's can only be stored where the bank knows that code.
 */
export async function editCase(
  bank: string,
  plan: Plan,
  { chunk, at }: { readonly chunk: number; readonly at: number },
  item: Id,
  answer: Response,
): Promise<Outcome<Response>> {
  const meta = await getBank(bank);
  const columns = meta && (await readChunkOf(bank, chunk));
  const input = plan.inputs.find(({ id }) => id === item);
  const known = meta?.layout.items[item];
  if (!columns || !input || known?.type !== input.type) return { ok: false, problem: { kind: 'absent' } };
  const asStored = { ...input, codes: known.codes };
  const codes = Array.isArray(answer) ? answer : input.type === 'code' && answer !== null ? [answer] : [];
  if (codes.some((code) => !known.codes.includes(String(code))))
    return { ok: false, problem: { kind: 'absent' } };
  const column = columns.items.get(item) ?? emptyColumn(asStored, columns.rows);
  const before = answerAt(asStored, column, at);
  const one = columnsOf({ ...plan, inputs: [asStored] }, [
    { id: '', assessedOn: '2000-01-01', responses: { [item]: answer } },
  ]).items.get(item)!;
  const same = column.data.constructor === one.data.constructor && column.scale === one.scale;
  const target = same ? { data: column.data.slice(), scale: column.scale } : widened(column);
  target.data[at] = (same ? one : widened(one)).data[0]!;
  const items = new Map(columns.items).set(item, target);
  const stored = await replaceChunk(bank, chunk, { ...columns, items });
  return stored.ok ? { ok: true, value: before } : stored;
}

/** In doubles, which hold every answer: the limits of the item may have grown since the bank was made. */
function widened({ data, scale }: Column): Column {
  const missing = missingOf(data);
  const unit = 10 ** scale;
  return { data: Float64Array.from(data, (value) => (value === missing ? NaN : value / unit)), scale: 0 };
}
