// Norm tables and cut-offs over vectors.

import type { Expression } from '../../../language/index.ts';
import type { LevelStep, NormStep } from '../../../plan/index.ts';
import { truthOver, type Scope } from './expressions.ts';
import { ALL, both, either, except, NONE, type Mask } from './masks.ts';
import { chosenNumbers, comparison, constantNumber, reaches } from './numbers.ts';
import { stepped } from './points.ts';
import { YES, type Codes, type Numbers, type Truth } from './values.ts';
import { chosen, combined, splat, type Vector } from './vectors.ts';

export function levelOver(step: LevelStep, of: Numbers, scope: Scope): Codes | null {
  const truths = truthsOf(step.groups, scope);
  if (!truths || step.codes.length >= 2 ** 7) return null;
  let vector: Vector = splat('i8', 0);
  let known: Mask = NONE;
  for (const [position, truth] of [...truths.entries()].reverse()) {
    vector = chosen(truth.yes, countReached(of, step.groups[position]!.from), vector);
    known = either(truth.yes, both(truth.no, known));
  }
  return { kind: 'codes', vector, known: both(known, of.known), codes: step.codes };
}

/** How many of the cut-offs a number reaches: every one that it does is -1 as a number. */
function countReached(of: Numbers, from: readonly number[]): Vector {
  return from.reduce<Vector>(
    (count, low) => combined('sub', count, { lane: 'i8', parts: [reaches(of, low)] }),
    splat('i8', 0),
  );
}

export function normOver(step: NormStep, of: Numbers, scope: Scope): Numbers | null {
  const truths = truthsOf(step.groups, scope);
  if (!truths) return null;
  const unit = 10 ** step.decimals;
  let found: Numbers | null = null;
  for (const [position, truth] of [...truths.entries()].reverse()) {
    const { from, values, upTo } = step.groups[position]!;
    const wholes = values.map((value) => Math.round(value * unit));
    const converted = stepped(of, from, wholes, step.decimals);
    if (!converted) return null;
    const own = { ...converted, known: except(converted.known, above(of, upTo)) };
    found = found ? grouped(truth, own, found) : { ...own, known: both(own.known, truth.yes) };
    if (!found) return null;
  }
  return found;
}

function grouped(truth: Truth, own: Numbers, others: Numbers): Numbers | null {
  const number = chosenNumbers(truth.yes, own, others);
  return number && { ...number, known: either(both(truth.yes, own.known), both(truth.no, others.known)) };
}

function above(of: Numbers, upTo: number): Mask {
  const limit = upTo === Infinity ? null : constantNumber(upTo);
  return limit ? (comparison('>', { ...of, known: ALL }, limit)?.yes ?? NONE) : NONE;
}

function truthsOf(groups: readonly { readonly when: Expression | null }[], scope: Scope): Truth[] | null {
  const truths = groups.map(({ when }) => (when ? truthOver(when, scope) : YES));
  return truths.every((truth) => truth !== null) ? truths : null;
}
