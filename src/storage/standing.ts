// How this program stands to the database that it found: whether it may still write.

/** `outdated`: a newer studio wrote the database, or is about to. */
export type Standing = 'current' | 'outdated';

let now: Standing = 'current';

export function standing(): Standing {
  return now;
}

export function stand(as: Standing): void {
  now = as;
}
