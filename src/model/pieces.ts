// Work in pieces: whoever must not stand still, as a page, does something else in between.

/** Stops after each piece; what comes out is given at the end. */
export type Pieces<Result> = Generator<undefined, Result>;

/** All pieces one after the other. */
export function atOnce<Result>(work: Pieces<Result>): Result {
  let step = work.next();
  while (!step.done) step = work.next();
  return step.value;
}

/** Goes on until the time is over; undefined where there is more to do. */
export function forAWhile<Result>(work: Pieces<Result>, milliseconds: number): Result | undefined {
  const end = performance.now() + milliseconds;
  let step = work.next();
  while (!step.done && performance.now() < end) step = work.next();
  return step.done ? step.value : undefined;
}
