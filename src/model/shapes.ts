// What the value of a name looks like, as far as it can be told without reading expressions.

import { optionsOf } from './codes.ts';
import { givesSets } from './hit-policies.ts';
import { named } from './named.ts';
import type { Code, DecisionTable, EarlierItem, Id, Instrument, IsoDate, Item, Option } from './types.ts';

export type Shape =
  | { readonly kind: 'choice' | 'multi-choice'; readonly options: readonly Option[] }
  | { readonly kind: 'number'; readonly decimals: number }
  | { readonly kind: 'date'; readonly min?: IsoDate; readonly max?: IsoDate }
  | { readonly kind: 'boolean' | 'text' };

/** Undefined where there is no such value, and where only its expression tells what it is. */
export function shapeOf(document: Instrument, id: Id): Shape | undefined {
  const item = named(document.items, id);
  if (item) return shapeOfItem(document, item);
  const scale = named(document.levels, id);
  if (scale) return choiceOf('choice', scale.levels);
  const table = document.tables.find(({ outputs }) => named(outputs, id));
  if (table) return shapeOfOutput(table, id);
  const classification = named(document.classifications, id);
  if (classification) {
    // A classification of a classification is a mistake, and might be a circle.
    const isOfAnother = named(document.classifications, classification.of);
    return isOfAnother ? undefined : shapeOf(document, classification.of);
  }
  const { scores, norms, formulas, flags, recommendations } = document;
  const number = named(scores, id) ?? named(norms, id) ?? named(formulas, id);
  if (number?.decimals !== undefined) return { kind: 'number', decimals: number.decimals };
  return named(flags, id) || named(recommendations, id) ? { kind: 'boolean' } : undefined;
}

function shapeOfItem(document: Instrument, item: Item): Shape | undefined {
  if (item.kind !== 'earlier')
    return 'options' in item ? choiceOf(item.kind, optionsOf(item.options, document)) : item;
  return earlierShapeOf(document, item.of);
}

/** What a value was in a previous assessment; undefined where that cannot be told. */
export function earlierShapeOf(document: Instrument, id: Id): Shape | undefined {
  // What was earlier still is in the assessment before that one; and it might be a circle.
  const { of = id } = named(document.classifications, id) ?? {};
  const isOfAnother = named(document.items, of)?.kind === 'earlier';
  return isOfAnother ? undefined : shapeOf(document, id);
}

function shapeOfOutput({ hitPolicy, outputs }: DecisionTable, id: Id): Shape | undefined {
  const output = named(outputs, id);
  switch (output?.kind) {
    case 'code':
      return choiceOf(givesSets(hitPolicy) ? 'multi-choice' : 'choice', output.values ?? []);
    case 'number':
      return { kind: 'number', decimals: output.decimals ?? 0 };
    default:
      return output && { kind: output.kind };
  }
}

function choiceOf(kind: 'choice' | 'multi-choice', codes: readonly Omit<Option, 'points'>[]): Shape {
  return { kind, options: codes };
}

/** The codes that a named value can have, in order; undefined where it has none. */
export function codesOfValue(document: Instrument, id: Id): Code[] | undefined {
  const shape = shapeOf(document, id);
  return shape && 'options' in shape ? shape.options.map(({ code }) => code) : undefined;
}

/** An item as it is answered. */
export type AskedItem = Exclude<Item, EarlierItem>;

/** Wide enough for every number that six decimals leave exact; its author has not stated limits yet. */
const NO_LIMIT = 1e9;

/** An item as it is answered: an earlier value like what it is a value of; of nothing known, like a text. */
export function askedAs(document: Instrument, item: Item): AskedItem {
  if (item.kind !== 'earlier') return item;
  const { of: _, kind: __, min = -NO_LIMIT, max = NO_LIMIT, ...base } = item;
  const shape = shapeOf(document, item.id) ?? { kind: 'text' };
  switch (shape.kind) {
    case 'choice':
    case 'multi-choice':
      return { ...base, kind: shape.kind, options: [...shape.options] };
    case 'number':
      return { ...base, kind: 'number', min, max, decimals: shape.decimals };
    case 'date':
      return {
        ...base,
        kind: 'date',
        ...(shape.min === undefined ? {} : { min: shape.min }),
        ...(shape.max === undefined ? {} : { max: shape.max }),
      };
    default:
      return { ...base, kind: shape.kind };
  }
}
