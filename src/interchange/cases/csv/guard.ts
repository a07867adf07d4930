// Text that spreadsheets would run.

/** Written with a point or a comma: no formula, and no reader takes an apostrophe from a number. */
const PLAIN_NUMBER = /^[+-]?\d+(?:[.,]\d+)?(?:[eE][+-]?\d+)?$/;

/**
 * What begins a formula: signs of it, in full width and small too, behind whatever looks like nothing; and a tab or a
 * line break, which some programs leave out before they look.
 */
const FORMULA = String.raw`(?:[\t\r\n]|[\s\0\u00AD\u200B-\u200F\u2060\uFEFF]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20\uFE66\uFE62\uFE63\uFE6B])`;
const RUN = new RegExp(`^'*${FORMULA}`);
const GUARDED = new RegExp(`^'+${FORMULA}`);

/** Spreadsheets run text that begins like a formula: an apostrophe keeps it text. */
export function guarded(text: string): string {
  return RUN.test(text) && !PLAIN_NUMBER.test(text) ? `'${text}` : text;
}

export function unguarded(text: string): string {
  return GUARDED.test(text) ? text.slice(1) : text;
}
