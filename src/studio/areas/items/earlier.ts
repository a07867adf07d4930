// Items that hold what a value was in the previous assessment of the person.

import type { NamedValue } from '../../../language/index.ts';
import {
  earlierShapeOf,
  FIRST_RANGE,
  type EarlierItem,
  type Id,
  type ItemBase,
} from '../../../model/index.ts';
import type { Source } from '../../sources/sources.ts';
import type { Workspace } from '../../state/index.ts';

/** What tells the values of an instrument. */
type Known = Pick<Workspace, 'document' | 'scope'>;

/** An item of what is likeliest to be followed, the latest score; undefined where there is nothing that it could be of. */
export function beginEarlier(
  known: Known,
  base: Omit<ItemBase, 'kind'>,
  sources: readonly Source[],
): EarlierItem | undefined {
  const source = sources.findLast(({ kind }) => kind === 'score') ?? sources[0];
  return source && ofAnother({ ...base, kind: 'earlier', of: source.id }, known, source.id);
}

/** The same item of another value; a number begins with the limits that it has today. */
export function ofAnother(item: EarlierItem, { document, scope }: Known, of: Id): EarlierItem {
  const { min: _, max: __, ...rest } = item;
  const isNumber = earlierShapeOf(document, of)?.kind === 'number';
  return { ...rest, of, ...(isNumber ? limitsOf(scope.get(of)) : {}) };
}

function limitsOf({ min, max }: Partial<NamedValue> = {}): Pick<EarlierItem, 'min' | 'max'> {
  return { min: min ?? FIRST_RANGE.min, max: max ?? FIRST_RANGE.max };
}
