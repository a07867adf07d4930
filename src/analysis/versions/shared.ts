// What two cores have in common: the same definitions as the very same objects, so that nothing is made of them twice.

import type { Core, CoreInput, Definition } from '../../core/index.ts';
import type { View } from '../inputs/view.ts';

/**
 * A core whose definitions are those of another, wherever they and all that they read are equal. Two definitions that
 * look the same and read something else are not the same.
 */
export function sharing(core: Core, base: Core): Core {
  const known = new Map(base.definitions.map((definition) => [definition.name, definition]));
  const inputs = new Map(base.inputs.map((input) => [input.name, input]));
  const same = new Set(core.inputs.filter((input) => isEqual(input, inputs.get(input.name))).map(nameOf));
  const definitions = core.definitions.map((own) => {
    const other = known.get(own.name);
    if (!other || !own.reads.every((name) => same.has(name)) || !isEqual(own, other)) return own;
    same.add(own.name);
    return other;
  });
  return { ...core, definitions };
}

/**
 * The items on which what was edited rests: parts of the document that are others, although all that they read is the
 * same. None where these are most of all items. Of two views whose cores share what is equal.
 */
export function changedItems(versions: readonly [View, View]): ReadonlySet<string> {
  const [before, after] = versions;
  const items = new Set([...editedItems(before, after), ...editedItems(after, before)]);
  return items.size * 2 > after.core.inputs.length ? new Set() : items;
}

function editedItems(own: View, other: View): readonly string[] {
  const { definitions } = own.core;
  const partOf = new Map(definitions.map(({ name, of }) => [name, of]));
  const shared = new Set(other.core.definitions);
  const isOther = new Set(definitions.filter((definition) => !shared.has(definition)).map(({ of }) => of));
  const follows = new Set(
    definitions.flatMap(({ of, reads }) =>
      reads.some((read) => partOf.get(read) !== of && isOther.has(partOf.get(read)!)) ? [of] : [],
    ),
  );
  return definitions.flatMap(({ name, of }) =>
    isOther.has(of) && !follows.has(of) ? [...own.supportOfName(name)] : [],
  );
}

const nameOf = ({ name }: CoreInput | Definition) => name;

/** Of plain JSON; the order of keys says nothing. */
export function isEqual(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const [own, others] = [Object.entries(one), Object.entries(other)];
  return (
    own.length === others.length &&
    own.every(([key, value]) => isEqual(value, (other as Readonly<Record<string, unknown>>)[key]))
  );
}
