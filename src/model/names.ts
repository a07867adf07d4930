// Words that cannot be ids or codes, because something that reads an instrument takes them for something else.

const KEYWORDS =
  'and between else every external false for function if in instance is not null of or return satisfies some then true';
/** Built-in functions and types of FEEL that are one word. */
const BUILT_IN = `
  abs after all any append assert before ceiling coincides concatenate contains context count date decimal during
  duration even exp finishes flatten floor includes list log matches max mean median meets min mode modulo now number
  odd overlaps partition product range remove replace reverse sort split sqrt starts stddev string sublist substring sum
  time today trim union uuid`;
/** The date of the assessment, in every expression. */
const ASSESSMENT_DATE = 'assessed_on';

const reserved = new Set([
  ...`${KEYWORDS} ${BUILT_IN} ${ASSESSMENT_DATE}`.trim().split(/\s+/),
  ...Object.getOwnPropertyNames(Object.prototype), // a plain object seems to have these keys
]);

/** Whether a word cannot be an id. */
export function isReservedId(word: string): boolean {
  return reserved.has(word);
}

/** Whether a word cannot be a code: codes are quoted in FEEL, so that only keys of objects are taken. */
export function isReservedCode(word: string): boolean {
  return Object.hasOwn(Object.prototype, word);
}
