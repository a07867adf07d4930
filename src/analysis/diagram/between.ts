// Numbers of things that each hold from one whole number to another, in order, none overlapping another: many
// thousands of them come in any order, so they stand in short blocks, and none moves more than its own block.

const LONGEST = 128;

export class Between {
  /** By block, in order: where each thing begins, where it ends, and which one it is. */
  private readonly from: number[][] = [[]];
  private readonly to: number[][] = [[]];
  private readonly things: number[][] = [[]];

  /** The thing that holds there, if there is one. */
  at(place: number): number | undefined {
    const block = this.blockOf(place);
    const within = after(this.from[block]!, place) - 1;
    return within >= 0 && place <= this.to[block]![within]! ? this.things[block]![within] : undefined;
  }

  /** A thing that overlaps none that is there. */
  add(from: number, to: number, thing: number): void {
    const block = this.blockOf(from);
    const within = after(this.from[block]!, from);
    const columns = [this.from, this.to, this.things];
    for (const [n, value] of [from, to, thing].entries()) columns[n]![block]!.splice(within, 0, value);
    if (this.from[block]!.length > LONGEST)
      for (const column of columns) column.splice(block + 1, 0, column[block]!.splice(LONGEST / 2));
  }

  /** The last block that begins at or below a place; the first if none does. */
  private blockOf(place: number): number {
    let [low, high] = [0, this.from.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (this.from[middle]![0]! <= place) low = middle;
      else high = middle;
    }
    return low;
  }
}

/** How many begin at or below a place. */
function after(from: readonly number[], place: number): number {
  let [low, high] = [0, from.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (from[middle]! <= place) low = middle + 1;
    else high = middle;
  }
  return low;
}
