// A whole bank through a plan, with pauses in which the worker listens.

import type { BankRun } from '../../engine/index.ts';
import { pause } from '../../document/pieces.ts';
import type { Progress } from '../progress.ts';

const ROWS = 32_768;
/** A run that is shorter than a frame is not interrupted. */
const MILLISECONDS = 12;

/** Whether it came to its end; it was given up otherwise, and released. */
export async function finish(
  run: BankRun,
  rows: number,
  goesOn: () => boolean,
  progress: Progress,
): Promise<boolean> {
  let last = performance.now();
  while (run.rowsDone < rows) {
    run.advance(ROWS);
    if (performance.now() - last < MILLISECONDS) continue;
    progress(run.rowsDone / rows);
    await pause();
    last = performance.now();
    if (goesOn()) continue;
    run.release();
    return false;
  }
  return true;
}
