// The same cases before and after a change of the instrument: who moves where. Parts of the cases are compared each by
// itself, wherever they are, and added up: the sum is that of all cases at once, to the last digit.

import type { Id } from '../../model/types.ts';
import { countMoved } from './moved.ts';
import { outcomesOf } from './outcomes.ts';
import type { Run } from './run.ts';
import { setChangeIn, setChangesOf, setsOf, type SetChange } from './sets.ts';
import { shiftOf, shiftPart, type Shift, type ShiftPart } from './shifts.ts';
import { numbersOf } from './summary.ts';
import { transitionIn, transitionOf, type Transition } from './transitions.ts';

export interface Comparison {
  readonly cases: number;
  /** Of the outcomes that both have. */
  readonly transitions: readonly Transition[];
  readonly shifts: readonly Shift[];
  /** Of the outcomes that are sets of codes in both. */
  readonly sets: readonly SetChange[];
  /** Outcomes that only the instrument after the change has: there is nothing to compare them with. */
  readonly added: readonly Id[];
  /** How many have another value of any outcome. */
  readonly changed: number;
}

/** Of some of the cases. It can be cloned. */
export interface ComparisonPart extends Omit<Comparison, 'shifts'> {
  readonly shifts: readonly ShiftPart[];
}

export function compare(before: Run, after: Run): Comparison {
  return comparisonOf([comparePart(before, after)]);
}

/** Parts are of the same two instruments, in the order of their cases. */
export function comparisonOf(parts: readonly [ComparisonPart, ...ComparisonPart[]]): Comparison {
  const { transitions, shifts, sets, added } = parts[0];
  const all = <Part>(of: (part: ComparisonPart) => Part) => parts.map(of) as [Part, ...Part[]];
  const total = (of: (part: ComparisonPart) => number) => all(of).reduce((sum, one) => sum + one, 0);
  return {
    cases: total(({ cases }) => cases),
    transitions: transitions.map((_, n) => transitionIn(all((part) => part.transitions[n]!))),
    shifts: shifts.map((_, n) => shiftOf(all((part) => part.shifts[n]!))),
    sets: sets.map((_, n) => setChangeIn(all((part) => part.sets[n]!))),
    added,
    changed: total(({ changed }) => changed),
  };
}

export function comparePart(before: Run, after: Run): ComparisonPart {
  const { rows } = after.results;
  if (before.results.rows !== rows) throw new Error('Only the same cases can be compared');
  const old = new Map(outcomesOf(before.plan).map((outcome) => [outcome.id, outcome]));
  const transitions = outcomesOf(after.plan).flatMap((outcome) => {
    const known = old.get(outcome.id);
    if (known?.kind !== outcome.kind) return [];
    return [transitionOf(known, outcome, before.results, after.results)];
  });
  const numbers = new Set(numbersOf(before.plan));
  const shifts = numbersOf(after.plan)
    .filter((id) => numbers.has(id))
    .map((id) => shiftPart(id, before.results.values.get(id)!, after.results.values.get(id)!));
  const sets = setChangesOf(before, after);
  const compared = new Set([...transitions.map(({ after }) => after.id), ...sets.map(({ id }) => id)]);
  const outcomes = [...outcomesOf(after.plan).map(({ id }) => id), ...setsOf(after.plan)];
  const added = outcomes.filter((id) => !compared.has(id));
  const changed = countMoved({ transitions, sets }, before, after);
  return { cases: rows, transitions, shifts, sets, added, changed };
}
