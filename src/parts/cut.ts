// Cuts a part out of an instrument: what is chosen, all that it rests on, and the test cases that speak of it.

import { namesIn } from '../language/index.ts';
import { definitionsOf, expressionsOf, partsIn, readPointer, referencesOf, LISTS } from '../model/index.ts';
import type { Id, Instrument, TestCase } from '../model/types.ts';
import type { Part } from './types.ts';
import { contentOf } from './whole.ts';

export function cutPart(
  document: Instrument,
  chosen: readonly Id[],
  about: Pick<Part, 'id' | 'kind' | 'title' | 'description' | 'sources'>,
): Part {
  const ids = withNeeds(document, chosen);
  const lists = LISTS.filter((list) => list !== 'tests').map((list) => {
    const parts: readonly { readonly id: Id }[] = partsIn(document, list);
    return [list, parts.filter(({ id }) => ids.has(id))] as const;
  });
  const names = new Set(
    definitionsOf(document)
      .filter(({ path }) => ids.has(ownerOf(document, path)))
      .map(({ id }) => id),
  );
  const tests = document.tests.flatMap((one) => testOf(one, names) ?? []);
  const content = contentOf({ ...document, ...(Object.fromEntries(lists) as Partial<Instrument>), tests });
  return {
    format: 'aspect-part/1',
    languages: document.languages,
    ...about,
    content: structuredClone(content),
  };
}

/** The chosen parts, every part that one of them names, and the rules by which one of them is raised or overridden. */
export function withNeeds(document: Instrument, chosen: readonly Id[]): ReadonlySet<Id> {
  const givenBy = new Map(definitionsOf(document).map(({ id, path }) => [id, ownerOf(document, path)]));
  const needs = new Map<Id, Id[]>();
  const need = (path: string, names: readonly Id[]) => {
    if (path.startsWith('/tests/')) return;
    const owner = ownerOf(document, path);
    needs.set(owner, [...(needs.get(owner) ?? []), ...names.flatMap((name) => givenBy.get(name) ?? [])]);
  };
  for (const { id, path } of referencesOf(document)) {
    need(path, [id]);
    if (path.startsWith('/rules/')) needs.set(id, [...(needs.get(id) ?? []), ownerOf(document, path)]);
  }
  for (const { path, text } of expressionsOf(document)) need(path, namesIn(text));
  const found = new Set(chosen);
  for (const id of found) for (const other of needs.get(id) ?? []) found.add(other);
  return found;
}

/** The id of the part in which something stands. */
function ownerOf(document: Instrument, path: string): Id {
  const [list = '', position = ''] = readPointer(path);
  const parts = document[list as 'items'] as readonly { readonly id: Id }[];
  return parts[Number(position)]!.id;
}

/** What a test case says of these names; null where it answers none of them, or expects nothing of them. */
function testOf(test: TestCase, names: ReadonlySet<Id>): TestCase | null {
  const of = <Value>(map: Readonly<Record<Id, Value>> | undefined) =>
    Object.fromEntries(Object.entries(map ?? {}).filter(([id]) => names.has(id)));
  const responses = of(test.responses);
  const { scores, levels, values, classification } = test.expected;
  const expected = Object.entries({ scores, levels, values, classification })
    .map(([key, map]) => [key, of(map as Record<Id, unknown> | undefined)] as const)
    .filter(([, map]) => Object.keys(map).length > 0);
  if (Object.keys(responses).length === 0 || expected.length === 0) return null;
  const overrides = of(test.overrides);
  return {
    id: test.id,
    ...(test.label && { label: test.label }),
    assessedOn: test.assessedOn,
    responses,
    ...(Object.keys(overrides).length > 0 && { overrides }),
    expected: Object.fromEntries(expected),
    ...(test.source !== undefined && { source: test.source }),
  };
}
