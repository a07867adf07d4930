// The page of `edits.bench.ts`: the workers of the studio with a bank of their own, and edits that are compiled here.

import type { Instrument } from '../../src/model/types.ts';
import { compile, planText } from '../../src/plan/index.ts';
import { USUAL_SETTINGS } from '../../src/simulation/index.ts';
import { bench, callable, clerk } from '../../src/workers/index.ts';
import { EDITS } from './edits.ts';
import { additive, withTable } from './instruments.ts';

const TIMES = 100;
/** While these are made, browsers still make the programs of both workers fast, on the same two cores. */
const FIRST = 60;
const EARLY = 10;

export interface Measured {
  readonly what: string;
  /** Milliseconds, the fastest first: of the first ten, and of those after the first sixty. */
  readonly early: readonly number[];
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
  for (const [what, edit] of EDITS) {
    const times: number[] = [];
    for (let n = 0; n < TIMES; n += 1) {
      const changed = edit(document, n);
      const start = performance.now();
      await simulate(textOf(changed));
      times.push(performance.now() - start);
    }
    const sorted = (some: readonly number[]) => some.toSorted((a, b) => a - b);
    measured.push({ what, early: sorted(times.slice(0, EARLY)), times: sorted(times.slice(FIRST)) });
  }
  return measured;
}

Object.assign(globalThis, { measure });
