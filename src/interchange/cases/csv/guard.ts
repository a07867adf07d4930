// Text that spreadsheets would run.

/** Written with a point or a comma: no formula, and no reader takes an apostrophe from a number. */
const PLAIN_NUMBER = /^[+-]?\d+(?:[.,]\d+)?(?:[eE][+-]?\d+)?$/;

/**
 * What begins a formula: signs of it, in full width and small too, behind whatever looks like nothing (U+2800 is a braille
 * sign without dots); and a tab or a line break, which some programs leave out before they look.
 */
const FORMULA = String.raw`(?:[\t\r\n]|[\s\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\u2800]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20\uFE66\uFE62\uFE63\uFE6B])`;
const RUN = new RegExp(`^'*${FORMULA}`, 'u');
const GUARDED = new RegExp(`^'+${FORMULA}`, 'u');

/** Spreadsheets run text that begins like a formula: an apostrophe keeps it text. */
export function guarded(text: string): string {
  return RUN.test(text) && !PLAIN_NUMBER.test(text) ? `'${text}` : text;
}

export function unguarded(text: string): string {
  return GUARDED.test(text) ? text.slice(1) : text;
}
