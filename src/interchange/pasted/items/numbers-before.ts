// Numbers before labels with no sign that makes them codes: `0 Never | 1 Often`, `0-Never`. A number there can also be a part
// of the label (`1 offence`, `2 weeks`), so only what counts the options is taken for codes, and whoever pastes is told.

import type { Code } from '../../../model/types.ts';

export interface Numbered {
  readonly code: Code;
  readonly label: string;
}

/** After a dash, `1-й` is a label. */
const FORM = /^(\d{1,3})(?:\s+|\s*[\u2010-\u2015\u2212-]\s*(?!\p{Ll}{1,3}(?!\p{L})))(\p{L}.*)$/su;
/** What is said of an amount. */
const AMOUNT =
  /^(?:or|and|to|more|less|times?|days?|weeks?|months?|years?|hours?|minutes?|points?|или|и|до|раз|раза|день|дня|дней|недел\p{L}*|месяц\p{L}*|год|года|лет|час|часа|часов|минут\p{L}*|балл\p{L}*|рет|күн|апта|ай|жыл|жас|сағат|жолу|саат|же|және|немесе)(?!\p{L})/iu;
/** Beside the others, for no answer. */
const BESIDE = /^([789])\1*$/;

/** Codes and labels of options that are all written alike; null where the numbers could be something else. */
export function readNumbersBefore(heads: readonly string[]): Numbered[] | null {
  const found = heads.flatMap((head) => {
    const [, code, label = ''] = FORM.exec(head) ?? [];
    return code === undefined ? [] : [{ code, label: label.trim() }];
  });
  const areAll = found.length === heads.length && found.length > 1;
  return areAll && isCount(found) && areNames(found) ? found : null;
}

/** 0, 1, 2 … or 1, 2, 3 …, and after them codes for no answer. */
function isCount(options: readonly Numbered[]): boolean {
  const numbers = options.map(({ code }) => Number(code));
  const [first = -1] = numbers;
  const end = numbers.findIndex((number, position) => number !== first + position);
  const beside = end < 0 ? [] : options.slice(end);
  const isIncreasing = numbers.every((number, position) => position === 0 || number > numbers[position - 1]!);
  return first <= 1 && end !== 1 && isIncreasing && beside.every(({ code }) => BESIDE.test(code));
}

/** Labels that begin alike are of what is counted: `1 offence | 2 offences`. */
function areNames(options: readonly Numbered[]): boolean {
  const beginnings = options.map(({ label }) => label.toLocaleLowerCase().slice(0, 5));
  return new Set(beginnings).size === options.length && !options.some(({ label }) => AMOUNT.test(label));
}
