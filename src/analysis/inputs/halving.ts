// Finds where something changes along whole numbers, by halving.

/**
 * The numbers from which a key is another than before. What is the same at two numbers must be the same at all between
 * them. Null where there are more than `limit`.
 */
export function changesBetween(
  low: number,
  high: number,
  keyAt: (at: number) => string,
  limit: number,
): readonly number[] | null {
  const found: number[] = [];
  const halve = (from: number, fromKey: string, to: number, toKey: string): boolean => {
    if (fromKey === toKey) return true;
    if (found.length >= limit) return false;
    if (to - from === 1) return found.push(to) > 0;
    const middle = Math.floor((from + to) / 2);
    const key = keyAt(middle);
    return halve(from, fromKey, middle, key) && halve(middle, key, to, toKey);
  };
  return halve(low, keyAt(low), high, keyAt(high)) ? found : null;
}
