// Numbers in cells as readers of a language write them.

import { keepsDigits } from '../../../../../model/number-text.ts';

/** Reads what `format` writes, and numbers as programs write them; null where a text is no number. */
export function numberReader(format: (value: number) => string): (text: string) => number | null {
  const [, group = '', decimal = '.'] = /^12(\D*)345(\D)6$/.exec(withPlainBlanks(format(12345.6))) ?? [];
  return (text) => {
    const written = withPlainBlanks(text.trim()).replace(/^[−–]\s?/, '-');
    const plain = isGrouped(written, group) ? written.replaceAll(group, '') : written;
    const digits = plain.replace(decimal, '.');
    if (!/^-?\d+(\.\d+)?$/.test(digits) || !keepsDigits(digits, Number(digits))) return null;
    return Number(digits) + 0;
  };
}

/** Whether a sign stands between thousands, and nowhere else. */
function isGrouped(text: string, group: string): boolean {
  if (group === '') return false;
  const [first = '', ...others] = text.replace(/^-/, '').split(group);
  return /^\d{1,3}$/.test(first) && others.length > 0 && others.every((part) => /^\d{3}(?!\d)/.test(part));
}

/** Whoever types has one kind of space, where languages have several. */
function withPlainBlanks(text: string): string {
  return text.replace(/\s/g, ' ');
}
