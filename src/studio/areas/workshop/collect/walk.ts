// Where the focus goes on a sheet: on by digits alone, or to whatever stands above or below.

/** Digits of answers; reasons and levels are passed by. */
const DIGITS = 'input[data-answer]';
const ALL = 'input, textarea';

export function toNextAnswer(sheet: HTMLElement, from: Element): void {
  const next = [...sheet.querySelectorAll<HTMLInputElement>(DIGITS)].find((one) => isAfter(from, one));
  if (next) enter(next);
  else sheet.querySelector<HTMLElement>('[data-count] button')?.focus();
}

export function toAnswerBefore(sheet: HTMLElement, from: Element): void {
  const before = [...sheet.querySelectorAll<HTMLInputElement>(DIGITS)].findLast((one) => isAfter(one, from));
  if (before) enter(before);
}

export function toNeighbour(sheet: HTMLElement, from: Element, step: 1 | -1): void {
  const all = [...sheet.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(ALL)];
  const to = all[all.findIndex((one) => one === from) + step];
  if (to) enter(to);
}

export function enter(field: HTMLInputElement | HTMLTextAreaElement): void {
  field.focus();
  field.select();
}

function isAfter(one: Element, other: Element): boolean {
  return (one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}
