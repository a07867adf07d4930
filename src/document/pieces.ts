// Work in pieces: whoever must not stand still, as a page, does something else in between.

/** Stops after each piece; what comes out is given at the end. */
export type Pieces<Result> = Generator<undefined, Result>;

/** All pieces one after the other. */
export function atOnce<Result>(work: Pieces<Result>): Result {
  let step = work.next();
  while (!step.done) step = work.next();
  return step.value;
}

interface Between {
  /** Milliseconds of work before others are heard. */
  readonly piece?: number;
}

/** What comes of it. The first piece is done at once. */
export async function inPieces<Result>(work: Pieces<Result>, between?: Between): Promise<Result>;
/** The same, and null where it is not wanted any more: `goesOn` is asked after each pause. */
export async function inPieces<Result>(
  work: Pieces<Result>,
  between: Between & { readonly goesOn: () => boolean },
): Promise<Result | null>;
export async function inPieces<Result>(
  work: Pieces<Result>,
  { piece = 20, goesOn = () => true }: Between & { readonly goesOn?: () => boolean } = {},
): Promise<Result | null> {
  for (let isFirst = true; ; isFirst = false) {
    const result = forAWhile(work, piece);
    if (result !== undefined && isFirst) return result;
    // Behind the last piece, too: what is done with it begins with nothing before it.
    await pause();
    if (!goesOn()) return null;
    if (result !== undefined) return result;
  }
}

/** Goes on until the time is over; undefined where there is more to do. */
function forAWhile<Result>(work: Pieces<Result>, milliseconds: number): Result | undefined {
  const end = performance.now() + milliseconds;
  let step = work.next();
  while (!step.done && performance.now() < end) step = work.next();
  return step.done ? step.value : undefined;
}

/** Lets what waits be done: a page draws and hears what is pressed, a worker hears what the page wants. */
export function pause(): Promise<void> {
  return new Promise((resolve) => {
    // No timer: those of a page out of sight go once a second.
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
