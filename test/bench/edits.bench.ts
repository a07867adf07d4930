// From an edit to new distributions and who moved, on two cores: the changed document is compiled here, as on the page;
// the bench and its helper are threads, each with its piece of the bank, and talk as workers do in a browser.

import { wrap, type Remote } from 'comlink';
import type { Instrument } from '../../src/model/types.ts';
import { compile, planText } from '../../src/plan/index.ts';
import { EDITS } from './edits.ts';
import type { BenchHere } from './edits-thread.ts';
import { additive, withTable } from './instruments.ts';
import { endpointOf, threadOf } from './thread.ts';

const ROWS = 1_000_000;
const TIMES = 40;
/** Until what is used is fast. */
const FIRST = 10;

const textOf = (document: Instrument): string => planText(compile(document).plan!);

async function measure(bench: Remote<BenchHere>, before: string, document: Instrument): Promise<void> {
  for (const [what, edit] of EDITS) {
    const times: number[] = [];
    for (let n = 0; n < TIMES; n += 1) {
      const changed = edit(document, n);
      const start = performance.now();
      await bench.simulate(before, textOf(changed));
      times.push(performance.now() - start);
    }
    const sorted = times.slice(FIRST).sort((a, b) => a - b);
    const [least, median] = [sorted[0]!, sorted[Math.floor(sorted.length / 2)]!];
    console.log(
      `${`  ${what}`.padEnd(42)} median ${median.toFixed(1).padStart(5)} ms, least ${least.toFixed(1).padStart(5)} ms`,
    );
  }
}

for (const items of [30, 120])
  for (const isHelped of [false, true]) {
    const document = withTable(additive(items));
    const thread = threadOf(new URL('./edits-thread.ts', import.meta.url), {
      role: 'bench',
      items,
      rows: ROWS,
      isHelped,
    });
    const bench = wrap<BenchHere>(endpointOf(thread));
    const before = textOf(document);
    await bench.prepare(before);
    console.log(
      `${String(items)} items, ${ROWS.toLocaleString('en')} cases, ${isHelped ? 'two workers' : 'one worker'}`,
    );
    await measure(bench, before, document);
    await thread.terminate();
  }
