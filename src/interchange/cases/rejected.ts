// How a file of rejected rows says why.

/** The key of JSON lines, and the columns of CSV, that say why; no reading takes them for anything else. */
export const REJECTED = 'rejected';
export const REJECTED_COLUMNS: readonly string[] = ['rejected_line', 'rejected_because'];
