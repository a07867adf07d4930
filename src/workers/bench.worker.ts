import { expose, wrap } from 'comlink';
import { Bench } from './bench/bench.ts';
import { HelperLost, untilLost, type Helper } from './bench/helper.ts';
import type { Share } from './bench/share.ts';
import { openDatabase } from '../storage/index.ts';

/** On one core a helper would only take turns; older browsers start no workers from within workers. */
const canBeHelped = navigator.hardwareConcurrency > 1 && typeof Worker === 'function';

function startHelper(): Helper {
  const worker = new Worker(new URL('./share.worker.ts', import.meta.url), { type: 'module' });
  const lost = new Promise<never>((_, reject) => {
    worker.onerror = ({ message }) => reject(new HelperLost(message));
  });
  return untilLost(wrap<Share>(worker), lost);
}

// Before the first question, which would wait for it; where that fails, it is tried again with the question.
void openDatabase();
expose(new Bench(canBeHelped ? startHelper : null));
