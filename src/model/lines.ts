// Where an offset is for people, who read lines and columns.

/** Both count from 1; columns in UTF-16 units, as editors do. */
export interface LineColumn {
  readonly line: number;
  readonly column: number;
}

/** The lines of one text, found once: a text may have a hundred thousand findings. */
export class Lines {
  private readonly text: string;
  private starts: readonly number[] | null = null;

  constructor(text: string) {
    this.text = text;
  }

  at(offset: number): LineColumn {
    this.starts ??= startsOf(this.text);
    const line = countUpTo(this.starts, offset);
    return { line, column: offset - this.starts[line - 1]! + 1 };
  }
}

function startsOf(text: string): number[] {
  const starts = [0];
  for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) starts.push(end + 1);
  return starts;
}

/** How many of the numbers, which rise, are not above the limit. */
function countUpTo(numbers: readonly number[], limit: number): number {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (numbers[middle]! <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
