// Inserts a part into an instrument, as one step that can be undone.

import { renameInExpression } from '../language/index.ts';
import { definitionsOf, freshId, LISTS, partsIn, rename, textsOf, type Command } from '../model/index.ts';
import type { Code, Id, Instrument, TestCase, Text } from '../model/types.ts';
import { withLinks, type Link } from './links.ts';
import type { Part } from './types.ts';
import { contentOf, wholeOf } from './whole.ts';

/** What of the instrument takes the place of a stand-in, and which of its codes that of each code. */
export interface Use {
  readonly standIn: Id;
  readonly by: Id;
  readonly codes: Readonly<Record<Code, Code>>;
}

/**
 * Adds all of a part at the end of the lists that it has. An id that the instrument has already gets a number, and what
 * names it follows; an aspect of the same id, a response scale that is the same, and items that are linked, are the
 * instrument's own.
 */
export function insertPart(part: Part, uses: readonly Use[] = [], links: readonly Link[] = []): Command {
  return {
    name: 'add',
    path: '',
    kind: 'piece',
    apply: (document) => inserted(document, fitting(document, part, uses, links)),
  };
}

/** The part as it stands in the instrument: with the names, the languages and the test cases that it has there. */
export function fitting(
  document: Instrument,
  part: Part,
  uses: readonly Use[] = [],
  links: readonly Link[] = [],
): Instrument {
  return fitted(document, part, uses, links).added;
}

/** What inserting a part does to an instrument. */
export interface Fitted {
  readonly added: Instrument;
  /** Ids of what the instrument has already, and keeps as it is. */
  readonly shared: ReadonlySet<Id>;
  /** Of what is added, the names that were taken: from the part's to those that they get. */
  readonly renamed: ReadonlyMap<Id, Id>;
}

export function fitted(
  document: Instrument,
  part: Part,
  uses: readonly Use[] = [],
  links: readonly Link[] = [],
): Fitted {
  const bound = uses.reduce((whole, use) => withoutStandIn(whole, part, use), wholeOf(structuredClone(part)));
  const own = withLinks(bound, document, links);
  const shared = sharedWith(document, own);
  const left = withoutParts(own, shared);
  const renamed = withFreshNames(document, left);
  const translated = inLanguages(renamed, document.languages);
  const added = { ...translated, tests: translated.tests.map((one) => testIn(document, one)) };
  return { added, shared, renamed: namesBetween(left, renamed) };
}

/** Two states of the same parts, in the same order. */
function namesBetween(before: Instrument, after: Instrument): ReadonlyMap<Id, Id> {
  const names = definitionsOf(after).map(({ id }) => id);
  return new Map(
    definitionsOf(before).flatMap(({ id }, n) => (names[n] === id ? [] : [[id, names[n]!] as const])),
  );
}

function inserted(document: Instrument, part: Instrument): Instrument {
  const next: Record<string, unknown> = { ...document };
  const content = contentOf(part);
  for (const list of LISTS)
    if (content[list]) next[list] = [...partsIn(document, list), ...(content[list] as readonly unknown[])];
  return {
    ...(next as unknown as Instrument),
    tests: [...document.tests.map((one) => withGaps(one, part)), ...part.tests],
  };
}

function withoutStandIn(whole: Instrument, { standIns = [] }: Part, { standIn, by, codes }: Use): Instrument {
  const found = standIns.find(({ id }) => id === standIn);
  if (!found) return whole;
  const gone = new Set([standIn, ...found.with]);
  const left = withoutParts(whole, gone);
  const tests = left.tests.flatMap((one) => testWithout(one, gone) ?? []);
  const rules = left.rules.map((rule) => ({
    ...rule,
    then: rule.then.map((effect) =>
      effect.effect === 'override' && effect.classification === standIn
        ? {
            ...effect,
            classification: by,
            ...(effect.to !== undefined && { to: codes[effect.to] ?? effect.to }),
          }
        : effect,
    ),
  }));
  // The name itself is given by nothing any more; what reads it reads the instrument's own.
  return rename(standIn, by, renameInExpression).apply({ ...left, rules, tests });
}

