// Items as rows of cells, as they are read again: label, kind, answers.

import { optionsOf, type Instrument, type Item, type Option, type Text } from '../../../model/index.ts';

/** The cells of items, for a spreadsheet or another instrument. */
export function itemCells(
  items: readonly Item[],
  document: Instrument,
  say: (text: Text | undefined) => string,
): string[][] {
  return items.map((item) => [say(item.label), item.kind, answersOf(item, document, say)]);
}

function answersOf(item: Item, document: Instrument, say: (text: Text | undefined) => string): string {
  switch (item.kind) {
    case 'number': {
      const { min, max, decimals } = item;
      return `${min.toFixed(decimals)} – ${max.toFixed(decimals)} ${say(item.unit)}`.trim();
    }
    case 'date':
      return item.min === undefined && item.max === undefined
        ? ''
        : `${item.min ?? '…'} – ${item.max ?? '…'}`;
    case 'choice':
    case 'multi-choice':
      return optionsOf(item.options, document)
        .map((option) => `${option.code}: ${say(option.label)}${endOf(option, say(option.label))}`)
        .join(' | ');
    default:
      return '';
  }
}

/** `= 1`; `= –` for no answer; a lone `=` tells that one in the label has no points behind it. */
function endOf({ points, noAnswer }: Option, label: string): string {
  if (noAnswer) return ' = –';
  if (points !== undefined) return ` = ${String(points)}`;
  return label.includes('=') ? ' =' : '';
}
