// Every place of a document where a name stands: where it is given, where it is used, and the expressions that use it.
// Checks, renaming and the order of canonical text read the same lists.

import { named, positionOf } from './named.ts';
import { within } from './pointer.ts';
import type { Feel, Id, Instrument, TestCase } from './types.ts';

/** Lists of parts that have ids, with what one of them is called. */
export const PART_KINDS = {
  aspects: 'aspect',
  scales: 'scale',
  items: 'item',
  scores: 'score',
  norms: 'norm',
  levels: 'level',
  formulas: 'formula',
  tables: 'table',
  flags: 'flag',
  recommendations: 'recommendation',
  rules: 'rule',
  classifications: 'classification',
  reassessments: 'reassessment',
  tests: 'test',
} as const;

export type PartList = keyof typeof PART_KINDS;
export type DefinitionKind = (typeof PART_KINDS)[PartList] | 'output';

/** A part that gives a name. */
export interface Definition {
  readonly id: Id;
  readonly kind: DefinitionKind;
  /** Of the part; its id stands at `path`/id. */
  readonly path: string;
}

/** A place that uses a name. */
export interface Reference {
  readonly id: Id;
  /** Of the place; of the entry where the name is a key. */
  readonly path: string;
  /** What the name may stand for there. */
  readonly kinds: readonly DefinitionKind[];
  readonly isKey: boolean;
}

export interface ExpressionPlace {
  readonly path: string;
  readonly text: Feel;
}

/** All that give a name, in the order of the document. */
export function definitionsOf(document: Instrument): Definition[] {
  return lists().flatMap((list) =>
    document[list].flatMap((part, position) => {
      const path = within('', list, position);
      const own: Definition = { id: part.id, kind: PART_KINDS[list], path };
      return 'outputs' in part ? [own, ...outputsOf(part.outputs, path)] : [own];
    }),
  );
}

/** What a name is the name of; undefined where nothing is called so. */
export function kindOf(document: Instrument, id: Id): DefinitionKind | undefined {
  const list = lists().find((one) => positionOf(document[one], id) >= 0);
  if (list) return PART_KINDS[list];
  return document.tables.some(({ outputs }) => named(outputs, id)) ? 'output' : undefined;
}

export function lists(): PartList[] {
  return Object.keys(PART_KINDS) as PartList[];
}

function outputsOf(outputs: readonly { id: Id }[], path: string): Definition[] {
  return outputs.map(({ id }, position) => ({ id, kind: 'output', path: within(path, 'outputs', position) }));
}

/** What is computed and has points or can be given them. */
const SCORABLE = ['item', 'score', 'norm', 'level', 'formula', 'output'] as const;
/** What a previous assessment tells of a person. */
export const EARLIER = [...SCORABLE, 'flag', 'recommendation', 'classification'] as const;
/** What has a value in an assessment; whether it is a number is a matter of its type. */
const VALUES = [...EARLIER, 'reassessment'] as const;

/** All that use a name outside an expression, in the order of the document. */
export function referencesOf(document: Instrument): Reference[] {
  return [
    ...each(document.items, 'items', (item, path) => [
      ...one(item.aspect, ['aspect'], path, 'aspect'),
      ...('options' in item && typeof item.options === 'string'
        ? one(item.options, ['scale'], path, 'options')
        : []),
      ...(item.kind === 'earlier' ? one(item.of, EARLIER, path, 'of') : []),
    ]),
    ...each(document.scores, 'scores', (score, path) => [
      ...one(score.aspect, ['aspect'], path, 'aspect'),
      ...each(score.terms, within(path, 'terms'), (term, at) => one(term.of, SCORABLE, at, 'of')),
    ]),
    ...each(document.norms, 'norms', (norm, path) => one(norm.of, VALUES, path, 'of')),
    ...each(document.levels, 'levels', (scale, path) => one(scale.of, VALUES, path, 'of')),
    ...each(document.rules, 'rules', (rule, path) =>
      each(rule.then, within(path, 'then'), (effect, at) => {
        if (effect.effect === 'flag') return one(effect.flag, ['flag'], at, 'flag');
        if (effect.effect === 'recommend') {
          return one(effect.recommendation, ['recommendation'], at, 'recommendation');
        }
        return one(effect.classification, ['classification'], at, 'classification');
      }),
    ),
    ...each(document.classifications, 'classifications', (classification, path) =>
      one(classification.of, ['level', 'output', 'item'], path, 'of'),
    ),
    ...each(document.reassessments, 'reassessments', (reassessment, path) =>
      one(reassessment.of, ['classification', 'level', 'output'], path, 'of'),
    ),
    ...each(document.tests, 'tests', referencesOfTest),
  ];
}

