// The page of `edits.bench.ts`: the workers of the studio with a bank of their own, and edits that are compiled here.

import type { Instrument } from '../../src/model/types.ts';
import { compile, planText } from '../../src/plan/index.ts';
import { USUAL_SETTINGS } from '../../src/simulation/index.ts';
import { bench, callable, clerk } from '../../src/workers/index.ts';
import { EDITS } from './edits.ts';
import { additive, withTable } from './instruments.ts';

const TIMES = 80;
/** Until what is used is fast. */
const FIRST = 10;

export interface Measured {
  readonly what: string;
  /** Milliseconds, the fastest first. */
  readonly times: readonly number[];
}

const textOf = (document: Instrument): string => planText(compile(document).plan!);

export async function measure(items: number, rows: number): Promise<Measured[]> {
  const document = withTable(additive(items));
  const before = textOf(document);
  const settings = { ...USUAL_SETTINGS, count: rows, missingShare: 0.002 };
  const about = { instrument: 'bench', name: 'Bank', plan: before, settings };
  const made = await clerk().generate(
    about,
    callable(() => undefined),
  );
  if (!made.ok || !made.value) throw new Error('No bank');
  const bank = made.value.id;
  const simulate = async (after: string): Promise<void> => {
    const outcome = await bench().simulate(
      { bank, before, after },
      callable(() => undefined),
    );
    if (outcome.kind !== 'done') throw new Error(outcome.kind);
  };
  await simulate(before);
  const measured: Measured[] = [];
  for (const [what, edit] of EDITS.slice(2, 3)) {
    const times: number[] = [];
    for (let n = 0; n < TIMES; n += 1) {
      const changed = edit(document, n);
      const start = performance.now();
      await simulate(textOf(changed));
      times.push(performance.now() - start);
    }
    measured.push({ what, times: times.slice(FIRST).sort((a, b) => a - b) });
  }
  return measured;
}

Object.assign(globalThis, { measure });
