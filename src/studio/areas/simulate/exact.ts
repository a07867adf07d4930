// What an exact comparison says of one outcome.

import type { OutcomeReport, ProvedMove } from '../../../workers/index.ts';
import { t } from '../../i18n/index.ts';
import type { Workspace } from '../../state/index.ts';
import { sayResult } from '../../values/index.ts';

interface Changed {
  readonly moves: readonly ProvedMove[];
  /** Sets of answers that change, of all. */
  readonly count: bigint;
  readonly all: bigint;
}

export const isSame = ({ found }: OutcomeReport): boolean => found.isExact && found.moves.length === 0;
export const isOther = ({ found }: OutcomeReport): boolean => found.isExact && found.moves.length > 0;

/** Of an outcome that was not decided: nothing. */
export function changedIn({ found }: OutcomeReport): Changed {
  if (!found.isExact) return { moves: [], count: 0n, all: 0n };
  const count = found.moves.reduce((sum, move) => sum + move.count, 0n);
  return { moves: found.moves, count, all: found.same + count };
}

/** The one that is looked at, then those of which most changes. */
export function sortedByChange(outcomes: readonly OutcomeReport[], first: string | null): OutcomeReport[] {
  const rank = (one: OutcomeReport): number => {
    const { count, all } = changedIn(one);
    return one.id === first ? -1 : -Number((count * 1_000_000n) / (all || 1n)) / 1_000_001;
  };
  return outcomes.toSorted((one, other) => rank(one) - rank(other));
}

export function nameOf({ id, code }: Pick<OutcomeReport, 'id' | 'code'>, workspace: Workspace): string {
  const name = workspace.nameOf(id);
  return code === null ? name : t('findings.codeOf', { name, code: sayResult(workspace, id, code) });
}