function referencesOfTest({ responses, overrides, expected }: TestCase, path: string): Reference[] {
  const at = within(path, 'expected');
  return [
    ...keys(responses, ['item'], path, 'responses'),
    ...keys(overrides, ['classification'], path, 'overrides'),
    ...keys(expected.scores, ['score', 'norm'], at, 'scores'),
    ...keys(expected.levels, ['level'], at, 'levels'),
    ...keys(expected.values, ['formula', 'output', 'reassessment'], at, 'values'),
    ...all(expected.flags, ['flag'], at, 'flags'),
    ...all(expected.recommendations, ['recommendation'], at, 'recommendations'),
    ...all(expected.unknown, ['flag', 'recommendation'], at, 'unknown'),
    ...keys(expected.classification, ['classification'], at, 'classification'),
    ...all(expected.missing, ['item'], at, 'missing'),
  ];
}

/** Every expression, in the order of the document. */
export function expressionsOf(document: Instrument): ExpressionPlace[] {
  return [
    ...each(document.items, 'items', (item, path) => expression(item.relevantWhen, path, 'relevantWhen')),
    ...each(document.norms, 'norms', conditionsOfGroups),
    ...each(document.levels, 'levels', conditionsOfGroups),
    ...each(document.formulas, 'formulas', (formula, path) =>
      expression(formula.expression, path, 'expression'),
    ),
    ...each(document.tables, 'tables', (table, path) => [
      ...each(table.inputs, within(path, 'inputs'), (input, at) =>
        expression(input.expression, at, 'expression'),
      ),
      ...each(table.rows, within(path, 'rows'), (row, at) =>
        row.when.map((text, position) => ({ path: within(at, 'when', position), text })),
      ),
    ]),
    ...each(document.rules, 'rules', (rule, path) => expression(rule.when, path, 'when')),
  ];
}

function conditionsOfGroups(
  { groups }: { groups?: readonly { when: Feel }[] },
  path: string,
): ExpressionPlace[] {
  return each(groups ?? [], within(path, 'groups'), (group, at) => expression(group.when, at, 'when'));
}

/** What `find` finds in every part of a list that stands at `list`. */
function each<Part, Found>(
  parts: readonly Part[],
  list: string,
  find: (part: Part, path: string) => readonly Found[],
): Found[] {
  const path = list.startsWith('/') ? list : within('', list);
  return parts.flatMap((part, position) => find(part, within(path, position)));
}

type Kinds = Reference['kinds'];

function one(id: Id | undefined, kinds: Kinds, path: string, property: string): Reference[] {
  return id === undefined ? [] : [{ id, path: within(path, property), kinds, isKey: false }];
}

function all(ids: readonly Id[] | undefined, kinds: Kinds, path: string, property: string): Reference[] {
  return (ids ?? []).map((id, position) => ({
    id,
    path: within(path, property, position),
    kinds,
    isKey: false,
  }));
}

function keys(map: object | undefined, kinds: Kinds, path: string, property: string): Reference[] {
  return Object.keys(map ?? {}).map((id) => ({ id, path: within(path, property, id), kinds, isKey: true }));
}

function expression(text: Feel | undefined, path: string, property: string): ExpressionPlace[] {
  return text === undefined ? [] : [{ path: within(path, property), text }];
}
