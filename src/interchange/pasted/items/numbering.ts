// What lists have before their rows: numbers, letters and bullets, in a cell of their own or before the label.

/** `1.`, `2)`, `1.3`, `Q1`, `№ 4`, a bullet. */
const NUMBER = /^(?:№\s*|#)?(?:\d{1,3}(?:\.\d{1,3})*[.)]?|\(\d{1,3}\)|[a-zа-я][.)]|[•▪◦‣●·*–—-]|o)$/iu;
const NAME = /^\p{L}{1,3}\d{1,3}[a-z]?[.)]?$/iu;
const BULLET = /^[•▪◦‣●·*–—-]\s+(?=\S)/u;

/** The heading of a column of numbers, or of one where points are written by hand. */
export function isNumberingHeading(heading: string): boolean {
  return /^(№|#|no\.?|nr\.?|№?\s*п\/п|р\/с|score|points|баллы?|оценка|ұпай|упай)$/iu.test(heading.trim());
}

/** Whether every row has a number of its own, or a bullet, before what the item is called. */
export function areNumbered(rows: readonly (readonly string[])[]): boolean {
  const areAll = rows.every(
    ([first = '', label = '']) => (NUMBER.test(first) || NAME.test(first)) && /\p{L}/u.test(label),
  );
  return areAll && rows.length > 0;
}

/** Whether what stands before the labels names items: `Q1`, and neither `1.` nor a bullet. */
export function areNames(rows: readonly (readonly string[])[]): boolean {
  const names = rows.map(([first = '']) => first.toLowerCase());
  return (
    names.every((name) => NAME.test(name) && /[\p{L}\d]$/u.test(name)) && new Set(names).size === names.length
  );
}

/** Whether all of several labels begin with a bullet, which is none of their signs then. */
export function areBulleted(labels: readonly string[]): boolean {
  return labels.length > 1 && labels.every((label) => BULLET.test(label));
}

export function withoutBullet(label: string): string {
  return label.replace(BULLET, '');
}
