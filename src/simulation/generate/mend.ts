// Cases in which a constraint does not hold, mended: what the constraint rests on is drawn anew until all hold (the way of
// R. Moser and G. Tardos, A constructive proof of the general Lovász local lemma, J. ACM 57, 2010). The rest of the case
// stays, so that only what contradicts itself is drawn otherwise than by chance.

import type { Id } from '../../model/types.ts';
import {
  columnEngine,
  missingOf,
  type CaseColumns,
  type Column,
  type ColumnEngine,
} from '../../engine/index.ts';
import { constraintsOf, namesGivenBy, type Plan } from '../../plan/index.ts';
import { chanceOf, type Chance } from './chance.ts';

/** No case of the instrument was found in which these hold. */
export class NoSuchCase extends Error {
  readonly constraints: readonly Id[];

  constructor(constraints: readonly Id[]) {
    super(`no case was found in which these constraints hold: ${constraints.join(', ')}`);
    this.constraints = constraints;
  }
}

/** Draws the answer to an item of a case that is assessed on a day. */
export type DrawOne = (item: Id, day: number, chance: Chance) => number;

/** How often a case is drawn anew at most, and how often where no other one of its company could be mended by then. */
const MOST_ROUNDS = 4_000;
const HOPELESS_ROUNDS = 400;
/** In each round of so many, what is left out is drawn anew too: a constraint may demand an answer. */
const LEFT_OUT_ANEW = 8;
/** So many cases are mended together. */
const COMPANY = 1_024;

export class Mending {
  private readonly engine: ColumnEngine;
  /** By constraint: the items on which it rests. */
  private readonly items: ReadonlyMap<Id, readonly Id[]>;
  private readonly seed: number;
  private readonly missingShare: number;
  private readonly draw: DrawOne;
  /** Takes away the answers to what is not asked. */
  private readonly settle: (cases: CaseColumns) => void;

  constructor(
    plan: Plan,
    { seed, missingShare }: { readonly seed: number; readonly missingShare: number },
    draw: DrawOne,
    settle: (cases: CaseColumns) => void,
  ) {
    this.engine = columnEngine(plan);
    this.seed = seed;
    this.missingShare = missingShare;
    this.draw = draw;
    this.settle = settle;
    const errors = constraintsOf(plan).filter(({ force }) => force === 'error');
    this.items = new Map(errors.map(({ id }) => [id, itemsBehind(plan, id)]));
  }

  get isNeeded(): boolean {
    return this.items.size > 0;
  }

  /** `drawn`: the same cases with the answers to what is not asked. The first of them is case number `start`. */
  mend(cases: CaseColumns, drawn: CaseColumns, start: number): void {
    const violations = this.violationsIn(cases);
    const rows = [...violations.keys()];
    for (let at = 0; at < rows.length; at += COMPANY) {
      const company = rows.slice(at, at + COMPANY).map((row) => ({
        row,
        violated: violations.get(row)!,
        chance: chanceOf(this.seed, `case ${String(start + row)} again`),
      }));
      this.mendCompany(company, cases, drawn);
    }
  }

  private mendCompany(all: readonly Open[], cases: CaseColumns, drawn: CaseColumns): void {
    let open = all;
    for (let round = 1; open.length > 0; round += 1) {
      const isHopeless = round > HOPELESS_ROUNDS && open.length === all.length;
      if (round > MOST_ROUNDS || isHopeless)
        throw new NoSuchCase([...new Set(open.flatMap(({ violated }) => violated))]);
      for (const one of open) this.drawAnew(one, drawn, round % LEFT_OUT_ANEW === 0);
      const tried = rowsOf(
        drawn,
        open.map(({ row }) => row),
      );
      this.settle(tried);
      const violations = this.violationsIn(tried);
      open = open.flatMap((one, position) => {
        const violated = violations.get(position);
        if (violated) return [{ ...one, violated }];
        for (const [item, { data }] of cases.items) data[one.row] = tried.items.get(item)!.data[position]!;
        return [];
      });
    }
  }

  private drawAnew({ row, violated, chance }: Open, drawn: CaseColumns, leftOutToo: boolean): void {
    for (const item of new Set(violated.flatMap((id) => this.items.get(id)!))) {
      const { data } = drawn.items.get(item)!;
      const missing = missingOf(data);
      const isMissing = data[row] === missing || Number.isNaN(data[row]);
      if (isMissing && !leftOutToo) continue;
      const value = this.draw(item, drawn.assessedOn[row]!, chance);
      data[row] = leftOutToo && chance() < this.missingShare ? missing : value;
    }
  }

  /** The constraints that do not hold, by row. */
  private violationsIn(cases: CaseColumns): ReadonlyMap<number, readonly Id[]> {
    const { values } = this.engine.run(cases);
    const violations = new Map<number, Id[]>();
    for (const id of this.items.keys())
      values.get(id)!.data.forEach((held, row) => {
        if (held === 0) violations.set(row, [...(violations.get(row) ?? []), id]);
      });
    return violations;
  }
}

interface Open {
  readonly row: number;
  readonly violated: readonly Id[];
  readonly chance: Chance;
}

function rowsOf({ assessedOn, items }: CaseColumns, rows: readonly number[]): CaseColumns {
  const taken = ({ data, scale }: Column): Column => {
    const own = data.slice(0, rows.length);
    rows.forEach((row, position) => (own[position] = data[row]!));
    return { data: own, scale };
  };
  return {
    rows: rows.length,
    ids: null,
    assessedOn: Int32Array.from(rows, (row) => assessedOn[row]!),
    items: new Map([...items].map(([item, column]) => [item, taken(column)])),
    overrides: new Map(),
  };
}

/** The items on which a step rests, through all that it reads. */
function itemsBehind({ inputs, steps }: Plan, id: Id): readonly Id[] {
  const behind = new Set<Id>();
  const open = [id];
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    if (behind.has(name)) continue;
    behind.add(name);
    // A name can be both an item and the step that decides whether it is asked.
    for (const step of steps)
      if (step.id === name || namesGivenBy(step).includes(name)) open.push(...step.reads);
  }
  return inputs.filter((input) => behind.has(input.id)).map((input) => input.id);
}
