// In JSON the type of an answer counts: a code is text, a number and yes or no are not. What would be right with, or
// without, quotation marks is told so.

const NUMBER = /^-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?$/;
const YES_NO = /^(?:true|false|1|0)$/;

/** Whether an answer would be one of the codes, were it written in quotation marks. */
export function lacksQuotes(answer: unknown, codes: readonly string[]): boolean {
  return (typeof answer === 'number' || typeof answer === 'boolean') && codes.includes(String(answer));
}

/** Whether an answer would be a number, or yes or no, were it written without quotation marks. */
export function hasQuotes(answer: unknown, kind: 'number' | 'boolean'): boolean {
  return typeof answer === 'string' && (kind === 'number' ? NUMBER : YES_NO).test(answer);
}
