// How the cases of a bank move in one named value.

import type { Id } from '../../model/types.ts';
import type { SimulationReport } from '../../workers/index.ts';
import { t } from '../i18n/index.ts';
import type { Workspace } from '../state/index.ts';
import { isCompared } from './compared.ts';

/** What is said of all outcomes beside a part that gives `names`. */
export type Whole = 'notCompared' | 'changedNone' | 'changed';

/** Null where nothing true can be said: the part is not in what is compared with, and nothing else changes. */
export function wholeOf(report: SimulationReport, names: readonly Id[]): Whole | null {
  if (!isCompared(report)) return 'notCompared';
  if (report.changed > 0) return 'changed';
  return names.some((id) => report.added.includes(id)) ? null : 'changedNone';
}

/** Cases of which the value is another one: each of them counts once, upwards, downwards or otherwise. */
export interface Moves {
  readonly id: Id;
  readonly changed: number;
  readonly up: number;
  readonly down: number;
  /** To or from a value that is not known, or that is no more; also where values have no order. */
  readonly other: number;
}

/** Null where the value of no case changes, or where nothing is known of it. */
export function movesOf(
  { shifts, transitions, sets }: Pick<SimulationReport, 'shifts' | 'transitions' | 'sets'>,
  id: Id,
): Moves | null {
  const shift = shifts.find((one) => one.id === id);
  const transition = transitions.find(({ after }) => after.id === id);
  const { changed = 0 } = shift ?? transition ?? sets.find((one) => one.id === id) ?? {};
  const { up, down } = shift ?? (transition ? movesIn(transition) : NONE);
  return changed === 0 ? null : { id, changed, up, down, other: changed - up - down };
}

const NONE = { up: 0, down: 0 };

function movesIn({ before, after, counts }: SimulationReport['transitions'][number]): typeof NONE {
  let [up, down] = [0, 0];
  before.values.forEach((value, i) => {
    const was = after.values.indexOf(value);
    if (was < 0) return;
    after.values.forEach((_, is) => {
      if (is > was) up += counts[i]![is]!;
      if (is < was) down += counts[i]![is]!;
    });
  });
  return { up, down };
}

/** What moves, how many cases, and how: the parts add up to the whole. */
export function sayMoves(workspace: Workspace, { id, changed: n, up, down, other }: Moves): string {
  const said = { name: workspace.nameOf(id), n, up, down, other };
  if (up + down === 0) return t('scoring.effectOwn', said);
  return t(other === 0 ? 'scoring.effectWays' : 'scoring.effectOther', said);
}
