// How much raters agree. Pure functions of numbers: nothing here knows an instrument, a workshop or a page.

export {
  bootstrap,
  finished,
  type Bootstrapped,
  type BootstrapProgress,
  type BootstrapSettings,
} from './bootstrap.ts';
export { congerKappa, fleissKappa, gwetAc, type Coefficient } from './chance-corrected.ts';
export { chiSquareTail, fQuantile, fTail, normalQuantile, tQuantile } from './distributions.ts';
export {
  LEVEL,
  type Estimate,
  type Figure,
  type Interval,
  type NoFigure,
  type Reason,
  type Size,
} from './estimate.ts';
export { fleissDetail, type FleissDetail } from './fleiss.ts';
export { icc, type Icc, type IccModel, type IccUnit, type MeanSquares } from './icc.ts';
export { cohenKappa, kappaOfTable, weightedKappa, type Kappa } from './kappa.ts';
export { kendallW, type Concordance } from './kendall.ts';
export { krippendorffAlpha, type Metric } from './krippendorff.ts';
export { lightKappa } from './light.ts';
export { percentAgreement, wilsonInterval, withinOnePoint } from './percent.ts';
export type { Ratings, Scale, Unit } from './ratings.ts';
export {
  fromDisagreement,
  identityWeights,
  linearWeights,
  ordinalWeights,
  quadraticWeights,
  type Weights,
} from './weights.ts';
