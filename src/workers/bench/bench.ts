// The bench: runs instruments on a bank, and answers about single cases. A long bank is shared with a helper, a worker of
// its own: each holds a piece and counts it, and what they say is put together here.

import { shortcut } from '../../model/shortcuts.ts';
import type { Id, Response } from '../../model/types.ts';
import { getBank, isLocked, type Outcome } from '../../storage/index.ts';
import type { Progress } from '../progress.ts';
import { chunkCount, placeOf, type Piece } from './bank.ts';
import { editCase } from './edit.ts';
import { HelperLost, type Helper } from './helper.ts';
import { merged } from './order.ts';
import { Plans } from './plans.ts';
import { practise } from './practise.ts';
import { reportOf, type ReportPart } from './report.ts';
import { Share, type Held } from './share.ts';
import { joinedSpread } from './spread.ts';
import { joinedTally } from './tally.ts';
import { joinedTouched } from './touched.ts';
import type {
  BankCase,
  MovedCase,
  MovedQuery,
  Preview,
  SimulationOutcome,
  SimulationRequest,
  Spread,
  TableQuery,
  Tally,
  TallyQuery,
  Touched,
  TouchedQuery,
} from './types.ts';

const banksShared = shortcut('banks shared with a helper');

type Sharing = Share | Helper;

/** A share and what it holds. */
interface Sharer extends Held {
  readonly share: Sharing;
  readonly piece: Piece;
}

type Sharers = readonly [Sharer, ...Sharer[]];

export class Bench {
  private readonly plans = new Plans();
  private readonly own = new Share(this.plans);
  /** Null where there is none to be had. */
  private start: (() => Helper) | null;
  private helper: Helper | null = null;
  private readonly keys = new Map<string, CryptoKey>();
  private bank: { readonly id: string; readonly sharers: Promise<Sharers | null> } | undefined;
  /** The latest run that came to its end. */
  private shown: { readonly run: number; readonly sharers: Sharers } | null = null;
  private turn = 0;

  /** `start` starts a helper, when a bank is long enough for two. */
  constructor(start: (() => Helper) | null = null) {
    this.start = start;
  }

  /** Runs the bank before and after; a request that is still under way is given up. */
  async simulate(request: SimulationRequest, progress: Progress): Promise<SimulationOutcome> {
    const run = ++this.turn;
    return this.helped(async () => {
      const sharers = await this.take(request.bank);
      if (!sharers) return { kind: 'noBank' };
      if (run !== this.turn) return { kind: 'givenUp' };
      const start = performance.now();
      const parts = await this.parts(sharers, request, run, progress);
      if (!parts) return { kind: 'givenUp' };
      this.shown = { run, sharers };
      const report = reportOf(this.plans.of(request.before), this.plans.of(request.after), parts);
      return { kind: 'done', report: { run, ...report, milliseconds: performance.now() - start } };
    });
  }

  /** What an edit would do that is not made yet: no run gives way to it. Null where the bank is gone. */
  preview({ bank, before, after }: SimulationRequest): Promise<Preview | null> {
    return this.helped(async () => {
      const sharers = await this.take(bank);
      if (!sharers) return null;
      const all = await Promise.all(
        sharers.map(({ share, piece }) => share.preview(piece, { before, after })),
      );
      if (!all.every((part) => part !== null)) return null;
      const parts = all as [ReportPart, ...ReportPart[]];
      return reportOf(this.plans.of(before), this.plans.of(after), parts);
    });
  }

  /** Makes ready for a first bank of this plan. */
  practise(text: string): void {
    practise(this.plans.of(text));
  }

  async cancel(): Promise<void> {
    this.turn += 1;
    this.own.cancel();
    await this.helper?.cancel();
  }

  /** Rows of the cases that moved; null where the run is not the latest any more. */
  async moved(query: MovedQuery): Promise<Uint32Array | null> {
    if (this.shown?.run !== query.run) return null;
    const all = await Promise.all(this.shown.sharers.map(({ share }) => share.moved(query)));
    return all.every((rows) => rows !== null) ? joined(all) : null;
  }

  /** Cases before and after; null where the run is not the latest any more. */
  async movedCases(run: number, rows: readonly number[]): Promise<MovedCase[] | null> {
    if (this.shown?.run !== run) return null;
    const all = await ofRows(this.shown.sharers, rows, ({ share }, own) => share.movedCases(run, own));
    return all.length === rows.length ? all : null;
  }

  /** Whom the run touches, by the answers to some items; null where it is not the latest any more. */
  async touched(query: TouchedQuery): Promise<readonly Touched[] | null> {
    if (this.shown?.run !== query.run) return null;
    const all = await Promise.all(this.shown.sharers.map(({ share }) => share.touched(query)));
    return all.every((part) => part !== null) ? joinedTouched(all) : null;
  }

  /** How cases spread over what a level scale cuts; null where the run is not the latest any more. */
  async spread(run: number, scale: Id): Promise<Spread | null> {
    if (this.shown?.run !== run) return null;
    const all = await Promise.all(this.shown.sharers.map(({ share }) => share.spread(run, scale)));
    return all.every((part) => part !== null) ? joinedSpread(all as [Spread, ...Spread[]]) : null;
  }

