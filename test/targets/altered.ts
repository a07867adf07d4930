// A text in which one number is another: whatever compares must find it.

/** The last comparison with a number is with the next one. */
export function altered(text: string): string {
  const all = [...text.matchAll(/>= (\d+)\b/g)];
  const last = all.at(-1)!;
  const next = String(Number(last[1]) + 1);
  return `${text.slice(0, last.index)}>= ${next}${text.slice(last.index + last[0].length)}`;
}
