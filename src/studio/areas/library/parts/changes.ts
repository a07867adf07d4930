// What inserting a part changes in an instrument, as it is listed before.

import {
  definitionsOf,
  LISTS,
  optionsOf,
  partsIn,
  type DefinitionKind,
  type Id,
  type Instrument,
  type Text,
} from '../../../../model/index.ts';
import { fitted, wholeOf, type Link, type Part, type Use } from '../../../../parts/index.ts';

export interface Added {
  readonly id: Id;
  readonly label: Text | undefined;
  /** What it is called in the part, where that name was taken. */
  readonly before: Id | undefined;
  /** Answers with their points, of an item or a response scale. */
  readonly options: readonly { readonly label: Text; readonly points: number | undefined }[];
  /** The condition of a rule. */
  readonly when: string | undefined;
}

export interface AddedGroup {
  readonly kind: DefinitionKind;
  readonly parts: readonly Added[];
}

export interface Changes {
  readonly groups: readonly AddedGroup[];
  /** What is not added, as the instrument has it already. */
  readonly linked: readonly (Text | undefined)[];
  readonly tests: number;
  /** Test cases of the instrument that say of the added items that they are missing. */
  readonly extended: number;
  /** Languages of the instrument in which the part says nothing. */
  readonly silent: readonly string[];
}

export function changesIn(
  document: Instrument,
  part: Part,
  uses: readonly Use[],
  links: readonly Link[],
): Changes {
  const { added, shared, renamed } = fitted(document, part, uses, links);
  const before = new Map([...renamed].map(([from, to]) => [to, from]));
  const both = { ...added, scales: [...document.scales, ...added.scales] };
  const kinds = new Map(definitionsOf(added).map(({ id, kind }) => [id, kind]));
  const groups = LISTS.filter((list) => list !== 'tests').flatMap((list): AddedGroup[] => {
    const parts: readonly AnyPart[] = partsIn(added, list);
    const [first] = parts;
    const kind = first && kinds.get(first.id);
    return kind ? [{ kind, parts: parts.map((one) => addedOf(one, both, before)) }] : [];
  });
  const whole = wholeOf(part);
  const own = [...whole.aspects, ...whole.scales].filter(({ id }) => shared.has(id));
  const asked = added.items.some(({ kind }) => kind !== 'text' && kind !== 'earlier');
  const raised = added.flags.length + added.recommendations.length > 0;
  return {
    groups,
    linked: own.map(({ label }) => label),
    tests: added.tests.length,
    extended: document.tests.filter(
      ({ expected }) => (asked && expected.missing) || (raised && expected.unknown),
    ).length,
    silent: document.languages.filter((language) => !part.languages.includes(language)),
  };
}

interface AnyPart {
  readonly id: Id;
  readonly label?: Text;
  readonly options?: Parameters<typeof optionsOf>[0];
  readonly when?: string;
}

function addedOf(
  { id, label, options, when }: AnyPart,
  document: Instrument,
  before: ReadonlyMap<Id, Id>,
): Added {
  return {
    id,
    label,
    before: before.get(id),
    options: (options ? optionsOf(options, document) : []).map((one) => ({
      label: one.label,
      points: one.points,
    })),
    when,
  };
}