  /** Rows of a bank in the order and with the filter that are wanted; null where it is gone. */
  order({ bank, ...query }: TableQuery): Promise<Uint32Array | null> {
    return this.helped(async () => {
      const sharers = await this.take(bank);
      if (!sharers) return null;
      const all = await Promise.all(sharers.map(({ share, piece }) => share.order(piece, query)));
      return all.every((ordered) => ordered !== null) ? merged(query.sort, all) : null;
    });
  }

  /** How many cases of a bank have certain numbers; null where it is gone. */
  tally({ bank, ...query }: TallyQuery): Promise<readonly Tally[] | null> {
    return this.helped(async () => {
      const sharers = await this.take(bank);
      if (!sharers) return null;
      const all = await Promise.all(sharers.map(({ share, piece }) => share.tally(piece, query)));
      return all.every((part) => part !== null) ? joinedTally(all) : null;
    });
  }

  /** Cases of a bank with what the instrument says of them. */
  cases({ bank, plan }: Pick<TableQuery, 'bank' | 'plan'>, rows: readonly number[]): Promise<BankCase[]> {
    return this.helped(async () => {
      const sharers = await this.take(bank);
      return sharers ? ofRows(sharers, rows, ({ share, piece }, own) => share.cases(piece, plan, own)) : [];
    });
  }

  /** Stores another answer of one case; gives the one that it had. */
  async edit(
    { bank, plan }: Pick<TableQuery, 'bank' | 'plan'>,
    row: number,
    item: string,
    answer: Response,
  ): Promise<Outcome<Response>> {
    const edited = await editCase(bank, this.plans.of(plan), placeOf(row), item, answer);
    await this.forget();
    return edited;
  }

  /** Takes the key of a bank, or forgets it. */
  async hold(bank: string, key: CryptoKey | null): Promise<void> {
    if (key) this.keys.set(bank, key);
    else this.keys.delete(bank);
    if (this.bank?.id === bank) this.bank = undefined;
    await Promise.all([this.own.hold(bank, key), this.helper?.hold(bank, key)]);
  }

  /** What is in memory may not be so any more. */
  async forget(): Promise<void> {
    this.bank = undefined;
    await Promise.all([this.own.forget(), this.helper?.forget()]);
  }

  /** A bank with those who hold it; null where it is gone or locked. */
  private take(id: string): Promise<Sharers | null> {
    if (this.bank?.id === id) return this.bank.sharers;
    const sharers = this.share(id);
    const bank = { id, sharers };
    this.bank = bank;
    const forget = () => {
      if (this.bank === bank) this.bank = undefined;
    };
    sharers.then((taken) => !taken && forget(), forget);
    return sharers;
  }

  private async share(id: string): Promise<Sharers | null> {
    const meta = await getBank(id);
    if (!meta || isLocked(meta)) return null;
    const shares = chunkCount(meta) > 1 ? await this.all() : [this.own];
    const taken = await Promise.all(
      shares.map(async (share, number): Promise<Sharer | null> => {
        const piece = { bank: id, number, of: shares.length };
        const held = await share.take(piece);
        return held && { share, piece, ...held };
      }),
    );
    return taken.every((sharer) => sharer !== null) ? (taken as unknown as Sharers) : null;
  }

  private async all(): Promise<readonly Sharing[]> {
    if (!this.start || !banksShared.isTaken) return [this.own];
    if (!this.helper) {
      const helper = this.start();
      this.helper = helper;
      await Promise.all([...this.keys].map(([bank, key]) => helper.hold(bank, key)));
    }
    return [this.own, this.helper];
  }

  /** Null where any of them gave up. */
  private async parts(
    sharers: Sharers,
    { before, after }: SimulationRequest,
    run: number,
    progress: Progress,
  ): Promise<[ReportPart, ...ReportPart[]] | null> {
    const shown = this.shown?.run ?? null;
    const outcomes = await Promise.all(
      // The helper first: it works while this one does.
      sharers.toReversed().map(({ share, piece }) => {
        const request = { piece, before, after, run, shown };
        return share === this.own ? this.own.simulate(request, progress) : share.simulate(request);
      }),
    );
    const parts = outcomes.flatMap((outcome) => (outcome.kind === 'done' ? [outcome.part] : []));
    return parts.length === sharers.length ? (parts.reverse() as [ReportPart, ...ReportPart[]]) : null;
  }

  /** What cannot be done with a helper that is lost is done without one. */
  private async helped<Found>(work: () => Promise<Found>): Promise<Found> {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof HelperLost)) throw error;
      this.start = this.helper = this.shown = null;
      await this.forget();
      return work();
    }
  }
}

function joined(all: readonly Uint32Array[]): Uint32Array {
  const rows = new Uint32Array(all.reduce((sum, { length }) => sum + length, 0));
  let next = 0;
  for (const part of all) {
    rows.set(part, next);
    next += part.length;
  }
  return rows;
}

/** What each says of the rows that it holds, in the order of the rows; what is not known is left out. */
async function ofRows<Found extends { readonly row: number }>(
  sharers: Sharers,
  rows: readonly number[],
  ask: (sharer: Sharer, rows: readonly number[]) => Promise<readonly Found[] | null>,
): Promise<Found[]> {
  const found = await Promise.all(
    sharers.map(async (sharer) => {
      const own = rows.filter((row) => row >= sharer.first && row < sharer.first + sharer.rows);
      return own.length === 0 ? [] : ask(sharer, own);
    }),
  );
  const byRow = new Map(found.flatMap((some) => (some ?? []).map((one) => [one.row, one])));
  return rows.flatMap((row) => byRow.get(row) ?? []);
}
