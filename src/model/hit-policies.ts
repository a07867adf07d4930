// The hit policies of decision tables, as data: what they have in common with others, and what they can give.

/**
 * DMN hit policies: unique, any, priority, first; collect with sum, minimum, maximum, count. Under collect (`C`), rule
 * order and output order each output is the set of the codes of all rows that hold, each once: listed as its values
 * are, as the rows that first give them stand, or the last value first.
 */
export type HitPolicy = 'U' | 'A' | 'P' | 'F' | 'R' | 'O' | 'C' | 'C+' | 'C<' | 'C>' | 'C#';

interface About {
  /** What no row gives, where the output has no default. */
  readonly none?: number;
  /** `row`: what one row says. `codes`: the codes of all rows that hold. `number`: what these make together. */
  readonly gives: 'row' | 'codes' | 'number';
  /** Its name in the texts, and which help it shares with others. */
  readonly name: string;
  readonly help: string;
  /** What an output that is a number can be beside its default, where that is more than the entries of its rows. */
  readonly numbers?: (entries: readonly number[]) => readonly number[];
}

/** In the order in which they are offered. */
export const HIT_POLICIES = {
  U: { gives: 'row', name: 'U', help: 'U' },
  A: { gives: 'row', name: 'A', help: 'A' },
  F: { gives: 'row', name: 'F', help: 'F' },
  P: { gives: 'row', name: 'P', help: 'P' },
  R: { gives: 'codes', name: 'R', help: 'sets' },
  O: { gives: 'codes', name: 'O', help: 'sets' },
  C: { gives: 'codes', name: 'C', help: 'sets' },
  'C+': { gives: 'number', name: 'Csum', help: 'C', numbers: (entries) => [...entries, ...sumsOf(entries)] },
  'C<': { gives: 'number', name: 'Cmin', help: 'C' },
  'C>': { gives: 'number', name: 'Cmax', help: 'C' },
  'C#': {
    gives: 'number',
    name: 'Ccount',
    help: 'Ccount',
    none: 0,
    numbers: (entries) => entries.map((_, before) => before + 1),
  },
} as const satisfies Readonly<Record<HitPolicy, About>>;

/** Whether the outcome is made of all rows that hold, and not of one of them. */
export function takesAllRows(policy: HitPolicy): boolean {
  return HIT_POLICIES[policy].gives !== 'row';
}

/** Whether each output is a set of codes. */
export function givesSets(policy: HitPolicy): boolean {
  return HIT_POLICIES[policy].gives === 'codes';
}

/** Whether each output is a number that several rows make together. */
export function collectsNumbers(policy: HitPolicy): boolean {
  return HIT_POLICIES[policy].gives === 'number';
}

/**
 * Whether the entries of an output may be expressions. Not where rows are told apart by what they say: priority, agreement
 * and sets are of written values, and a count of rows needs none.
 */
export function takesExpressions(policy: HitPolicy, output: number): boolean {
  return policy === 'P' ? output > 0 : ['U', 'F', 'C+', 'C<', 'C>'].includes(policy);
}

/** What no row gives, where the output has no default; null where that is nothing. */
export function ofNoRow(policy: HitPolicy): number | null {
  const { none }: About = HIT_POLICIES[policy];
  return none ?? null;
}

/** The ends of what its rows can give as a number are among these. */
export function numbersOf(policy: HitPolicy, entries: readonly number[]): readonly number[] {
  const { numbers }: About = HIT_POLICIES[policy];
  return numbers ? numbers(entries) : entries;
}

/** The least and the greatest that any of the numbers add up to, each taken once. */
function sumsOf(numbers: readonly number[]): number[] {
  return [-1, 1].flatMap((sign) => {
    const alike = numbers.filter((one) => Math.sign(one) === sign);
    return alike.length > 0 ? [alike.reduce((sum, one) => sum + one, 0)] : [];
  });
}
