// Facts of items, and of those that are a protected attribute.

import { optionsOf, within } from '../../model/index.ts';
import type { Id, Instrument, Item, Text } from '../../model/types.ts';
import { namesIn } from '../../language/index.ts';
import type { Subject } from '../catalogue.ts';
import { wordIn } from '../words.ts';
import { restsOn, wayFrom, type Graph } from './graph.ts';
import {
  dependsOn,
  fixesDecision,
  isWithoutEffect,
  movesAgainst,
  movesBothWays,
  raisesWhenMissing,
} from './proved.ts';
import { isProtected, type Sight } from './sight.ts';

export function itemSubjects(sight: Sight): Subject<'item'>[] {
  const { document, graph, deciding } = sight;
  const scored = new Set(document.scores.flatMap(({ id }) => [...restsOn(graph, id)]));
  return document.items.map((item, position) => {
    const texts = textsOf(item, document);
    const faith = wordIn('faith', texts);
    const aspect = document.aspects.find(({ id }) => id === item.aspect);
    const isText = item.kind === 'text';
    return {
      kind: 'item',
      path: within('/items', position),
      params: { item: item.id, ...(faith === null ? {} : { words: faith }) },
      facts: {
        kind: item.kind,
        /** A decision rests on it, directly or through others. */
        decides: deciding.has(item.id),
        isScored: scored.has(item.id),
        nature: item.nature ?? 'unsaid',
        direction: item.direction ?? 'unsaid',
        hasGuidance: hasText(item.guidance),
        evidence: item.evidence?.length ?? 0,
        hasSource: (item.source ?? '').trim() !== '',
        hasAspect: aspect !== undefined,
        inIdeologicalAspect: wordIn('ideology', [aspect?.label]) !== null,
        /** Its options say when each is right, in a criterion or in their own words; what has no options needs none. */
        hasCriteria: hasCriteria(item, document),
        speaksOfFaith: faith !== null,
        speaksOfViolence: wordIn('violence', texts) !== null,
        isProtected: isProtected(item),
        /** In words, of its label and guidance in the source language. */
        longestSentence: longestSentence([item.label, item.guidance], document.languages[0]!),
        fixesDecision: isText ? false : fixesDecision(sight, item),
        movesAgainstDirection: isText ? false : movesAgainst(sight, item),
        movesBothWays: isText ? false : movesBothWays(sight, item),
        raisesWhenMissing: isText ? false : raisesWhenMissing(sight, item),
        isWithoutEffect: isText ? false : isWithoutEffect(sight, item),
      },
    };
  });
}

/** Of each protected attribute and each decision. */
export function protectedSubjects(sight: Sight): Subject<'protected'>[] {
  const { document, graph, decisions } = sight;
  const besideNorms = withoutGroups(graph, document);
  return document.items.flatMap((item, position) => {
    if (!isProtected(item)) return [];
    return decisions.map((name): Subject<'protected'> => {
      const beside = wayFrom(besideNorms, item.id, name);
      const way = beside ?? wayFrom(graph, item.id, name);
      const norms = normsReading(document, item.id);
      return {
        kind: 'protected',
        path: within('/items', position),
        params: { item: item.id, name, through: way?.join(' → ') ?? '' },
        facts: {
          isReached: way !== null,
          throughNormsAlone: way !== null && beside === null,
          normsHaveSource: norms.length > 0 && norms.every(({ source }) => source),
          depends: way === null ? false : dependsOn(sight, name, item.id),
        },
      };
    });
  });
}

/** As if norm tables and level scales had no groups. */
function withoutGroups(graph: Graph, { norms, levels }: Instrument): Graph {
  return new Map([...graph, ...[...norms, ...levels].map(({ id, of }) => [id, [of]] as const)]);
}

/** Those whose groups read a name, with whether they say where the numbers come from. */
function normsReading({ norms, levels }: Instrument, name: Id): { readonly source: boolean }[] {
  const reads = ({ groups }: { groups?: readonly { when: string }[] }) =>
    (groups ?? []).some(({ when }) => namesIn(when).includes(name));
  return [
    ...norms.filter(reads).map(({ source }) => ({ source: (source ?? '').trim() !== '' })),
    ...levels.filter(reads).map(({ description }) => ({ source: hasText(description) })),
  ];
}

export function hasText(text: Text | undefined): boolean {
  return Object.values(text ?? {}).some((said) => said.trim() !== '');
}

function textsOf(item: Item, document: Instrument): (Text | undefined)[] {
  const options = optionsIn(item, document).flatMap(({ label, anchor }) => [label, anchor]);
  return [item.label, item.guidance, ...options];
}

function optionsIn(item: Item, document: Instrument) {
  return 'options' in item ? optionsOf(item.options, document) : [];
}

function hasCriteria(item: Item, document: Instrument): boolean {
  const options = optionsIn(item, document).filter(({ noAnswer }) => !noAnswer);
  return options.length === 0 || options.some(({ anchor, label }) => hasText(anchor) || isLong(label));
}

const isLong = (label: Text): boolean =>
  Object.values(label).some((said) => said.trim().split(/\s+/).length > 2);

function longestSentence(texts: readonly (Text | undefined)[], language: string): number {
  const sentences = texts.flatMap((text) => (text?.[language] ?? '').split(/[.!?;]+/));
  return Math.max(0, ...sentences.map((one) => one.split(/\s+/).filter((word) => word !== '').length));
}
