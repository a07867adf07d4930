// What has changed between two texts, word by word.

export interface Piece {
  readonly what: 'same' | 'added' | 'removed';
  readonly text: string;
}

/** Longer texts are shown whole: their table would be too large. */
const MOST = 1000;

/** The later text with what is new and what is gone. */
export function marked(before: string, after: string): readonly Piece[] {
  const [one, other] = [wordsOf(before), wordsOf(after)];
  if (one.length > MOST || other.length > MOST) return [{ what: 'same', text: after }];
  const common = commonLengths(one, other);
  const pieces: Piece[] = [];
  const add = (what: Piece['what'], text: string): void => {
    const last = pieces.at(-1);
    if (last?.what === what) pieces[pieces.length - 1] = { what, text: last.text + text };
    else pieces.push({ what, text });
  };
  let [i, j] = [0, 0];
  while (i < one.length || j < other.length) {
    if (i < one.length && j < other.length && one[i] === other[j]) {
      add('same', other[j]!);
      i += 1;
      j += 1;
    } else if (i < one.length && (j === other.length || common[i + 1]![j]! >= common[i]![j + 1]!)) {
      add('removed', one[i]!);
      i += 1;
    } else {
      add('added', other[j]!);
      j += 1;
    }
  }
  return pieces;
}

/** Words with the blanks behind them, so that they can be put together again. */
function wordsOf(text: string): string[] {
  return text.match(/\s*\S+\s*/g) ?? [];
}

/** How many words the rests of both texts have in common, from each pair of places on. */
function commonLengths(one: readonly string[], other: readonly string[]): number[][] {
  const lengths = Array.from({ length: one.length + 1 }, () => new Array<number>(other.length + 1).fill(0));
  for (let i = one.length - 1; i >= 0; i -= 1)
    for (let j = other.length - 1; j >= 0; j -= 1)
      lengths[i]![j] =
        one[i] === other[j]
          ? lengths[i + 1]![j + 1]! + 1
          : Math.max(lengths[i + 1]![j]!, lengths[i]![j + 1]!);
  return lengths;
}