/** Null where nothing is left that it expects. */
function testWithout(test: TestCase, gone: ReadonlySet<Id>): TestCase | null {
  const without = <Value>(map: Readonly<Record<Id, Value>> | undefined) =>
    Object.fromEntries(Object.entries(map ?? {}).filter(([id]) => !gone.has(id)));
  const { scores, levels, values } = test.expected;
  const expected = Object.entries({ scores, levels, values })
    .map(([key, map]) => [key, without(map as Record<Id, unknown> | undefined)] as const)
    .filter(([, map]) => Object.keys(map).length > 0);
  if (expected.length === 0) return null;
  const { overrides: _, ...others } = test;
  return {
    ...others,
    responses: without(test.responses),
    expected: Object.fromEntries(expected),
  };
}

function withoutParts(whole: Instrument, gone: ReadonlySet<Id>): Instrument {
  const lists = LISTS.flatMap((list) => {
    const parts: readonly { readonly id: Id }[] = partsIn(whole, list);
    return parts.length > 0 ? [[list, parts.filter(({ id }) => !gone.has(id))]] : [];
  });
  return { ...whole, ...(Object.fromEntries(lists) as Partial<Instrument>) };
}

/** What the instrument has of the part already. */
function sharedWith(document: Instrument, part: Instrument): ReadonlySet<Id> {
  const aspects = part.aspects.filter(({ id }) => document.aspects.some((one) => one.id === id));
  const scales = part.scales.filter((scale) => {
    const own = document.scales.find(({ id }) => id === scale.id);
    return own && sameChoices(own.options) === sameChoices(scale.options);
  });
  return new Set([...aspects, ...scales].map(({ id }) => id));
}

function sameChoices(options: readonly { readonly code: Code; readonly points?: number }[]): string {
  return JSON.stringify(options.map(({ code, points }) => [code, points]));
}

function withFreshNames(document: Instrument, part: Instrument): Instrument {
  const taken = new Set(definitionsOf(document).map(({ id }) => id));
  let whole = part;
  for (const { id } of definitionsOf(part)) {
    if (!taken.has(id)) continue;
    const both = { ...document, tests: [...document.tests, ...idsAsTests(whole)] };
    whole = rename(id, freshId(both, id), renameInExpression).apply(whole);
  }
  return whole;
}

/** Names of the part that must not be given anew; a test case is the least that has one. */
function idsAsTests(part: Instrument): TestCase[] {
  return definitionsOf(part).map(({ id }) => ({ id, assessedOn: '2000-01-01', responses: {}, expected: {} }));
}

/** Texts in the languages of the instrument; where it has none of them in its first, in the part's. */
function inLanguages(part: Instrument, languages: readonly string[]): Instrument {
  const whole = structuredClone(part);
  for (const { text } of textsOf(whole)) {
    const before: Text = { ...text };
    for (const language of Object.keys(text))
      if (!languages.includes(language)) Reflect.deleteProperty(text, language);
    const [first = 'en'] = languages;
    text[first] ??= before['ru'] ?? before['en'] ?? Object.values(before)[0] ?? '';
  }
  return whole;
}

/** Lists of what is raised or missing are of a whole instrument: what else it has cannot be known here. */
function testIn(document: Instrument, test: TestCase): TestCase {
  const { flags, recommendations, unknown, missing, ...others } = test.expected;
  const raises = document.flags.length + document.recommendations.length > 0;
  return {
    ...test,
    expected: {
      ...others,
      ...(!raises && {
        ...(flags && { flags }),
        ...(recommendations && { recommendations }),
        ...(unknown && { unknown }),
      }),
      ...(document.items.length === 0 && missing && { missing }),
    },
  };
}

/** A test case of the instrument answers none of the added items: they are missing in it, and what they raise is unknown. */
function withGaps(test: TestCase, { items, flags, recommendations }: Instrument): TestCase {
  const { missing, unknown } = test.expected;
  const asked = items.filter(({ kind }) => kind !== 'text' && kind !== 'earlier').map(({ id }) => id);
  const raised = [...flags, ...recommendations].map(({ id }) => id);
  return {
    ...test,
    expected: {
      ...test.expected,
      ...(missing && { missing: [...missing, ...asked] }),
      ...(unknown && { unknown: [...unknown, ...raised] }),
    },
  };
}
