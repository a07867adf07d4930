// Flags, recommendations and classifications that are made where they are first needed, and what follows from a rule.

import { renameInExpression } from '../../../../language/index.ts';
import { sayEffect, textOfPieces, type Naming } from '../../../../language/sentences/index.ts';
import { addParts, setProperty, together, type Command } from '../../../../model/commands/index.ts';
import { freshId, partsIn } from '../../../../model/index.ts';
import { idOfWords } from '../../../../model/latin.ts';
import type { Effect, Id, Instrument, OverrideEffect } from '../../../../model/types.ts';
import { codesWithLabels } from '../../../editor/index.ts';
import { codedSources, type Source } from '../../../sources/sources.ts';

export type Target = 'flag' | 'recommendation' | 'classification';

/** What each effect is about. */
export function targetOf(effect: Effect): { readonly kind: Target; readonly id: Id } {
  switch (effect.effect) {
    case 'flag':
      return { kind: 'flag', id: effect.flag };
    case 'recommend':
      return { kind: 'recommendation', id: effect.recommendation };
    case 'override':
      return { kind: 'classification', id: effect.classification };
  }
}

/** Everything that an override can do. */
export const WAYS = ['raise', 'lower', 'set', 'raiseBySteps', 'lowerBySteps'] as const;
export type Way = (typeof WAYS)[number];

/** The same effect about something else; a level that it does not have gives way to its highest. */
export function about(document: Instrument, effect: Effect, id: Id): Effect {
  switch (effect.effect) {
    case 'flag':
      return { effect: 'flag', flag: id };
    case 'recommend':
      return { effect: 'recommend', recommendation: id };
    case 'override':
      return override(document, id, wayOf(effect), effect);
  }
}

function wayOf({ how, steps }: OverrideEffect): Way {
  return steps === undefined || how === 'set' ? how : `${how}BySteps`;
}

/** With the level or the steps that are wanted, where there are any. */
export function override(
  document: Instrument,
  classification: Id,
  way: Way,
  { to: wanted, steps = 1 }: Partial<OverrideEffect> = {},
): OverrideEffect {
  if (way === 'raiseBySteps') return { effect: 'override', classification, how: 'raise', steps };
  if (way === 'lowerBySteps') return { effect: 'override', classification, how: 'lower', steps };
  const codes = codesWithLabels(document, classification).map(({ code }) => code);
  const end = way === 'lower' ? codes.at(0) : codes.at(-1);
  const to = wanted !== undefined && codes.includes(wanted) ? wanted : (end ?? '');
  return { effect: 'override', classification, how: way, to };
}

/** Everything that can follow, in words. */
export function possibleEffects(
  document: Instrument,
  naming: Naming,
): readonly { readonly effect: Effect; readonly label: string }[] {
  const effects: Effect[] = [
    ...document.flags.map(({ id }): Effect => ({ effect: 'flag', flag: id })),
    ...document.recommendations.map(({ id }): Effect => ({ effect: 'recommend', recommendation: id })),
    ...document.classifications.flatMap(({ id }) => WAYS.map((way) => override(document, id, way))),
  ];
  return effects.map((effect) => ({ effect, label: textOfPieces(sayEffect(effect, naming)) }));
}

/** Kinds of which a new one can be made now: a classification needs something that it is read from. */
export function makeable(document: Instrument): readonly Target[] {
  return classifiable(document) ? ['flag', 'recommendation', 'classification'] : ['flag', 'recommendation'];
}

/** What a classification is read from, as long as nobody says so: a table comes after the levels that it combines. */
function classifiable(document: Instrument): Source | undefined {
  return codedSources(document, ['output', 'level'])[0];
}

/** Makes what an effect is about and uses it, as one step. `write` puts the effect in its place. */
export function making(
  document: Instrument,
  kind: Target,
  label: Readonly<Record<string, string>>,
  write: (effect: Effect, document: Instrument) => Command,
): Command {
  const id = freshId(document, idOfWords(Object.values(label)[0] ?? '') ?? kind);
  const add = addition(document, kind, id, { ...label });
  const made = add.apply(document);
  const effect: Effect =
    kind === 'flag'
      ? { effect: 'flag', flag: id }
      : kind === 'recommendation'
        ? { effect: 'recommend', recommendation: id }
        : override(made, id, 'raise');
  return together(add, write(effect, made));
}

function addition(document: Instrument, kind: Target, id: Id, label: Record<string, string>): Command {
  switch (kind) {
    case 'flag':
      return addParts('flags', [{ id, label, kind: 'notice' }], renameInExpression);
    case 'recommendation':
      return addParts('recommendations', [{ id, label, force: 'advice' }], renameInExpression);
    case 'classification': {
      const of = classifiable(document)?.id ?? '';
      return addParts('classifications', [{ id, label, of }], renameInExpression);
    }
  }
}

/** Writes an effect at the end of a list, or in the place of another. */
export function writing(list: string, position: number, document: Instrument): (effect: Effect) => Command {
  const effects = effectsAt(document, list);
  return (effect) =>
    setProperty(list, position < effects.length ? effects.with(position, effect) : [...effects, effect]);
}

function effectsAt(document: Instrument, list: string): readonly Effect[] {
  const [, , position = ''] = list.split('/');
  return partsIn(document, 'rules')[Number(position)]?.then ?? [];
}
