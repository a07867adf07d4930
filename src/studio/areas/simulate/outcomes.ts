// The outcomes as a menu: by what they are, those that change most first, those that never change apart.

import type { SimulationReport } from '../../../workers/index.ts';
import { movesOf } from '../../background/index.ts';
import type { Label } from '../../i18n/index.ts';

export interface ListedOutcome {
  readonly id: string;
  readonly kind: Label;
  readonly changed: number;
  readonly up: number;
  readonly down: number;
}

export interface OutcomeMenu {
  readonly groups: readonly { readonly kind: Label; readonly outcomes: readonly ListedOutcome[] }[];
  readonly unchanged: readonly ListedOutcome[];
}

export function outcomeMenu(report: SimulationReport): OutcomeMenu {
  const all = listed(report);
  const changed = all.filter((one) => one.changed > 0).sort((a, b) => b.changed - a.changed);
  const kinds = [...new Set(all.map(({ kind }) => kind))];
  return {
    groups: kinds
      .map((kind) => ({ kind, outcomes: changed.filter((one) => one.kind === kind) }))
      .filter(({ outcomes }) => outcomes.length > 0),
    unchanged: all.filter((one) => one.changed === 0),
  };
}

/** What is looked at as long as nothing is chosen. */
export function firstOf({ groups, unchanged }: OutcomeMenu): string | null {
  return groups[0]?.outcomes[0]?.id ?? unchanged[0]?.id ?? null;
}

/** In the order in which a reader asks. */
function listed(report: SimulationReport): ListedOutcome[] {
  const { transitions, sets, shifts } = report;
  const whole = (id: string, kind: Label, changed: number): ListedOutcome => {
    const { up = 0, down = 0 } = movesOf(report, id) ?? {};
    return { id, kind, changed, up, down };
  };
  return [
    ...transitions.map(({ after, changed }) => whole(after.id, `simulate.kind_${after.kind}`, changed)),
    ...sets.map(({ id, changed }) => whole(id, 'simulate.kind_set', changed)),
    ...shifts
      .filter(({ id }) => !transitions.some(({ after }) => after.id === id))
      .map(({ id, changed }) => whole(id, 'simulate.kind_number', changed)),
  ];
}
