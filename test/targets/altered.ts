// A text in which one number is another: whatever compares must find it.

/** The last comparison with a number is with the next one; null where the instrument compares no numbers. */
export function altered(text: string): string | null {
  const last = [...text.matchAll(/>= (\d+)\b/g)].at(-1);
  if (!last) return null;
  const next = String(Number(last[1]) + 1);
  return `${text.slice(0, last.index)}>= ${next}${text.slice(last.index + last[0].length)}`;
}
