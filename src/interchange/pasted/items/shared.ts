// Options that several of the pasted items have are one response scale; the instrument's own, where it has the same.

import type { AskedItem, Id, Pieces, ResponseScale } from '../../../model/index.ts';
import type { ReadItem } from './answers.ts';
import { idOf } from './ids.ts';
import type { ReadOptions } from './options.ts';

export interface Shared {
  /** In the order of what was given; null where nothing was. */
  readonly items: readonly (AskedItem | null)[];
  readonly scales: readonly ResponseScale[];
}

/** Items of one piece. */
const PIECE = 1000;

/** Lets items share scales; labels are in `language`, and `freshId` gives ids that nothing has. */
export function* sharingOptions(
  read: readonly (ReadItem | null)[],
  known: readonly ResponseScale[],
  language: string,
  freshId: (id: Id) => Id,
): Pieces<Shared> {
  const made = new Map<string, ResponseScale>();
  const counts = new Map<string, number>();
  for (const [at, one] of read.entries()) {
    if (at % PIECE === 0) yield;
    if (!one?.own) continue;
    const key = keyOf(one.own);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const scaleFor = (own: ReadOptions): ResponseScale | undefined => {
    const same = known.find((scale) => isSame(scale, own, language));
    const key = keyOf(own);
    if (same || counts.get(key) === 1) return same;
    const scale = made.get(key) ?? begin(own, language, freshId);
    made.set(key, scale);
    return scale;
  };
  const items: (AskedItem | null)[] = [];
  for (const [at, one] of read.entries()) {
    if (at % PIECE === 0) yield;
    const scale = one?.own && scaleFor(one.own);
    if (!one) items.push(null);
    else items.push(scale && 'options' in one.item ? { ...one.item, options: scale.id } : one.item);
  }
  return { items, scales: [...made.values()] };
}

function keyOf({ options }: ReadOptions): string {
  return JSON.stringify(options);
}

/** Codes that are not written, but made up in pasting, may be others. */
function isSame({ options }: ResponseScale, own: ReadOptions, language: string): boolean {
  return (
    options.length === own.options.length &&
    options.every((option, position) => {
      const other = own.options[position]!;
      const sameCode = !own.haveCodes || option.code === other.code;
      const sameLabel = option.label[language] === other.label[language];
      return sameCode && sameLabel && option.points === other.points && !option.noAnswer === !other.noAnswer;
    })
  );
}

/** Called after its first and its last option. */
function begin({ options }: ReadOptions, language: string, freshId: (id: Id) => Id): ResponseScale {
  const [first = '', last = ''] = [options[0], options.at(-1)].map((option) => option?.label[language]);
  const id = freshId(idOf(`${first} ${last}`, 'scale'));
  return { id, label: { [language]: `${first} – ${last}` }, options: [...options] };
}
