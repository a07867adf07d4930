/** The part of jStat 1.9 that is used here: it comes without types. */
declare module 'jstat' {
  interface Distribution<Parameters extends readonly number[]> {
    cdf(x: number, ...parameters: Parameters): number;
    inv(p: number, ...parameters: Parameters): number;
  }
  const jStat: {
    readonly normal: Distribution<[mean: number, deviation: number]>;
    readonly studentt: Distribution<[df: number]>;
    readonly chisquare: Distribution<[df: number]>;
    readonly centralF: Distribution<[df1: number, df2: number]>;
  };
  export default jStat;
}
