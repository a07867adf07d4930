// The options of an item, by what a file may call them.

import { optionsOf, type AskedItem } from '../../../model/index.ts';
import type { Code, Instrument } from '../../../model/types.ts';

export type ChoosingItem = Extract<AskedItem, { kind: 'choice' | 'multi-choice' }>;

export const SEPARATES_CODES = /[;|]/;

export function isChoosing(item: AskedItem): item is ChoosingItem {
  return item.kind === 'choice' || item.kind === 'multi-choice';
}

export function codesIn(item: ChoosingItem, document: Instrument): ReadonlySet<Code> {
  return new Set(optionsOf(item.options, document).map(({ code }) => code));
}

/** The codes that have a label, by label, in all languages of the instrument. */
export function labelsOf(item: ChoosingItem, document: Instrument): ReadonlyMap<string, readonly Code[]> {
  const labels = new Map<string, Code[]>();
  for (const { code, label } of optionsOf(item.options, document))
    for (const text of new Set(Object.values(label).map(plain)))
      if (text !== '') labels.set(text, [...(labels.get(text) ?? []), code]);
  return labels;
}

/** `1 Sometimes`, `1 - Sometimes`, `(1) Sometimes`: a code and its own label after it. */
export function withItsCode(
  text: string,
  codes: ReadonlySet<Code>,
  labels: ReadonlyMap<string, readonly Code[]>,
): Code | undefined {
  const written = text.trim().replace(/^\(/, '');
  return [...codes].find((code) => {
    const rest = written.startsWith(code) ? written.slice(code.length) : '';
    const label = rest.replace(/^[\s)\-–—=:.,]+/, '');
    return label !== rest && (labels.get(plain(label)) ?? []).includes(code);
  });
}

/** Labels are the same whatever their case and spaces. */
export function plain(text: string): string {
  return text.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase();
}
