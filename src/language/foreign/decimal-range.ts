// `18,5-20` is a range with a decimal comma, or a number and a range.

export interface DecimalRange {
  /** As one range; `` where its ends are in the wrong order. */
  readonly instead: string;
  /** As numbers and a range; `` where that makes no sense. */
  readonly list: string;
  /** An end that may be a thousand as well: neither of the two is certain then. */
  readonly ambiguous: string | undefined;
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
  const ambiguous = [thousandIn(from, fromDecimals), thousandIn(to, toDecimals)].find(Boolean);
  if (ambiguous !== undefined) return { instead: '', list: '', ambiguous };
  return {
    ambiguous,
    instead: Number(lowest) < Number(highest) ? `[${lowest}..${highest}]` : '',
    list: isList ? [...before, `[${low}..${to}]`, ...after].join(', ') : '',
  };
}

function withPoint(whole: string, decimals?: string): string {
  return decimals === undefined ? whole : `${whole}.${decimals}`;
}

/** `1,000`, as it is written */
function thousandIn(whole: string, decimals?: string): string | undefined {
  const isThousand = decimals?.length === 3 && /^-?[1-9]\d{0,2}$/.test(whole);
  return isThousand ? `${whole},${decimals}` : undefined;
}
