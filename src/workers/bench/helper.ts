// A share in a worker of its own, as the bench talks to it.

import type { Share } from './share.ts';

type Asked =
  | 'take'
  | 'moved'
  | 'movedCases'
  | 'touched'
  | 'spread'
  | 'order'
  | 'tally'
  | 'preview'
  | 'cases'
  | 'hold'
  | 'forget';

/** Tells no progress: the bench holds a piece as long, and tells its own. */
export interface Helper extends Pick<Share, Asked> {
  simulate(request: Parameters<Share['simulate']>[0]): ReturnType<Share['simulate']>;
  cancel(): Promise<void>;
}

/** Its worker could not be started, or ended: the bench goes on without it. */
export class HelperLost extends Error {}

/** Asks it as it is asked, until it is lost: then whatever was asked fails, and all that is asked later. */
export function untilLost(helper: Helper, lost: Promise<never>): Helper {
  lost.catch(() => undefined);
  const racing =
    <Given extends unknown[], Found>(ask: (...given: Given) => Promise<Found>) =>
    (...given: Given): Promise<Found> =>
      Promise.race([ask(...given), lost]);
  return {
    take: racing((piece) => helper.take(piece)),
    simulate: racing((request) => helper.simulate(request)),
    moved: racing((query) => helper.moved(query)),
    movedCases: racing((run, rows) => helper.movedCases(run, rows)),
    touched: racing((query) => helper.touched(query)),
    spread: racing((run, scale) => helper.spread(run, scale)),
    order: racing((piece, query) => helper.order(piece, query)),
    preview: racing((piece, texts) => helper.preview(piece, texts)),
    tally: racing((piece, query) => helper.tally(piece, query)),
    cases: racing((piece, plan, rows) => helper.cases(piece, plan, rows)),
    hold: racing((bank, key) => helper.hold(bank, key)),
    forget: racing(() => helper.forget()),
    cancel: racing(() => helper.cancel()),
  };
}
