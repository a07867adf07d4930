// What two cores have in common: the same definitions as the very same objects, so that nothing is made of them twice.

import type { Core, CoreInput, Definition } from '../../core/index.ts';

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
