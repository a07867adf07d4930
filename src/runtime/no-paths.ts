// What the built runtime has in the place of jsonpath-plus, by which rules look into their facts: ours never do, as every
// fact is a single value.

export function JSONPath(): never {
  throw new Error('no rule of an instrument has a path');
}
