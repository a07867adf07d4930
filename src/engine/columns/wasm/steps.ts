// One step of a plan over vectors.

import type { Bounds } from '../../../language/index.ts';
import type { Asked, ReassessmentStep, RelevanceStep, Step } from '../../../plan/index.ts';
import { askedOf, conflictOf, givenOf, overrideOf } from '../names.ts';
import { levelOver, normOver } from './bands.ts';
import { classificationOver, MOST_CODES } from './classification.ts';
import { codesOver, numbersOver, truthOver, type Scope } from './expressions.ts';
import { disjunction } from './logic.ts';
import { allOf, anyOf, both, either, except, not, type Mask } from './masks.ts';
import { complete, rescaled } from './numbers.ts';
import { byPosition } from './points.ts';
import { roundedNumber } from './ratio.ts';
import { scoreOver } from './score.ts';
import { tableOver } from './tables.ts';
import { knownOf, NO, type Numbers, type Truth, type Value } from './values.ts';
import { lookup } from './vectors.ts';

export interface StepScope extends Scope {
  /** Where an item is asked; everywhere for all that is not an item with a condition. */
  readonly asked: (name: string) => Mask;
  /** Of a score, in units of its decimals. */
  readonly bounds: (name: string) => Bounds;
}

/** What a step gives, by column. */
export type Lowered = readonly (readonly [column: string, value: Value])[];

/**
 * Null where a step, or anything in it, has no form in vectors: it then runs case by case over the same columns. So do
 * all kinds of steps that are not listed here.
 */
export function lowered(step: Step, scope: StepScope): Lowered | null {
  switch (step.kind) {
    case 'relevance':
      return relevanceOver(step, scope);
    case 'score':
      return named(step.id, scoreOver(step, scope, scope.bounds(step.id)));
    case 'norm': {
      const of = numberOf(step.of, scope);
      return named(step.id, of && normOver(step, of, scope));
    }
    case 'level': {
      const of = numberOf(step.of, scope);
      return named(step.id, of && levelOver(step, of, scope));
    }
    case 'formula':
      return named(step.id, formulaOver(step, scope));
    case 'table': {
      const found = tableOver(step, scope);
      return (
        found && [
          ...step.outputs.map(({ id }, position) => [id, found.outputs[position]!] as const),
          [conflictOf(step.id), certain(found.conflict)],
        ]
      );
    }
    case 'rule':
      return named(step.id, truthOver(step.when, scope));
    case 'flag':
    case 'recommendation':
      return named(step.id, truthsOf(step.rules, scope)?.reduce(disjunction, NO) ?? null);
    case 'classification': {
      const [of, override] = [scope.value(step.of), scope.value(overrideOf(step.id))];
      const rules = truthsOf(
        step.overrides.map(({ rule }) => rule),
        scope,
      );
      if (of?.kind !== 'codes' || override?.kind !== 'codes' || !rules) return null;
      if (step.codes.length > MOST_CODES) return null;
      return named(step.id, classificationOver(step, of, rules, override));
    }
    case 'reassessment':
      return named(step.id, reassessmentOver(step, scope));
    default:
      return null;
  }
}

function named(id: string, value: Value | null): Lowered | null {
  return value && [[id, value]];
}

function numberOf(name: string, scope: Scope): Numbers | null {
  const value = scope.value(name);
  return value?.kind === 'numbers' ? value : null;
}

function truthsOf(names: readonly string[], scope: Scope): Truth[] | null {
  return complete(
    names.map((name) => {
      const value = scope.value(name);
      return value?.kind === 'truth' ? value : null;
    }),
  );
}

const certain = (mask: Mask): Truth => ({ kind: 'truth', yes: mask, no: not(mask) });

/** An item that is not asked has no answer; it is not where its condition rests on one that is not. */
function relevanceOver(step: RelevanceStep, scope: StepScope): Lowered | null {
  const when = truthOver(step.when, scope);
  const given = scope.value(givenOf(step.id));
  if (!when || !given) return null;
  const unknown = not(knownOf(when));
  const asked = either(when.yes, both(unknown, askedOver(step.whereUnknown, scope)));
  return [
    [step.id, onlyWhere(asked, given)],
    [askedOf(step.id), certain(asked)],
  ];
}

function askedOver(asked: Asked, scope: StepScope): Mask {
  if ('item' in asked) return scope.asked(asked.item);
  const over = (part: Asked) => askedOver(part, scope);
  return 'all' in asked ? allOf(asked.all.map(over)) : anyOf(asked.any.map(over));
}

function onlyWhere(mask: Mask, value: Value): Value {
  if (value.kind === 'truth') return { ...value, yes: both(value.yes, mask), no: both(value.no, mask) };
  return { ...value, known: both(value.known, mask) };
}

function formulaOver(step: Extract<Step, { kind: 'formula' }>, scope: Scope): Value | null {
  const { expression, type, codes, decimals } = step;
  switch (type) {
    case 'boolean':
      return truthOver(expression, scope);
    case 'code':
      return codesOver(expression, codes, scope);
    case 'number': {
      const number = numbersOver(expression, scope);
      const rounded = number && roundedNumber(number, decimals);
      return rounded && rescaled(rounded, decimals);
    }
    case 'date':
      return numbersOver(expression, scope);
    default:
      return null;
  }
}

function reassessmentOver({ of, months }: ReassessmentStep, scope: Scope): Numbers | null {
  const code = scope.value(of);
  if (code?.kind !== 'codes' || code.vector.lane !== 'i8') return null;
  const position = code.vector.parts[0]!;
  const none = months.map((month) => (month === null ? -1 : 0));
  const known = months.includes(null)
    ? except(code.known, lookup(position, none, 'i8').parts[0]!)
    : code.known;
  return byPosition(
    position,
    months.map((month) => month ?? 0),
    known,
    0,
  );
}
