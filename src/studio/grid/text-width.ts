// How wide a text is in a table.

/** Of `--table` in the weight of names and of results: others are narrower. */
const FONT = '600 13px "Inter Variable", sans-serif';

const pen = new OffscreenCanvas(1, 1).getContext('2d')!;
const known = new Map<string, number>();

/** In pixels. */
export function textWidth(text: string): number {
  const before = known.get(text);
  if (before !== undefined) return before;
  pen.font = FONT;
  const { width } = pen.measureText(text);
  // Before the face is there, another one is measured.
  if (document.fonts.check(FONT)) known.set(text, width);
  return width;
}
