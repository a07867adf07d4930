// Quantiles and tails of the distributions that intervals and tests need, from jStat (MIT).
// Degrees of freedom may be fractions. A probability outside 0 … 1 or no positive degree of freedom is a mistake of the
// caller and throws a RangeError.

import jStat from 'jstat';

/** The value below which a share `p` of a standard normal variable lies. */
export function normalQuantile(p: number): number {
  return jStat.normal.inv(share(p), 0, 1);
}

/** The same of Student's t. */
export function tQuantile(p: number, df: number): number {
  return jStat.studentt.inv(share(p), degrees(df));
}

/** The same of Fisher's F. */
export function fQuantile(p: number, df1: number, df2: number): number {
  return jStat.centralF.inv(share(p), degrees(df1), degrees(df2));
}

/** The share of F that lies above a value. */
export function fTail(value: number, df1: number, df2: number): number {
  return 1 - jStat.centralF.cdf(value, degrees(df1), degrees(df2));
}

/** The share of chi-square that lies above a value. */
export function chiSquareTail(value: number, df: number): number {
  return 1 - jStat.chisquare.cdf(value, degrees(df));
}

function share(p: number): number {
  if (p > 0 && p < 1) return p;
  throw new RangeError(`A quantile needs a probability between 0 and 1, not ${p}.`);
}

function degrees(df: number): number {
  if (df > 0 && Number.isFinite(df)) return df;
  throw new RangeError(`A distribution needs positive degrees of freedom, not ${df}.`);
}
