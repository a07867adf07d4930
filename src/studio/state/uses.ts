// Where a name is used: what would feel a change of it.

import { namesIn } from '../../language/index.ts';
import {
  definitionsOf,
  expressionsOf,
  referencesOf,
  type Id,
  type Instrument,
  type Reference,
} from '../../model/index.ts';

export interface Uses {
  /** What uses it, each once, in the order of the document. */
  readonly ids: readonly Id[];
  /** How many test cases name it. */
  readonly tests: number;
}

/** Whether a name stands in what follows from a rule: the rule gives to it, and does not use it. */
export function isEffect({ path }: Pick<Reference, 'path'>): boolean {
  return /^\/rules\/\d+\/then\//.test(path);
}

/** The uses of a name, or of all names that a part gives. */
export function usesOf(document: Instrument, ...names: readonly Id[]): Uses {
  return namingOf(document, names, (one) => !isEffect(one));
}

/** What is left broken where the names go: rules that give to them, too. */
export function brokenWithout(document: Instrument, ...names: readonly Id[]): Uses {
  return namingOf(document, names, () => true);
}

function namingOf(document: Instrument, names: readonly Id[], isCounted: (one: Reference) => boolean): Uses {
  const places = [
    ...referencesOf(document).filter((one) => names.includes(one.id) && isCounted(one)),
    ...expressionsOf(document).filter(({ text }) => namesIn(text).some((name) => names.includes(name))),
  ].map(({ path }) => path);
  const users = definitionsOf(document)
    .filter(({ kind }) => kind !== 'output')
    .filter((owner) => !names.includes(owner.id) && places.some((path) => path.startsWith(`${owner.path}/`)));
  return {
    ids: users.filter(({ kind }) => kind !== 'test').map((user) => user.id),
    tests: users.filter(({ kind }) => kind === 'test').length,
  };
}
