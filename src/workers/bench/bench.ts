// The bench: holds one bank, runs instruments on it, and answers about single cases.

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
import type { Instrument, Response } from '../../model/types.ts';
import { compile, type Plan } from '../../plan/index.ts';
import {
  compare,
  outcomesOf,
  positionsOf,
  rowsChanged,
  rowsMoved,
  type Comparison,
} from '../../simulation/index.ts';
import { holdKey, type Outcome } from '../../storage/index.ts';
import type { Progress } from '../pause.ts';
import { BankInMemory, placeOf } from './bank.ts';
import { editCase } from './edit.ts';
import { reportOf } from './report.ts';
import { orderOf } from './order.ts';
import type {
  BankCase,
  MovedCase,
  MovedQuery,
  SimulationOutcome,
  SimulationRequest,
  TableQuery,
} from './types.ts';

/** Without it no run is the run of a plan that is known, either. */
const plansKept = shortcut('compiled plans');
const banksKept = shortcut('banks in memory');
const enginesKept = shortcut('engines of columns');

interface Simulated {
  readonly run: number;
  readonly bank: BankInMemory;
  readonly before: Plan;
  readonly after: Plan;
  readonly old: ResultColumns;
  readonly now: ResultColumns;
  readonly comparison: Comparison;
}

export class Bench {
  private bank: { readonly id: string; readonly read: Promise<BankInMemory | undefined> } | undefined;
  private readonly plans = new Map<string, Plan | null>();
  private readonly engines = new Kept(enginesKept, new WeakMap<Plan, ColumnEngine>());
  private simulated: Simulated | undefined;
  private simulating: readonly Plan[] = [];
  private turn = 0;

  /** Runs the bank before and after; a request that is still under way is given up. */
  async simulate(request: SimulationRequest, progress: Progress): Promise<SimulationOutcome> {
    const turn = ++this.turn;
    const goesOn = () => turn === this.turn;
    const bank = await this.take(request.bank);
    if (!bank) return { kind: 'noBank' };
    if (!goesOn()) return { kind: 'givenUp' };
    const start = performance.now();
    const before = this.planOf(request.before);
    if (!before) return { kind: 'broken', which: 'before' };
    const after = this.planOf(request.after);
    if (!after) return { kind: 'broken', which: 'after' };
    this.simulating = [before, after];
    const old = await this.run(bank, before, goesOn, (done) => progress(done / 2));
    const now = old && (await this.run(bank, after, goesOn, (done) => progress((1 + done) / 2)));
    if (!old || !now) return { kind: 'givenUp' };
    const comparison = compare({ plan: before, results: old }, { plan: after, results: now });
    this.simulated = { run: turn, bank, before, after, old, now, comparison };
    const report = reportOf(before, after, old, now, comparison, bank.fit(after).unfit);
    return { kind: 'done', report: { run: turn, ...report, milliseconds: performance.now() - start } };
  }

  cancel(): void {
    this.turn += 1;
  }

  /** Rows of the cases that moved; null where the run is not the latest any more. */
  moved({ run, outcome, from, to }: MovedQuery): Uint32Array | null {
    if (this.simulated?.run !== run) return null;
    const { comparison, before, after, old, now } = this.simulated;
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

  /** Cases before and after; null where the run is not the latest any more. */
  movedCases(run: number, rows: readonly number[]): MovedCase[] | null {
    if (this.simulated?.run !== run) return null;
    const { bank, before, after } = this.simulated;
    const old = this.assessed(bank, before, rows);
    return this.assessed(bank, after, rows).map((one, index) => ({
      row: one.row,
      case: one.case,
      before: old[index]!.assessment,
      after: one.assessment,
    }));
  }

  /** Rows of a bank in the order and with the filter that are wanted; null where the instrument has errors. */
  async order(query: TableQuery): Promise<Uint32Array | null> {
    const plan = this.planOf(query.document);
    const bank = await this.take(query.bank);
    if (!plan || !bank) return null;
    const results = await this.run(bank, plan);
    return results && orderOf(query, outcomesOf(plan), results, bank.fit(plan).chunks);
  }

  /** Cases of a bank with what the instrument says of them. */
  async cases(query: Pick<TableQuery, 'bank' | 'document'>, rows: readonly number[]): Promise<BankCase[]> {
    const plan = this.planOf(query.document);
    const bank = await this.take(query.bank);
    return plan && bank ? this.assessed(bank, plan, rows) : [];
  }

  /** Stores another answer of one case; gives the one that it had. */
  async edit(
    { bank, document }: Pick<TableQuery, 'bank' | 'document'>,
    row: number,
    item: string,
    answer: Response,
  ): Promise<Outcome<Response>> {
    const plan = this.planOf(document);
    if (!plan) return { ok: false, problem: { kind: 'absent' } };
    const edited = await editCase(bank, plan, placeOf(row), item, answer);
    this.forget();
    return edited;
  }

  /** Takes the key of a bank, or forgets it. */
  hold(bank: string, key: CryptoKey | null): void {
    holdKey(bank, key);
    if (this.bank?.id === bank) this.forget();
  }

  /** What is in memory may not be so any more. */
  forget(): void {
    this.bank = undefined;
  }

  /** Read once for all that ask; a reading that began before an edit serves only those who asked before it. */
  private take(id: string): Promise<BankInMemory | undefined> {
    if (banksKept.isTaken && this.bank?.id === id) return this.bank.read;
    const read = BankInMemory.read(id);
    this.bank = { id, read };
    read.catch(() => this.bank?.read === read && this.forget());
    return read;
  }

  /** Null where the document has errors. Compiled plans are kept while they are compared. */
  private planOf(document: Instrument): Plan | null {
    const key = JSON.stringify(document);
    const known = plansKept.isTaken ? this.plans.get(key) : undefined;
    if (known !== undefined) return known;
    const { plan } = compile(document);
    for (const old of [...this.plans.keys()].slice(0, -3)) this.plans.delete(old);
    this.plans.set(key, plan);
    return plan;
  }

  private run(
    bank: BankInMemory,
    plan: Plan,
    goesOn: () => boolean = () => true,
    progress: Progress = () => undefined,
  ): Promise<ResultColumns | null> {
    const shown = this.simulated ? [this.simulated.before, this.simulated.after] : [];
    return bank.runs.resultsOf(plan, [...shown, ...this.simulating], goesOn, progress);
  }

  private assessed(bank: BankInMemory, plan: Plan, rows: readonly number[]): BankCase[] {
    const { chunks } = bank.fit(plan);
    const cases = rows.map((row): Case => {
      const { chunk, at } = placeOf(row);
      return caseAt(plan, chunks[chunk]!, at);
    });
    const columns = columnsOf(plan, cases);
    const results = this.engines.of(plan, () => columnEngine(plan)).run(columns);
    const assessment = assessmentReader(plan, columns, results);
    return rows.map((row, index) => ({ row, case: cases[index]!, assessment: assessment(index) }));
  }
}
