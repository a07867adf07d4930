// Words as ids: in small Latin letters, whatever they are written in. Cyrillic letters are spelled as they are read.

import { isReservedId } from './names.ts';
import type { Id } from './types.ts';

/** Russian, Kazakh, Kyrgyz and Ukrainian; a sign that is not heard is left out. */
const CYRILLIC = `а a б b в v г g д d е e ё yo ж zh з z и i й y к k л l м m н n о o п p р r с s т t у u ф f х kh ц ts ч ch
  ш sh щ shch ы y э e ю yu я ya ә a ғ gh қ q ң ng ө o ұ u ү u һ h і i ї yi є ye ґ g`;
/** Latin letters that are no other letter with a mark. */
const LATIN = 'ß ss æ ae œ oe ø o ł l đ d ð d þ th ı i';

const SPELLED: ReadonlyMap<string, string> = new Map(pairs(`${CYRILLIC} ${LATIN}`.trim().split(/\s+/)));
const SILENT = /[ъь'’ʼ]/g;

const MOST_WORDS = 5;
const LONGEST = 40;

/** An id from words; undefined where none of them can begin one. */
export function idOfWords(words: string): Id | undefined {
  const parts = latin(words).match(/[a-z0-9]+/g) ?? [];
  const first = parts.findIndex((part) => /^[a-z]/.test(part));
  if (first < 0) return undefined;
  const id = parts
    .slice(first, first + MOST_WORDS)
    .join('_')
    .slice(0, LONGEST)
    .replace(/_$/, '');
  return isReservedId(id) ? `${id}_1` : id;
}

function latin(words: string): string {
  const spelled = words
    .toLowerCase()
    .replace(SILENT, '')
    .replace(/\p{L}/gu, (letter) => SPELLED.get(letter) ?? letter);
  return spelled.normalize('NFKD').replace(/[\u0300-\u036f]/g, '');
}

function pairs(list: readonly string[]): [string, string][] {
  return list.flatMap((letter, i) => (i % 2 === 0 ? [[letter, list[i + 1] ?? ''] as [string, string]] : []));
}
