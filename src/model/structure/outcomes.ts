// What follows: effects of rules, flags and recommendations that rules raise, months until the next assessment.

import type { Diagnostic } from '../diagnostic.ts';
import { nearest } from '../nearest.ts';
import { within } from '../pointer.ts';
import { codesOfValue } from '../shapes.ts';
import type { Effect, Id, Instrument, Reassessment } from '../types.ts';
import { codeAmong, inEach, tooFew, warning } from './problem.ts';

export function checkRules(document: Instrument): Diagnostic[] {
  return inEach(document.rules, '/rules', ({ then }, path) => [
    ...tooFew(then, 1, within(path, 'then')),
    ...inEach(then, within(path, 'then'), (effect, at) => checkEffect(document, effect, at)),
  ]);
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
  const raised = new Set(
    effects.flatMap((effect) => {
      if (effect.effect === 'flag') return [effect.flag];
      return effect.effect === 'recommend' ? [effect.recommendation] : [];
    }),
  );
  const ids = [...flags, ...recommendations].map(({ id }) => id);
  const meant = new Set([...raised].filter((id) => !ids.includes(id)).flatMap((id) => nearest(id, ids)));
  return ({ id }: { id: Id }, path: string) =>
    raised.has(id) || meant.has(id) ? [] : [warning('never-raised', path, { name: id })];
}

function checkEffect(document: Instrument, effect: Effect, path: string): Diagnostic[] {
  if (effect.effect !== 'override') return [];
  const codes = codesOfValue(document, effect.classification) ?? [];
  return codes.length > 0 ? codeAmong(effect.to, codes, within(path, 'to')) : [];
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
