// A helper of the bench in this very thread: what it is told and what it answers is copied, as between workers.

import type { Helper } from '../../src/workers/bench/helper.ts';
import { Share } from '../../src/workers/bench/share.ts';

export function helperHere(share = new Share()): Helper {
  const copied =
    <Given extends unknown[], Found>(ask: (...given: Given) => Promise<Found> | Found) =>
    async (...given: Given): Promise<Found> => {
      const answer = await ask(...structuredClone(given));
      return structuredClone(answer);
    };
  return {
    take: copied((piece) => share.take(piece)),
    simulate: copied((request) => share.simulate(request)),
    moved: copied((query) => share.moved(query)),
    movedCases: copied((run, rows) => share.movedCases(run, rows)),
    touched: copied((query) => share.touched(query)),
    spread: copied((run, scale) => share.spread(run, scale)),
    order: copied((piece, query) => share.order(piece, query)),
    preview: copied((piece, texts) => share.preview(piece, texts)),
    tally: copied((piece, query) => share.tally(piece, query)),
    cases: copied((piece, plan, rows) => share.cases(piece, plan, rows)),
    hold: (bank, key) => share.hold(bank, key),
    forget: copied(() => share.forget()),
    cancel: copied(() => share.cancel()),
  };
}
