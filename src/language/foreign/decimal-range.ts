// `18,5-20` is a range with a decimal comma, or a number and a range.

export interface DecimalRange {
  /** As one range; `` where its ends are in the wrong order. */
  readonly instead: string;
  /** As numbers and a range; `` where that makes no sense. */
  readonly list: string;
}

export function decimalRangeOf(
  from: string,
  fromDecimals: string | undefined,
  to: string,
  toDecimals: string | undefined,
): DecimalRange {
  const [lowest, highest] = [withPoint(from, fromDecimals), withPoint(to, toDecimals)];
  const low = fromDecimals ?? from;
  const before = fromDecimals === undefined ? [] : [from];
  const after = toDecimals === undefined ? [] : [toDecimals];
  const isBeside = [...before, ...after].every(
    (one) => Number(one) < Number(low) || Number(one) > Number(to),
  );
  // A number beside a range that it lies in was not meant.
  const isList = Number(low) < Number(to) && isBeside;
  return {
    instead: Number(lowest) < Number(highest) ? `[${lowest}..${highest}]` : '',
    list: isList ? [...before, `[${low}..${to}]`, ...after].join(', ') : '',
  };
}

function withPoint(whole: string, decimals?: string): string {
  return decimals === undefined ? whole : `${whole}.${decimals}`;
}
