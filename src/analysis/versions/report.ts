// What a new version of an instrument changes, outcome by outcome, with cases that the engine of single cases confirms.

import { lower, type Core } from '../../core/index.ts';
import { caseEngine, type Assessment } from '../../engine/index.ts';
import { parseDate } from '../../model/dates.ts';
import type { Code, Id, IsoDate, Responses } from '../../model/types.ts';
import type { Input, Plan } from '../../plan/index.ts';
import type { AnalysisOptions, Open } from '../analyse.ts';
import { codesAsked, outcomesOf, saidIn, type Said } from '../outcomes.ts';
import { responsesOf } from '../responses.ts';
import { sharing } from './shared.ts';
import { Versions, type Both, type Difference, type NotComparable } from './differ.ts';

export interface VersionsReport {
  readonly outcomes: readonly OutcomeReport[];
  /** Outcomes that only one version has. */
  readonly only: OnlyIn<Id>;
  /** Scores and other numbers that are not computed alike in both versions: what becomes of them is not compared. */
  readonly numbers: readonly Id[];
  /** What both versions can be asked about is compared. */
  readonly compared: Compared;
}

export interface OutcomeReport {
  readonly id: Id;
  /** Of a set: whether this code is in it. */
  readonly code: Code | null;
  readonly found: Proved | NotComparable | Open;
}

export interface Proved {
  readonly isExact: true;
  readonly same: bigint;
  /** None: both are equivalent. */
  readonly moves: readonly ProvedMove[];
}

export interface ProvedMove {
  readonly from: Said | boolean;
  readonly to: Said | boolean;
  readonly count: bigint;
  /** Answers to the items of both. */
  readonly responses: Responses;
}

export interface OnlyIn<Name> {
  readonly before: readonly Name[];
  readonly after: readonly Name[];
}

export interface Compared {
  /** Items that only one version has: their answers are free. */
  readonly items: OnlyIn<Id>;
  /** Options that only one version has, as `item.code`: cases with them are left out. */
  readonly options: OnlyIn<string>;
  /** Numbers and dates of which only what both take is compared. */
  readonly ranges: readonly Id[];
  /** Items of another type: they are compared unanswered. */
  readonly types: readonly Id[];
}

export type ComparingOptions = Omit<AnalysisOptions, 'assessedOn'> & {
  readonly assessedOn: IsoDate;
  /** Told of outcomes. */
  readonly onProgress?: (done: number, all: number) => void;
};

export async function compareExactly(
  before: Plan,
  after: Plan,
  { assessedOn, onProgress = () => undefined, ...options }: ComparingOptions,
): Promise<VersionsReport> {
  const ids = outcomesOf(before).filter((id) => outcomesOf(after).includes(id));
  const day = parseDate(assessedOn)!;
  const cores = [lower(before), lower(after)] as const;
  const versions = new Versions(...cores, { ...options, assessedOn: day }, ids);
  const assess = [assessing(before, assessedOn), assessing(after, assessedOn)] as const;
  const outcomes: OutcomeReport[] = [];
  for (const id of ids)
    for (const code of codesAsked(id, [before, after])) {
      const found = versions.of(id, code ?? undefined);
      const proved = found.isExact
        ? await confirmed(found, { id, code, plans: [before, after], assess })
        : found;
      outcomes.push({ id, code, found: proved });
      onProgress(ids.indexOf(id) + 1, ids.length);
    }
  return {
    outcomes,
    only: onlyIn(outcomesOf(before), outcomesOf(after)),
    numbers: numbersOtherwise([before, after], cores),
    compared: comparedIn(before, after),
  };
}

interface Confirming {
  readonly id: Id;
  readonly code: Code | null;
  readonly plans: readonly [Plan, Plan];
  readonly assess: readonly [Assess, Assess];
}

type Assess = (responses: Responses) => Promise<Assessment>;

/** Outcomes that follow from each other are shown by the same cases: each is assessed once. */
function assessing(plan: Plan, assessedOn: IsoDate): Assess {
  const { assess } = caseEngine(plan);
  const known = new Map<string, Promise<Assessment>>();
  return (responses) => {
    const key = JSON.stringify(responses);
    const assessment = known.get(key) ?? assess({ id: 'witness', assessedOn, responses });
    known.set(key, assessment);
    return assessment;
  };
}

async function confirmed({ same, moves }: Difference, asked: Confirming): Promise<Proved> {
  const proved: ProvedMove[] = [];
  const type = asked.plans[0].values.get(asked.id)?.type ?? 'boolean';
  const isTruth = type === 'boolean' || type === 'codes';
  const shown = (said: Said) => (isTruth && said !== null ? said === 1 : said);
  for (const { from, to, count, witness } of moves) {
    const [was, is] = responsesOfBoth(witness, asked.plans);
    await confirm(asked, 0, was, from);
    await confirm(asked, 1, is, to);
    proved.push({ from: shown(from), to: shown(to), count, responses: { ...is, ...was } });
  }
  return { isExact: true, same, moves: proved };
}

/** A case that the engine assesses otherwise is a fault of this program, and nothing that may be shown. */
async function confirm(
  { id, code, assess }: Confirming,
  version: 0 | 1,
  responses: Responses,
  expected: Said,
): Promise<void> {
  const found = saidIn(await assess[version](responses), id, code);
  if (found !== expected)
    throw new Error(`${id} is ${String(found)} and not ${String(expected)}: ${JSON.stringify(responses)}`);
}

export function responsesOfBoth(
  { before, after }: Both,
  plans: readonly [Plan, Plan],
): [Responses, Responses] {
  return [responsesOf(plans[0], before), responsesOf(plans[1], after)];
}

function onlyIn<Name>(before: readonly Name[], after: readonly Name[]): OnlyIn<Name> {
  return {
    before: before.filter((name) => !after.includes(name)),
    after: after.filter((name) => !before.includes(name)),
  };
}

/** Alike: by the same steps, from what is alike. */
function numbersOtherwise([before, after]: readonly [Plan, Plan], [was, other]: readonly [Core, Core]): Id[] {
  const is = sharing(other, was);
  const known = new Set(was.definitions);
  const alike = new Set(is.definitions.filter((one) => known.has(one)).map(({ name }) => name));
  return [...new Set([...numbersIn(before), ...numbersIn(after)])].filter((id) => !alike.has(id));
}

function numbersIn(plan: Plan): readonly Id[] {
  const decided = outcomesOf(plan);
  const { scores, values } = plan.results;
  return [...scores, ...values].filter((id) => !decided.includes(id));
}

function comparedIn(before: Plan, after: Plan): Compared {
  const ids = ({ inputs }: Plan) => inputs.map(({ id }) => id);
  const both = before.inputs.flatMap((was) => {
    const is = after.inputs.find(({ id }) => id === was.id);
    return is ? [{ was, is }] : [];
  });
  const alike = both.filter(({ was, is }) => was.type === is.type);
  const options = ({ id, codes }: Input) => codes.map((code) => `${id}.${code}`);
  return {
    items: onlyIn(ids(before), ids(after)),
    options: onlyIn(
      alike.flatMap(({ was }) => options(was)),
      alike.flatMap(({ is }) => options(is)),
    ),
    ranges: alike
      .filter(({ was, is }) => was.min !== is.min || was.max !== is.max || was.decimals !== is.decimals)
      .map(({ was }) => was.id),
    types: both.filter(({ was, is }) => was.type !== is.type).map(({ was }) => was.id),
  };
}
