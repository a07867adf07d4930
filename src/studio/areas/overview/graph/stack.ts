// How high the slots of each stage stand: below each other in their order, as near as can be to the middle of what they
// are linked with, so that lines run nearly level.

import { grouped, mean, type Link } from './order.ts';

/** The height that a slot takes, and the room below it. */
export interface Band {
  readonly key: string;
  readonly height: number;
  readonly gap: number;
  y: number;
}

/** Beside a stage that is far higher than a window, others stay in sight. */
const [HIGH, SIGHT] = [1200, 400];
const SWEEPS = 12;

/** Gives the height of all. */
export function stack(columns: readonly (readonly Band[])[], links: readonly Link[]): number {
  const linked = grouped(
    links.flatMap(([from, to]): readonly Link[] => [
      [from, to],
      [to, from],
    ]),
  );
  const bands = new Map(columns.flat().map((band) => [band.key, band]));
  const totals = columns.map((column) => column.reduce((sum, { height, gap }) => sum + height + gap, 0));
  const height = Math.max(0, ...totals);
  const room = height > HIGH ? SIGHT : height;
  const wantedBy = ({ key }: Band) => mean((linked.get(key) ?? []).map((one) => middleOf(bands.get(one)!)));
  for (const column of columns) settle(column, 0, () => undefined);
  for (let sweep = 0; sweep < SWEEPS; sweep += 1)
    for (const at of sweep % 2 === 0 ? columns.keys() : [...columns.keys()].reverse())
      settle(columns[at]!, Math.max(0, room - totals[at]!), wantedBy);
  return height;
}

/** What moves as one, since its slots would overlap otherwise. */
interface Block {
  readonly bands: readonly (readonly [band: Band, offset: number])[];
  readonly weight: number;
  /** Where it would begin if nothing else were there. */
  readonly start: number;
}

/** Least squares under an order: blocks that are the wrong way round are pooled (Barlow et al. 1972). */
function settle(column: readonly Band[], room: number, wantedBy: (band: Band) => number | undefined): void {
  const blocks: Block[] = [];
  let offset = 0;
  for (const band of column) {
    const wanted = wantedBy(band);
    // What nothing draws anywhere keeps to what it stands beside.
    let block: Block =
      wanted === undefined
        ? { bands: [[band, offset]], weight: 1e-6, start: blocks.at(-1)?.start ?? 0 }
        : { bands: [[band, offset]], weight: 1, start: wanted - band.height / 2 - offset };
    while (blocks.length > 0 && blocks.at(-1)!.start > block.start) block = pooled(blocks.pop()!, block);
    blocks.push(block);
    offset += band.height + band.gap;
  }
  for (const { bands, start } of blocks)
    for (const [band, own] of bands) band.y = Math.min(Math.max(0, start), room) + own;
}

function pooled(one: Block, other: Block): Block {
  const weight = one.weight + other.weight;
  return {
    bands: [...one.bands, ...other.bands],
    weight,
    start: (one.start * one.weight + other.start * other.weight) / weight,
  };
}

export function middleOf({ y, height }: Band): number {
  return y + height / 2;
}
