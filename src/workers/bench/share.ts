// Holds one piece of a bank and runs instruments on it. Rows are those of the bank, wherever the piece begins.

import {
  assessmentReader,
  caseAt,
  columnEngine,
  columnsOf,
  type Case,
  type ColumnEngine,
  type ResultColumns,
} from '../../engine/index.ts';
import { Kept, shortcut } from '../../model/shortcuts.ts';
import type { Id } from '../../model/types.ts';
import type { Plan } from '../../plan/index.ts';
import {
  comparePart,
  countCases,
  outcomesOf,
  positionsOf,
  rowsChanged,
  rowsMoved,
  type ComparisonPart,
} from '../../simulation/index.ts';
import { holdKey } from '../../storage/index.ts';
import type { Progress } from '../progress.ts';
import { BankInMemory, type Piece } from './bank.ts';
import { orderOf, type Ordered } from './order.ts';
import { Plans } from './plans.ts';
import type { ReportPart } from './report.ts';
import { scaleIn, spreadOf, withGroups } from './spread.ts';
import { tallyOf } from './tally.ts';
import { touchedIn } from './touched.ts';
import type {
  BankCase,
  GroupCounts,
  MovedCase,
  MovedQuery,
  Spread,
  TableQuery,
  Tally,
  TallyQuery,
  Touched,
  TouchedQuery,
} from './types.ts';

const banksKept = shortcut('banks in memory');
const enginesKept = shortcut('engines of columns');

export interface ShareRequest {
  readonly piece: Piece;
  /** Texts of plans. */
  readonly before: string;
  readonly after: string;
  /** Names what comes of it. */
  readonly run: number;
  /** The run whose cases can still be asked for; null where there is none. */
  readonly shown: number | null;
}

export type ShareOutcome =
  | { readonly kind: 'done'; readonly part: ReportPart }
  | { readonly kind: 'givenUp' };

/** Rows of the bank that a share holds. */
export interface Held {
  readonly first: number;
  readonly rows: number;
}

interface Simulated {
  readonly bank: BankInMemory;
  readonly before: Plan;
  readonly after: Plan;
  readonly old: ResultColumns;
  readonly now: ResultColumns;
  readonly comparison: ComparisonPart;
}

export class Share {
  private bank: { readonly piece: Piece; readonly read: Promise<BankInMemory | undefined> } | undefined;
  private readonly plans: Plans;
  private readonly engines = new Kept(enginesKept, new WeakMap<Plan, ColumnEngine>());
  private readonly simulated = new Map<number, Simulated>();
  private simulating: readonly Plan[] = [];
  private turn = 0;

  constructor(plans: Plans = new Plans()) {
    this.plans = plans;
  }

  /** Null where the bank was deleted meanwhile, or is locked. */
  async take(piece: Piece): Promise<Held | null> {
    const bank = await this.read(piece);
    return bank ? { first: bank.first, rows: bank.rows } : null;
  }

  /** Runs its piece before and after; a request that is still under way is given up. */
  async simulate(request: ShareRequest, progress: Progress = () => undefined): Promise<ShareOutcome> {
    const turn = ++this.turn;
    const goesOn = () => turn === this.turn;
    const bank = await this.read(request.piece);
    if (!bank || !goesOn()) return { kind: 'givenUp' };
    for (const run of this.simulated.keys()) if (run !== request.shown) this.simulated.delete(run);
    const [before, after] = [this.plans.of(request.before), this.plans.of(request.after)];
    this.simulating = [before, after];
    const old = await this.run(bank, before, goesOn, (done) => progress(done / 2));
    const now = old && (await this.run(bank, after, goesOn, (done) => progress((1 + done) / 2)));
    if (!old || !now) return { kind: 'givenUp' };
    const part = partOf(bank, before, after, old, now);
    const { comparison } = part;
    this.simulated.set(request.run, { bank, before, after, old, now, comparison });
    return { kind: 'done', part };
  }

  /** What an edit would do that is not made: whatever is simulated goes on. Null where the bank is gone. */
  async preview(piece: Piece, texts: Pick<ShareRequest, 'before' | 'after'>): Promise<ReportPart | null> {
    const bank = await this.read(piece);
    const [before, after] = [this.plans.of(texts.before), this.plans.of(texts.after)];
    const now = bank && (await this.run(bank, after));
    const old = now && (await this.run(bank, before));
    return old ? partOf(bank, before, after, old, now) : null;
  }

  cancel(): void {
    this.turn += 1;
  }

  /** Rows of the cases that moved, ascending; null where the run is not known any more. */
  async moved({ run, outcome, from, to }: MovedQuery): Promise<Uint32Array | null> {
    await Promise.resolve();
    const simulated = this.simulated.get(run);
    if (!simulated) return null;
    const { first } = simulated.bank;
    return movedIn(simulated, outcome, from, to).map((row) => row + first);
  }

  /** Cases before and after; null where the run is not known any more. */
  async movedCases(run: number, rows: readonly number[]): Promise<MovedCase[] | null> {
    await Promise.resolve();
    const simulated = this.simulated.get(run);
    if (!simulated) return null;
    const { bank, before, after } = simulated;
    const old = this.assessed(bank, before, rows);
    return this.assessed(bank, after, rows).map((one, index) => ({
      row: one.row,
      case: one.case,
      before: old[index]!.assessment,
      after: one.assessment,
    }));
  }

