// A thread of `edits.bench.ts`: the bench, or its helper. Each has a database of its own with the same bank in it.

import 'fake-indexeddb/auto';
import { parentPort, workerData } from 'node:worker_threads';
import { expose, wrap } from 'comlink';
import { compile } from '../../src/plan/index.ts';
import { generateChunks, layoutOf, USUAL_SETTINGS } from '../../src/simulation/index.ts';
import { appendChunk, CHUNK_ROWS, completeBank, saveBank } from '../../src/storage/index.ts';
import { Bench } from '../../src/workers/bench/bench.ts';
import type { Piece } from '../../src/workers/bench/bank.ts';
import type { Helper } from '../../src/workers/bench/helper.ts';
import { Share } from '../../src/workers/bench/share.ts';
import { additive, withTable } from './instruments.ts';
import { endpointOf, threadOf } from './thread.ts';

interface About {
  readonly role: 'bench' | 'helper';
  readonly items: number;
  readonly rows: number;
  readonly isHelped: boolean;
}

const about = workerData as About;

async function storedBank(): Promise<string> {
  const plan = compile(withTable(additive(about.items))).plan!;
  const saved = await saveBank({ instrument: 'k', name: 'Bank', origin: {}, layout: layoutOf(plan) });
  if (!saved.ok) throw new Error(saved.problem.kind);
  const settings = { ...USUAL_SETTINGS, count: about.rows, missingShare: 0.002 };
  for (const chunk of generateChunks(plan, settings, CHUNK_ROWS)) await appendChunk(saved.value.id, chunk);
  await completeBank(saved.value.id);
  return saved.value.id;
}

/** Stores the bank where it is, before it takes a piece of it. */
class ShareHere extends Share {
  private stored: Promise<string> | null = null;

  override async take(piece: Piece): ReturnType<Share['take']> {
    return super.take(await this.here(piece));
  }

  override async simulate(request: Parameters<Share['simulate']>[0]): ReturnType<Share['simulate']> {
    return super.simulate({ ...request, piece: await this.here(request.piece) });
  }

  private async here(piece: Piece): Promise<Piece> {
    this.stored ??= storedBank();
    return { ...piece, bank: await this.stored };
  }
}

function startHelper(): Helper {
  const thread = threadOf(new URL(import.meta.url), { ...about, role: 'helper' });
  return wrap<Share>(endpointOf(thread));
}

class BenchHereToo {
  private readonly bench = new Bench(about.isHelped ? startHelper : null);
  private bank = '';

  async prepare(before: string): Promise<void> {
    this.bank = await storedBank();
    await this.simulate(before, before);
  }

  simulate(before: string, after: string): ReturnType<Bench['simulate']> {
    return this.bench.simulate({ bank: this.bank, before, after }, () => undefined);
  }
}

export type BenchHere = BenchHereToo;

expose(about.role === 'bench' ? new BenchHereToo() : new ShareHere(), endpointOf(parentPort!));
