// Conditions in pasted cells: told before anything is written, as where rows are looked through.

import { wrongConditions } from '../../../interchange/pasted/index.ts';
import type { Instrument, Item } from '../../../model/index.ts';
import { sayDiagnostic } from '../../state/index.ts';
import type { PastedCells, Target } from './blocks.ts';
import { writingPasted } from './edits.ts';

/** Those with an error in the instrument as it would become: a condition may read what is pasted or named with it. */
export function refusedConditions(
  document: Instrument,
  read: PastedCells,
  targets: readonly Target[],
  last: Item,
): PastedCells['refused'] {
  const after = read.conditions.length > 0 ? writingPasted(document, read, last)?.apply(document) : undefined;
  if (!after) return [];
  const wrong = wrongConditions(after);
  const behind = document.items.indexOf(last) + 1;
  return read.conditions.flatMap((row) => {
    const { item, isNew } = targets[row]!;
    const ahead = targets.slice(0, row).filter((one) => one.isNew).length;
    const position = isNew ? behind + ahead : placeOf(item, document, behind, read.added.length);
    const problem = wrong.get(position);
    if (!problem) return [];
    const { message, hint } = sayDiagnostic(problem);
    return [{ row, column: 'relevantWhen' as const, reason: `${message} ${hint}`.trim() }];
  });
}

/** Where an item stands when others came behind one that is there. */
function placeOf({ id }: Item, { items }: Instrument, behind: number, added: number): number {
  const before = items.findIndex((one) => one.id === id);
  return before < behind ? before : before + added;
}
