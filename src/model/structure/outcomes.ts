// What follows: effects of rules, flags and recommendations that rules raise, months until the next assessment.

import type { Diagnostic } from '../diagnostic.ts';
import { within } from '../pointer.ts';
import { codesOfValue } from '../shapes.ts';
import type { Effect, Id, Instrument, OverrideEffect, Reassessment } from '../types.ts';
import { codeAmong, error, inEach, tooFew, unusedOf, warning } from './problem.ts';

export function checkRules(document: Instrument): Diagnostic[] {
  return [
    ...inEach(document.rules, '/rules', ({ then }, path) => [
      ...tooFew(then, 1, within(path, 'then')),
      ...inEach(then, within(path, 'then'), (effect, at) => checkEffect(document, effect, at)),
    ]),
    ...checkStepsAfterLimits(document),
  ];
}

export function checkReassessments(document: Instrument): Diagnostic[] {
  return inEach(document.reassessments, '/reassessments', (one, path) => checkMonths(document, one, path));
}

export function checkFlags(document: Instrument): Diagnostic[] {
  return inEach(document.flags, '/flags', checkRaised(document));
}

export function checkRecommendations(document: Instrument): Diagnostic[] {
  return inEach(document.recommendations, '/recommendations', checkRaised(document));
}

function checkRaised({ flags, recommendations, rules }: Instrument) {
  const effects = rules.flatMap((rule) => rule.then);
  const raised = effects.flatMap((effect) => {
    if (effect.effect === 'flag') return [effect.flag];
    return effect.effect === 'recommend' ? [effect.recommendation] : [];
  });
  const never = unusedOf([...flags, ...recommendations], raised);
  return ({ id }: { id: Id }, path: string) =>
    never.has(id) ? [warning('never-raised', path, { name: id })] : [];
}

function checkEffect(document: Instrument, effect: Effect, path: string): Diagnostic[] {
  if (effect.effect !== 'override') return [];
  const { how, to, steps } = effect;
  if (steps !== undefined && (to !== undefined || how === 'set'))
    return [error('steps-without-way', within(path, 'steps'), {})];
  if (to === undefined) return steps === undefined ? [error('missing-property', path, { key: 'to' })] : [];
  const codes = codesOfValue(document, effect.classification) ?? [];
  return codes.length > 0 ? codeAmong(to, codes, within(path, 'to')) : [];
}

interface PlacedOverride {
  readonly rule: Id;
  readonly path: string;
  readonly effect: OverrideEffect;
}

/** Steps after a minimum, a maximum or a level that is set: they count from there, and take back what was to hold. */
function checkStepsAfterLimits({ rules }: Instrument): Diagnostic[] {
  const overrides = rules.flatMap(({ id, then }, position) =>
    then.flatMap((effect, at): PlacedOverride[] =>
      effect.effect === 'override'
        ? [{ rule: id, path: within('/rules', position, 'then', at), effect }]
        : [],
    ),
  );
  return overrides.flatMap(({ rule, path, effect }, position) => {
    if (effect.steps === undefined) return [];
    const before = overrides
      .slice(0, position)
      .find(
        ({ effect: { classification, how, to } }) =>
          to !== undefined && classification === effect.classification && how !== effect.how,
      );
    if (!before) return [];
    const { classification: name } = effect;
    return [warning('steps-after-limit', path, { rule, name, other: before.rule })];
  });
}

function checkMonths(document: Instrument, { of, months }: Reassessment, path: string): Diagnostic[] {
  const codes = codesOfValue(document, of) ?? [];
  if (codes.length === 0) return [];
  const place = within(path, 'months');
  return [
    ...Object.keys(months).flatMap((code) => codeAmong(code, codes, within(place, code))),
    ...codes
      .filter((code) => !Object.hasOwn(months, code))
      .map((code) => warning('months-missing', place, { code })),
  ];
}
