// How much the participants agree with each other, whether they are right or not.

import type { Pieces } from '../../document/pieces.ts';
import type { Id } from '../../model/types.ts';
import {
  gwetAc,
  krippendorffAlpha,
  percentAgreement,
  quadraticWeights,
  withinOnePoint,
  type Estimate,
} from '../../statistics/index.ts';
import { tableOf, type Row } from './ratings.ts';

export interface Agreement {
  /** The share of pairs of participants that rate the same. */
  readonly same: Estimate;
  /** The share that are at most one step apart; null where ratings have no steps. */
  readonly near: Estimate | null;
  /** Gwet's, corrected for chance: AC2 with quadratic weights for ordered options, AC1 for others; null for other ratings. */
  readonly ac: Estimate | null;
  /** Krippendorff's, of the metric that fits the ratings. */
  readonly alpha: Estimate;
}

export interface ItemAgreement extends Agreement {
  readonly item: Id;
  readonly aspect: Id | null;
  /** Whether anybody rated it: what nobody rated has no figure for that reason alone. */
  readonly isRated: boolean;
}

/** Over all vignettes, for each item: those that agree least come first, those without a figure last. */
export function* comparingItems(rows: readonly Row[]): Pieces<ItemAgreement[]> {
  const items: ItemAgreement[] = [];
  for (const [item, own] of grouped(rows, (row) => row.item.id)) {
    const isRated = own.some(({ numbers }) => numbers.some((number) => number !== null));
    items.push({ item, aspect: own[0]!.item.aspect ?? null, isRated, ...agreementOf(own) });
    yield;
  }
  return lowestFirst(items);
}

/** Items have different scales, so that only the share of equal ratings can be taken over several of them. */
export interface Pooled {
  readonly of: Id;
  readonly same: Estimate;
}

export function agreementByAspect(rows: readonly Row[]): Pooled[] {
  return pooled(
    rows.filter(({ item }) => item.aspect !== undefined),
    ({ item }) => item.aspect!,
  );
}

export function agreementByVignette(rows: readonly Row[]): Pooled[] {
  return pooled(rows, ({ vignette }) => vignette);
}

/** Of all items of all vignettes. */
export function agreementInAll(rows: readonly Row[]): Estimate {
  return percentAgreement(tableOf(rows));
}

function pooled(rows: readonly Row[], by: (row: Row) => Id): Pooled[] {
  const all = [...grouped(rows, by)].map(([of, own]) => ({ of, same: percentAgreement(tableOf(own)) }));
  return lowestFirst(all);
}

/** The rows are of one item. */
function agreementOf(rows: readonly Row[]): Agreement {
  const ratings = tableOf(rows);
  const same = percentAgreement(ratings);
  const { as } = rows[0]!;
  switch (as.kind) {
    case 'ordered':
      return {
        same,
        near: withinOnePoint(ratings),
        ac: gwetAc(ratings, as.scale, quadraticWeights(as.scale.length)),
        alpha: krippendorffAlpha(ratings, 'ordinal'),
      };
    case 'categories':
      return {
        same,
        near: null,
        ac: gwetAc(ratings, as.scale),
        alpha: krippendorffAlpha(ratings, 'nominal'),
      };
    case 'numbers':
      return { same, near: withinOnePoint(ratings), ac: null, alpha: krippendorffAlpha(ratings, 'interval') };
    case 'any':
      return { same, near: null, ac: null, alpha: krippendorffAlpha(ratings, 'nominal') };
  }
}

function lowestFirst<One extends { readonly same: Estimate }>(list: readonly One[]): One[] {
  const rank = ({ same }: One) => (same.defined ? same.value : 2);
  return [...list].sort((a, b) => rank(a) - rank(b));
}

/** In the order in which the groups come. */
export function grouped<One>(rows: readonly One[], by: (row: One) => Id): ReadonlyMap<Id, One[]> {
  const groups = new Map<Id, One[]>();
  for (const row of rows) {
    const group = groups.get(by(row));
    if (group) group.push(row);
    else groups.set(by(row), [row]);
  }
  return groups;
}
