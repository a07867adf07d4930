// How much two different categories agree: 1 the same, 0 nothing alike. A table of categories × categories, whose size is
// that of the scale: a category that nobody used still lies between its neighbours.

export type Weights = readonly (readonly number[])[];

/** Only the same category agrees: for categories without an order. */
export function identityWeights(categories: number): Weights {
  return table(categories, (i, j) => (i === j ? 1 : 0));
}

/** 1 − |i − j| / (q − 1) (Cicchetti & Allison 1971). */
export function linearWeights(categories: number): Weights {
  return table(categories, (i, j) => 1 - Math.abs(i - j) / Math.max(1, categories - 1));
}

/** 1 − ((i − j) / (q − 1))² (Fleiss & Cohen 1973). */
export function quadraticWeights(categories: number): Weights {
  return table(categories, (i, j) => 1 - ((i - j) / Math.max(1, categories - 1)) ** 2);
}

/** 1 − M(i, j) / M(1, q), where M is the number of pairs of ranks from i to j (Gwet 2014, table 3.4). */
export function ordinalWeights(categories: number): Weights {
  const pairs = (distance: number) => ((distance + 1) * distance) / 2;
  return table(categories, (i, j) => 1 - pairs(Math.abs(i - j)) / Math.max(1, pairs(categories - 1)));
}

/** One's own weights, given as disagreement: 0 for the same (Cohen 1968). All 0 throws a RangeError. */
export function fromDisagreement(disagreement: Weights): Weights {
  const most = Math.max(...disagreement.flat());
  if (!(most > 0)) throw new RangeError('Some categories must disagree.');
  return disagreement.map((row) => row.map((value) => 1 - value / most));
}

function table(categories: number, weight: (i: number, j: number) => number): Weights {
  const all = Array.from({ length: categories }, (_, i) => i);
  return all.map((i) => all.map((j) => weight(i, j)));
}