  /** Whom the run touches in its piece; null where the run is not known any more. */
  async touched({ run, outcome, items }: TouchedQuery): Promise<readonly Touched[] | null> {
    await Promise.resolve();
    const simulated = this.simulated.get(run);
    const transition = simulated?.comparison.transitions.find(({ after }) => after.id === outcome);
    if (!simulated || !transition) return null;
    const { bank, after, old, now } = simulated;
    const had = positionsOf(transition.before, old.values.get(outcome));
    const has = positionsOf(transition.after, now.values.get(outcome));
    return touchedIn(items, transition, had, has, bank.fit(after).chunks);
  }

  /** How the cases of its piece spread over what a level scale cuts; null where the run is not known any more. */
  async spread(run: number, scale: Id): Promise<Spread | null> {
    const simulated = this.simulated.get(run);
    if (!simulated) return null;
    const { bank, before, after } = simulated;
    const now = await this.countsOver(bank, after, scale);
    return { before: await this.countsOver(bank, before, scale), after: now };
  }

  /** Rows in the order and with the filter that are wanted; null where the bank is gone. */
  async order(piece: Piece, query: Omit<TableQuery, 'bank'>): Promise<Ordered | null> {
    const plan = this.plans.of(query.plan);
    const bank = await this.read(piece);
    const results = bank && (await this.run(bank, plan));
    return results ? orderOf(query, outcomesOf(plan), results, bank.fit(plan).chunks, bank.first) : null;
  }

  /** Cases by what is counted; null where the bank is gone. */
  async tally(piece: Piece, { plan, of }: Omit<TallyQuery, 'bank'>): Promise<readonly Tally[] | null> {
    const bank = await this.read(piece);
    const results = bank && (await this.run(bank, this.plans.of(plan)));
    return results ? tallyOf(of, results, bank.first) : null;
  }

  /** Cases with what the instrument says of them. */
  async cases(piece: Piece, text: string, rows: readonly number[]): Promise<BankCase[]> {
    const bank = await this.read(piece);
    return bank ? this.assessed(bank, this.plans.of(text), rows) : [];
  }

  /** Takes the key of a bank, or forgets it. */
  async hold(bank: string, key: CryptoKey | null): Promise<void> {
    holdKey(bank, key);
    if (this.bank?.piece.bank === bank) await this.forget();
  }

  /** What is in memory may not be so any more. */
  async forget(): Promise<void> {
    this.bank = undefined;
    await Promise.resolve();
  }

  /** Read once for all that ask; a reading that began before an edit serves only those who asked before it. */
  private read(piece: Piece): Promise<BankInMemory | undefined> {
    if (banksKept.isTaken && this.bank && isSame(this.bank.piece, piece)) return this.bank.read;
    const read = BankInMemory.read(piece);
    this.bank = { piece, read };
    read.catch(() => {
      if (this.bank?.read === read) this.bank = undefined;
    });
    return read;
  }

  private run(
    bank: BankInMemory,
    plan: Plan,
    goesOn: () => boolean = () => true,
    progress: Progress = () => undefined,
  ): Promise<ResultColumns | null> {
    const shown = [...this.simulated.values()].flatMap(({ before, after }) => [before, after]);
    return bank.runs.resultsOf(plan, [...shown, ...this.simulating], goesOn, progress);
  }

  private async countsOver(bank: BankInMemory, plan: Plan, scale: Id): Promise<GroupCounts | null> {
    const step = scaleIn(plan, scale);
    if (!step) return null;
    const results = await this.run(bank, step.groups.length > 1 ? withGroups(plan, step) : plan);
    return results && spreadOf(step, results);
  }

  private assessed(bank: BankInMemory, plan: Plan, rows: readonly number[]): BankCase[] {
    const { chunks } = bank.fit(plan);
    const cases = rows.map((row): Case => {
      const { index, at } = bank.chunkAt(row);
      return caseAt(plan, chunks[index]!, at);
    });
    const columns = columnsOf(plan, cases);
    const results = this.engines.of(plan, () => columnEngine(plan)).run(columns);
    const assessment = assessmentReader(plan, columns, results);
    return rows.map((row, index) => ({ row, case: cases[index]!, assessment: assessment(index) }));
  }
}

function partOf(
  bank: BankInMemory,
  before: Plan,
  after: Plan,
  old: ResultColumns,
  now: ResultColumns,
): ReportPart {
  return {
    comparison: comparePart({ plan: before, results: old }, { plan: after, results: now }),
    before: countCases(before, old),
    after: countCases(after, now),
    unfit: bank.fit(after).unfit,
    absent: bank.fit(after).absent,
  };
}

function isSame(one: Piece, other: Piece): boolean {
  return one.bank === other.bank && one.number === other.number && one.of === other.of;
}

/** Rows of the piece. */
function movedIn(
  { comparison, before, after, old, now }: Simulated,
  outcome: MovedQuery['outcome'],
  from: number | undefined,
  to: number | undefined,
): Uint32Array {
  const [was, is] = [
    { plan: before, results: old },
    { plan: after, results: now },
  ];
  if (outcome === null) return rowsMoved(comparison, was, is);
  const transition = comparison.transitions.find((one) => one.after.id === outcome);
  const sets = comparison.sets.filter(({ id }) => id === outcome);
  if (!transition) return rowsMoved({ transitions: [], sets }, was, is);
  if (from === undefined || to === undefined) return rowsChanged([transition], old, now);
  const had = positionsOf(transition.before, old.values.get(outcome));
  const has = positionsOf(transition.after, now.values.get(outcome));
  return Uint32Array.from(had.keys()).filter((row) => had[row] === from && has[row] === to);
}
