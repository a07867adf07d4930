// Random instruments that use every construct, with random cases that leave answers out.

import type { Case } from '../../src/engine/index.ts';
import { givesSets, takesExpressions } from '../../src/model/hit-policies.ts';
import { askedAs, type AskedItem } from '../../src/model/index.ts';
import type {
  Constant,
  Formula,
  HitPolicy,
  Instrument,
  Item,
  LevelScale,
  OverrideEffect,
  Response,
  RowEntry,
  Rule,
  Score,
  TableOutput,
  Term,
} from '../../src/model/types.ts';

import { withHighest } from './random-scores.ts';
import { sharing } from './sharing.ts';

/** A repeatable source of chance (mulberry32). */
export class Chance {
  private state: number;

  constructor(seed: number) {
    this.state = seed >>> 0;
  }

  next(): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let t = this.state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  }

  /** A whole number from `low` to `high`, both included. */
  whole(low: number, high: number): number {
    return low + Math.floor(this.next() * (high - low + 1));
  }

  pick<Thing>(things: readonly Thing[]): Thing {
    return things[this.whole(0, things.length - 1)] as Thing;
  }

  happens(share: number): boolean {
    return this.next() < share;
  }

  decimal(low: number, high: number): number {
    return this.whole(low * 10, high * 10) / 10;
  }
}

const en = (text: string) => ({ en: text });
const CODES = ['none', 'some', 'much', 'all'];
const LEVELS = ['low', 'medium', 'high', 'top'];
const POLICIES: readonly HitPolicy[] = ['U', 'A', 'P', 'F', 'R', 'O', 'C', 'C+', 'C<', 'C>', 'C#'];

interface Names {
  numbers: string[];
  truths: string[];
  codes: { id: string; codes: readonly string[] }[];
  sets: { id: string; codes: readonly string[] }[];
  dates: string[];
  /** By their value; every third number that expressions write is called by a name. */
  constants: Map<number, string>;
  readonly isWide: boolean;
}

/** The same seed always gives the same instrument. `isWide`: with dates moved and parted, and entries that are computed. */
export function randomInstrument(seed: number, isWide = false): Instrument {
  const chance = new Chance(seed);
  const names: Names = {
    numbers: [],
    truths: [],
    codes: [],
    sets: [],
    dates: ['assessed_on'],
    constants: new Map(),
    isWide,
  };
  const early: Formula[] = [];
  const rated = randomItems(chance, names, early);
  const items = [...rated, ...earlierItems(chance, names, rated)];
  const judgement = items.find((item) => item.kind === 'choice')?.id;
  const formulas = times(chance.whole(1, 3), (n) => randomFormula(chance, names, `formula_${String(n)}`));
  const scores = times(chance.whole(1, 4), (n) => randomScore(chance, names, items, n));
  const ofAsked = scoresOfAsked(names, items);
  const late = ofAsked.map(({ id }) => lateItem(chance, names, id));
  const norms = chance.happens(0.6) ? [randomNorm(chance, names)] : [];
  const levels = times(chance.whole(1, 2), (n) => randomLevels(chance, names, n));
  const tables = times(chance.whole(0, 2), (n) => randomTable(chance, names, n));
  const flags = times(3, (n) => ({ id: `flag_${String(n)}`, label: en('flag'), kind: 'alert' as const }));
  const recommendations = times(2, (n) => ({
    id: `advice_${String(n)}`,
    label: en('advice'),
    force: 'advice' as const,
  }));
  const rules = times(chance.whole(2, 5), (n) => randomRule(chance, names, n));
  return sharing(new Chance(seed * 13 + 5), {
    format: 'aspect-instrument/2',
    id: 'random',
    version: '0.1.0',
    languages: ['en'],
    title: en('Random'),
    about: {},
    aspects: [],
    scales: [{ id: 'shared', label: en('Shared'), options: optionsOf(chance) }],
    items: [...items, ...late, { id: 'remarks', kind: 'text', label: en('Remarks') }],
    ...(names.constants.size > 0 ? { constants: constantsOf(names) } : {}),
    scores: ofHighest(
      new Chance(seed * 17 + 3),
      answeredEnough(
        new Chance(seed * 31 + 7),
        expiring(new Chance(seed * 19 + 11), rated, [...scores, ...ofAsked]),
      ),
    ),
    norms,
    levels: omitting(new Chance(seed * 11 + 1), levels),
    formulas: [...early, ...formulas],
    tables,
    flags,
    recommendations,
    rules: rules.map((rule, n) => {
      const when = n === 1 ? `${rule.when} or flag_0` : rule.when;
      return judgement !== undefined && n > 0
        ? { ...rule, when, then: [...rule.then, judged(chance)] }
        : { ...rule, when };
    }),
    classifications: [
      {
        id: 'outcome',
        label: en('Outcome'),
        of: 'level_0',
        ...(chance.happens(0.5) ? { ruleLimit: { up: chance.whole(0, 2), down: chance.whole(0, 2) } } : {}),
        ...(chance.happens(0.5) ? { professional: { up: 1, down: 1 } } : {}),
      },
      ...(judgement === undefined ? [] : [{ id: 'judged', label: en('Judged'), of: judgement }]),
    ],
    reassessments: [
      {
        id: 'due',
        label: en('Due'),
        of: 'outcome',
        months: { low: 12, medium: 9, high: 6, ...(chance.happens(0.7) ? { top: 3 } : {}) },
      },
    ],
    tests: [],
  });
}

const constantsOf = ({ constants }: Names): Constant[] =>
  [...constants].map(([value, id]) => ({ id, label: en(id), value }));

/** A value of any type; a condition of a later item may read it. */
function randomFormula(chance: Chance, names: Names, id: string): Formula {
  const base = { id, label: en(id) };
  switch (chance.whole(0, 5)) {
    case 0:
    case 1: {
      const expression = numberText(chance, names, 2);
      names.numbers.push(id);
      return { ...base, expression, decimals: chance.whole(0, 3) };
    }
    case 2: {
      const expression = dateText(chance, names, 1);
      names.dates.push(id);
      return { ...base, expression };
    }
    case 3: {
      const { text, codes } = codeText(chance, names, 1);
      names.codes.push({ id, codes });
      return { ...base, expression: text };
    }
    default: {
      const expression = truthText(chance, names, 2);
      names.truths.push(id);
      return { ...base, expression };
    }
  }
}

/** Small ranges and huge ones, whole numbers and decimals. */
const RANGES = [
  { min: -5, max: 40, decimals: 0 },
  { min: -5, max: 40, decimals: 1 },
  { min: 0, max: 1_000_000_000, decimals: 4 },
  { min: -100_000, max: 1_000_000, decimals: 0 },
];

function randomItems(chance: Chance, names: Names, early: Formula[]): Item[] {
  return times(chance.whole(3, 7), (n) => {
    const id = `item_${String(n)}`;
    if (n > 1 && chance.happens(0.3)) early.push(randomFormula(chance, names, `early_${String(n)}`));
    const when = n > 1 && chance.happens(0.3) ? { relevantWhen: truthText(chance, names, 1) } : {};
    const base = { id, label: en(id), ...when };
    switch (chance.whole(0, 5)) {
      case 0:
      case 1: {
        const isShared = chance.happens(0.5);
        const codes = isShared ? CODES : codesAnd(chance, [3, 20, 140]);
        names.codes.push({ id, codes });
        return { ...base, kind: 'choice', options: isShared ? 'shared' : optionsWithRefusal(chance, codes) };
      }
      case 2: {
        const codes = codesAnd(chance, [4, 12]);
        names.sets.push({ id, codes });
        return { ...base, kind: 'multi-choice', options: optionsOf(chance, codes) };
      }
      case 3:
        names.dates.push(id);
        return { ...base, kind: 'date' };
      case 4:
        names.truths.push(id);
        return { ...base, kind: 'boolean' };
      default:
        names.numbers.push(id);
        return { ...base, kind: 'number', ...chance.pick(RANGES) };
    }
  });
}

/** The usual codes, and now and then more of them than narrow numbers hold. */
const codesAnd = (chance: Chance, more: readonly number[]): readonly string[] =>
  chance.happens(0.8) ? CODES : [...CODES, ...times(chance.pick(more), (n) => `more_${String(n)}`)];

/** One of them may say that there is no answer. */
const optionsWithRefusal = (chance: Chance, codes: readonly string[]) =>
  optionsOf(chance, codes).map(({ points, ...option }) =>
    option.code === 'all' && chance.happens(0.3) ? { ...option, noAnswer: true } : { ...option, points },
  );

/** What was earlier is asked before anything is computed, whatever it is a value of. */
function earlierItems(chance: Chance, names: Names, [first]: readonly Item[]): Item[] {
  return ['item_0', 'score_0', 'level_0', 'outcome', 'flag_0'].flatMap((of) => {
    if (chance.happens(0.6)) return [];
    const id = `earlier_${of}`;
    const when = chance.happens(0.2) ? { relevantWhen: truthText(chance, names, 1) } : {};
    const isNumber = of === 'score_0' || (of === 'item_0' && first?.kind === 'number');
    if (isNumber) names.numbers.push(id);
    else if (of === 'flag_0' || (of === 'item_0' && first?.kind === 'boolean')) names.truths.push(id);
    else if (of !== 'item_0') names.codes.push({ id, codes: LEVELS });
    else if (first?.kind === 'date') names.dates.push(id);
    else {
      const kind = first?.kind === 'multi-choice' ? 'sets' : 'codes';
      names[kind].push({ id, codes: names[kind].find((one) => one.id === of)?.codes ?? CODES });
    }
    return [
      {
        id,
        kind: 'earlier' as const,
        label: en(id),
        of,
        ...when,
        ...(isNumber ? { min: -99, max: 99 } : {}),
      },
    ];
  });
}

/** Some of them only where so many terms are answered. */
function answeredEnough(chance: Chance, scores: readonly Score[]): Score[] {
  return scores.map((score) =>
    chance.happens(0.2) ? { ...score, atLeastAnswered: chance.whole(1, score.terms.length) } : score,
  );
}

/** The points of some of their terms only for so long after a date. */
function expiring(chance: Chance, items: readonly Item[], scores: readonly Score[]): Score[] {
  const dates = items.filter(({ kind }) => kind === 'date').map(({ id }) => id);
  if (dates.length === 0) return [...scores];
  const one = (term: Term): Term =>
    chance.happens(0.3)
      ? { ...term, expires: { months: chance.whole(0, 240), since: chance.pick(dates) } }
      : term;
  return scores.map((score) => ({ ...score, terms: score.terms.map(one) }));
}

/** Some of them of their highest terms alone. */
const ofHighest = (chance: Chance, scores: readonly Score[]): Score[] =>
  scores.map((score) => (chance.happens(0.3) ? withHighest(chance, score) : score));

/** A score of nothing but what may not be asked. */
function scoresOfAsked(names: Names, items: readonly Item[]): Score[] {
  const terms = items
    .filter(
      ({ kind, relevantWhen }) => relevantWhen !== undefined && (kind === 'boolean' || kind === 'choice'),
    )
    .map(({ id }) => ({ of: id }));
  if (terms.length === 0) return [];
  names.numbers.push('of_asked');
  return [
    {
      id: 'of_asked',
      label: en('of asked'),
      method: 'sum',
      terms,
      missing: { policy: 'strict' },
      decimals: 1,
    },
  ];
}

/** Asked where a score says so, which is asked where any of its terms is. */
function lateItem(chance: Chance, names: Names, score: string): Item {
  names.truths.push('late');
  const relevantWhen = `${score} ${chance.pick(['<', '>=', '!='])} ${String(chance.whole(0, 4))}`;
  return { id: 'late', label: en('late'), kind: 'boolean', relevantWhen };
}

const judged = (chance: Chance): Rule['then'][number] => ({
  effect: 'override',
  classification: 'judged',
  ...wayOf(chance, CODES),
});

/** One way of an override: to a code, or by steps. */
export function wayOf(
  chance: Chance,
  codes: readonly string[],
): Pick<OverrideEffect, 'how' | 'to' | 'steps'> {
  return chance.happens(0.3)
    ? { how: chance.pick(['raise', 'lower']), steps: chance.whole(1, codes.length) }
    : { how: chance.pick(['raise', 'lower', 'set']), to: chance.pick(codes) };
}

const optionsOf = (chance: Chance, codes: readonly string[] = CODES) =>
  codes.map((code) => ({ code, label: en(code), points: chance.decimal(-1, 4) }));

function randomScore(chance: Chance, names: Names, items: readonly Item[], n: number): Score {
  const id = `score_${String(n)}`;
  const sources = [
    ...names.numbers,
    ...names.truths,
    // What a formula gives has no points of its own.
    ...names.codes.map((one) => one.id).filter((id) => !/^(formula|early)/.test(id)),
    ...names.sets.map((one) => one.id),
  ];
  const terms = times(chance.whole(1, 5), () => randomTerm(chance, names, items, sources));
  if (sources.length === 0) terms.splice(0, terms.length, { of: 'flag_0' });
  names.numbers.push(id);
  const atMost = chance.whole(1, Math.max(1, terms.length - 1));
  const missing = chance.pick<Score['missing']>([
    { policy: 'strict' },
    { policy: 'value', value: chance.decimal(0, 2) },
    terms.length > 1 ? { policy: 'prorate', atMost, ...basisOf(chance, terms) } : { policy: 'strict' },
  ]);
  const method = chance.pick(['sum', 'sum', 'mean', 'minimum', 'maximum', 'count'] as const);
  return { id, label: en(id), method, terms, missing, decimals: chance.whole(0, 3) };
}

/** What is prorated by range has limits: answers have, computed numbers need not. */
function basisOf(chance: Chance, terms: readonly Term[]): { basis?: 'count' | 'range' } {
  if (!chance.happens(0.5)) return {};
  return { basis: terms.every(({ of }) => /^(item|earlier)_/.test(of)) ? 'range' : 'count' };
}

function randomTerm(chance: Chance, names: Names, items: readonly Item[], sources: readonly string[]): Term {
  const of = chance.pick(sources);
  const isNumber = names.numbers.includes(of);
  const bounded = items.some((item) => item.id === of && ['number', 'choice', 'boolean'].includes(item.kind));
  const level = items.some(
    (item) => item.id === of && item.kind === 'earlier' && ['level_0', 'outcome'].includes(item.of),
  );
  const points =
    level && !isNumber
      ? Object.fromEntries(LEVELS.map((code, n) => [code, n]))
      : isNumber && chance.happens(0.5)
        ? [
            { points: 0 },
            { from: chance.decimal(0, 5), points: 1.5 },
            { from: chance.decimal(6, 20), points: 3 },
          ]
        : undefined;
  return {
    of,
    ...(chance.happens(0.4) ? { weight: chance.pick([0.1, 0.2, 0.5, 1.5, 2, 3]) } : {}),
    ...(points ? { points } : {}),
    ...(bounded && chance.happens(0.2) ? { reverse: true } : {}),
    ...(chance.happens(0.1) ? { missing: chance.decimal(0, 1) } : {}),
  };
}

function randomNorm(chance: Chance, names: Names) {
  const rows = (shift: number) => times(5, (n) => ({ from: n * 3 + shift, value: n * 10.25 }));
  const of = chance.pick(names.numbers);
  const groups = [{ label: en('Group'), when: truthText(chance, names, 1), rows: rows(1) }];
  names.numbers.push('norm');
  return {
    id: 'norm',
    label: en('Norm'),
    of,
    decimals: chance.whole(0, 2),
    rows: rows(0),
    ...(chance.happens(0.5) ? { upTo: 12 } : {}),
    ...(chance.happens(0.5) ? { groups } : {}),
  };
}

function randomLevels(chance: Chance, names: Names, n: number) {
  const id = `level_${String(n)}`;
  const levels = LEVELS.map((code, position) => ({
    code,
    label: en(code),
    ...(position === 0 ? {} : { from: position * chance.pick([1.5, 3]) }),
  })).sort((a, b) => (a.from ?? -Infinity) - (b.from ?? -Infinity));
  const rising = levels.every((one, at) => at < 2 || (one.from ?? 0) > (levels[at - 1]?.from ?? 0));
  const safe = rising ? levels : levels.map((one, at) => (at === 0 ? one : { ...one, from: at * 2 }));
  const groups = [{ label: en('Group'), when: truthText(chance, names, 1), from: [1, 2.5, 7] }];
  const scale = {
    id,
    label: en(id),
    of: chance.pick(names.numbers.filter((name) => name.startsWith('score'))),
    levels: safe.map((one, at) => ({ ...one, code: LEVELS[at] as string })),
    ...(chance.happens(0.4) ? { groups } : {}),
  };
  names.codes.push({ id, codes: LEVELS });
  return scale;
}

/** Some groups leave out some of the levels. */
function omitting(chance: Chance, scales: readonly LevelScale[]): LevelScale[] {
  return scales.map(({ groups = [], ...scale }) => ({
    ...scale,
    ...(groups.length > 0 && {
      groups: groups.map((group) => {
        if (chance.happens(0.5)) return group;
        const kept = chance.whole(0, LEVELS.length - 1);
        const omits = LEVELS.filter((_, at) => at !== kept && chance.happens(0.4));
        return { ...group, omits, from: group.from.slice(omits.length) };
      }),
    }),
  }));
}

function randomTable(chance: Chance, names: Names, n: number) {
  const hitPolicy = chance.pick(POLICIES);
  const collects = hitPolicy.startsWith('C') && !givesSets(hitPolicy);
  const inputs = times(chance.whole(1, 2), () => randomInput(chance, names));
  const id = `table_${String(n)}`;
  const output: TableOutput = collects
    ? { id: `${id}_out`, label: en(id), kind: 'number', decimals: 1 }
    : {
        id: `${id}_out`,
        label: en(id),
        kind: 'code',
        values: LEVELS.map((code) => ({ code, label: en(code) })),
      };
  const also: TableOutput =
    collects || givesSets(hitPolicy) || chance.happens(0.5)
      ? { ...output, id: `${id}_also` }
      : { id: `${id}_also`, label: en(id), kind: 'boolean' };
  const outputs = [output, ...(chance.happens(0.3) ? [also] : [])];
  const entry = ({ kind }: TableOutput) =>
    kind === 'number' ? chance.decimal(0, 3) : kind === 'boolean' ? chance.happens(0.5) : chance.pick(LEVELS);
  const rows = times(chance.whole(1, 4), () => ({
    when: inputs.map((input) => cellText(chance, names, input)),
    then: outputs.map((one, at): RowEntry =>
      names.isWide && takesExpressions(hitPolicy, at) && chance.happens(0.4)
        ? { expression: entryText(chance, names, one) }
        : entry(one),
    ),
  }));
  for (const one of outputs) {
    if (one.kind === 'number') names.numbers.push(one.id);
    else if (one.kind === 'boolean') names.truths.push(one.id);
    else names[givesSets(hitPolicy) ? 'sets' : 'codes'].push({ id: one.id, codes: LEVELS });
  }
  return {
    id,
    label: en(id),
    hitPolicy,
    inputs: inputs.map(({ expression }) => ({ expression })),
    outputs: outputs.map((one) => (chance.happens(0.3) ? { ...one, default: entry(one) } : one)),
    rows,
  };
}

function entryText(chance: Chance, names: Names, { kind }: TableOutput): string {
  if (kind === 'number') return numberText(chance, names, 2);
  if (kind === 'boolean') return truthText(chance, names, 1);
  const levels = names.codes.filter(({ codes }) => codes.every((code) => LEVELS.includes(code)));
  const code = () =>
    levels.length > 0 && chance.happens(0.5) ? chance.pick(levels).id : quote(chance.pick(LEVELS));
  return `if ${truthText(chance, names, 1)} then ${code()} else ${chance.pick([code(), 'null'])}`;
}

interface TableInput {
  readonly type: 'number' | 'boolean' | 'code' | 'codes' | 'date';
  readonly expression: string;
  readonly codes: readonly string[];
}

function randomInput(chance: Chance, names: Names): TableInput {
  switch (chance.whole(0, 8)) {
    case 0:
      return { type: 'boolean', expression: truthText(chance, names, 1), codes: [] };
    case 1:
      return { type: 'date', expression: dateText(chance, names, 1), codes: [] };
    case 2:
      if (names.sets.length > 0) {
        const { id, codes } = chance.pick(names.sets);
        return { type: 'codes', expression: id, codes };
      }
      break;
    case 3:
    case 4:
    case 5: {
      const { text, codes } = codeText(chance, names, 1);
      return { type: 'code', expression: text, codes };
    }
    case 6:
      return { type: 'number', expression: numberText(chance, names, 1), codes: [] };
    default:
  }
  return { type: 'number', expression: chance.pick(names.numbers), codes: [] };
}

/** Cells hold constants, other names, and whole expressions. */
function cellText(chance: Chance, names: Names, { type, codes }: TableInput): string {
  if (chance.happens(0.2)) return '-';
  if (type !== 'codes' && chance.happens(0.05)) return chance.pick(['null', 'not(null)']);
  switch (type) {
    case 'codes':
      return `list contains(?, ${quote(chance.pick(codes))})`;
    case 'boolean':
      return chance.pick(['true', 'false', `? = (${truthText(chance, names, 0)})`]);
    case 'date':
      return `${chance.pick(['<', '>='])} ${dateText(chance, names, 1)}`;
    case 'code':
      return chance.pick([
        quote(chance.pick(codes)),
        `not(${quote(chance.pick(codes))})`,
        ...names.codes.filter((one) => one.codes.join() === codes.join()).map(({ id }) => `? != ${id}`),
      ]);
    case 'number': {
      const low = chance.whole(-2, 6);
      const other = () => `(${numberText(chance, names, 1)})`;
      return chance.pick([
        `< ${String(low)}`,
        `>= ${String(low)}`,
        `[${String(low)}..${String(low + 4)})`,
        `> ${other()}`,
        `[${other()}..(${chance.pick(names.numbers)} + ${other()})]`,
        `? * 2 >= ${other()}`,
        other(),
      ]);
    }
  }
}

function randomRule(chance: Chance, names: Names, n: number): Rule {
  const effects: Rule['then'] = [
    { effect: 'flag', flag: n === 0 ? 'flag_0' : `flag_${String(chance.whole(1, 2))}` },
    { effect: 'recommend', recommendation: `advice_${String(chance.whole(0, 1))}` },
    {
      effect: 'override',
      classification: 'outcome',
      ...wayOf(chance, LEVELS),
    },
  ];
  const then = effects.filter((_, position) => (n === 0 ? position === 0 : chance.happens(0.6)));
  return {
    id: `rule_${String(n)}`,
    label: en('rule'),
    when: truthText(chance, names, 2),
    then: then.length > 0 ? then : effects.slice(1, 2),
  };
}

/** More than a double holds. */
const MANY_DIGITS = ['2.0000000000000001', '(-0.30000000000000001)'];

const ROUNDING = ['round half up', 'decimal', 'round half down', 'round down'];

/** The last leaves the calendar. */
const DURATIONS = ['P1M', 'P1Y6M', 'P18Y', '-P2Y11M', 'P30D', '-P366D', 'P9000Y'];

const quote = (code: string) => `"${code}"`;

function constantText({ constants }: Names, value: number): string {
  const tenths = Math.round(value * 10);
  if (tenths % 3 !== 0) return String(value);
  const id = `constant_${String(tenths)}`;
  constants.set(value, id);
  return id;
}

function numberText(chance: Chance, names: Names, depth: number): string {
  const inner = () => numberText(chance, names, depth - 1);
  if (depth === 0 || chance.happens(0.3)) {
    return names.numbers.length > 0 && chance.happens(0.7)
      ? chance.pick(names.numbers)
      : chance.happens(0.03)
        ? chance.pick(MANY_DIGITS)
        : constantText(names, chance.decimal(0, 9));
  }
  switch (chance.whole(0, names.isWide ? 11 : 10)) {
    case 11:
      return `(${dateText(chance, names, depth - 1)}).${chance.pick(['year', 'month', 'day', 'weekday'])}`;
    case 8: {
      const rounded = inner();
      const decimals = chance.whole(0, 3);
      return `${ROUNDING[decimals]!}(${rounded} / 3, ${String(decimals)})`;
    }
    case 9:
      return `(${inner()} ** ${chance.pick(['2', '3', '0.5', '-1'])})`;
    case 10: {
      const [from, to] = [dateText(chance, names, depth - 1), dateText(chance, names, depth - 1)];
      const duration = `years and months duration(${from}, ${to})`;
      return chance.pick([`(${to} - ${from}).days`, `(${duration}.years * 12 + ${duration}.months)`]);
    }
    case 0:
      return `(${inner()} + ${inner()})`;
    case 1:
      return `(${inner()} - ${inner()})`;
    case 2:
      return `(${inner()} * ${inner()})`;
    case 3:
      return `(${inner()} / ${inner()})`;
    case 4:
      return `${chance.pick(['min', 'max', 'sum', 'mean', 'median', 'stddev'])}(${inner()}, ${inner()}${chance.pick(['', ', 2'])})`;
    case 5:
      return `${chance.pick(['abs', 'floor', 'ceiling', 'exp', 'log', 'sqrt'])}(${inner()} / 10)`;
    case 6:
      return names.sets.length > 0
        ? `count(${setOf(chance, names, depth).text})`
        : `years and months duration(${chance.pick(names.dates)}, ${chance.pick(names.dates)}).${chance.pick(['years', 'months'])}`;
    default:
      return `(if ${truthText(chance, names, depth - 1)} then ${inner()} else ${inner()})`;
  }
}

/** A set of codes, or one of two, whose lists may differ; the codes are those of the first. */
function setOf(chance: Chance, names: Names, depth: number): { text: string; codes: readonly string[] } {
  const { id, codes } = chance.pick(names.sets);
  if (depth < 1 || chance.happens(0.7)) return { text: id, codes };
  const condition = truthText(chance, names, depth - 1);
  return { text: `if ${condition} then ${id} else ${chance.pick(names.sets).id}`, codes };
}

function truthText(chance: Chance, names: Names, depth: number): string {
  const inner = () => truthText(chance, names, depth - 1);
  if (depth > 0 && chance.happens(0.5)) {
    return chance.pick([`(${inner()} and ${inner()})`, `(${inner()} or ${inner()})`, `not(${inner()})`]);
  }
  switch (chance.whole(0, 7)) {
    case 0:
      if (names.truths.length > 0) return chance.pick(names.truths);
      break;
    case 1:
      if (names.codes.length > 0) {
        const { id, codes } = chance.pick(names.codes);
        return chance.pick([
          `${id} = ${quote(chance.pick(codes))}`,
          `${id} != ${quote(chance.pick(codes))}`,
          `${id} in (${quote(codes[0] as string)}, ${quote(codes.at(-1) as string)})`,
          `${id} = null`,
        ]);
      }
      break;
    case 2:
      if (names.sets.length > 0) {
        const { text, codes } = setOf(chance, names, depth);
        return `list contains(${text}, ${quote(chance.pick(codes))})`;
      }
      break;
    case 3:
      return `${dateText(chance, names, depth)} < date("2015-06-30")`;
    case 4:
      return chance.pick([
        `(${numberText(chance, names, depth)}) = null`,
        `(${codeText(chance, names, depth).text}) != null`,
        `(${dateText(chance, names, depth)}) = null`,
      ]);
    case 5:
      if (depth === 0) break;
      return chance.pick([
        `(${inner()}) ${chance.pick(['=', '!='])} (${inner()})`,
        `(if ${inner()} then ${inner()} else ${inner()})`,
        `(if ${inner()} then ${inner()} else null)`,
        `(${inner()}) != null`,
      ]);
    default:
  }
  const operator = chance.pick(['<', '<=', '>', '>=', '=', '!=']);
  return `${numberText(chance, names, 1)} ${operator} ${numberText(chance, names, 1)}`;
}

function dateText(chance: Chance, names: Names, depth: number): string {
  if (depth === 0 || chance.happens(0.6))
    return chance.happens(0.8) ? chance.pick(names.dates) : `date("${randomDate(chance)}")`;
  const inner = () => dateText(chance, names, depth - 1);
  if (names.isWide && chance.happens(0.5))
    return `(${inner()} ${chance.pick(['+', '-'])} duration("${chance.pick(DURATIONS)}"))`;
  return `(if ${truthText(chance, names, depth - 1)} then ${inner()} else ${chance.pick([inner(), 'null'])})`;
}

interface CodeText {
  readonly text: string;
  /** Those that it can be. */
  readonly codes: readonly string[];
}

/** A name, a code, or a choice between them. */
function codeText(chance: Chance, names: Names, depth: number): CodeText {
  if (names.codes.length > 0 && (depth === 0 || chance.happens(0.6))) {
    const { id, codes } = chance.pick(names.codes);
    return { text: id, codes };
  }
  const code = chance.pick(LEVELS);
  if (depth === 0) return { text: quote(code), codes: [code] };
  const [then, otherwise] = [codeText(chance, names, depth - 1), codeText(chance, names, depth - 1)];
  const when = truthText(chance, names, 0);
  if (chance.happens(0.2)) return { text: `(if ${when} then ${then.text} else null)`, codes: then.codes };
  return {
    text: `(if ${when} then ${then.text} else ${otherwise.text})`,
    codes: [...new Set([...then.codes, ...otherwise.codes])],
  };
}

/** Cases of an instrument; about one answer in six is left out. */
export function randomCases(document: Instrument, count: number, seed: number): Case[] {
  const chance = new Chance(seed);
  return times(count, (n) => ({
    id: `case_${String(n)}`,
    assessedOn: randomDate(chance),
    responses: Object.fromEntries(
      document.items.map((item) => [
        item.id,
        chance.happens(0.16) ? null : randomAnswer(chance, askedAs(document, item)),
      ]),
    ),
    ...(chance.happens(0.2) ? { overrides: { outcome: { to: chance.pick(LEVELS), reason: 'seen' } } } : {}),
  }));
}

function randomAnswer(chance: Chance, item: AskedItem): Response {
  switch (item.kind) {
    case 'choice':
      return chance.pick(optionCodes(item.options));
    case 'multi-choice':
      return optionCodes(item.options).filter(() => chance.happens(0.4));
    case 'number':
      return randomNumber(chance, item);
    case 'boolean':
      return chance.happens(0.5);
    case 'date':
      return randomDate(chance);
    case 'text':
      return 'text';
  }
}

/** A scale by its name has the usual codes. */
const optionCodes = (options: string | readonly { readonly code: string }[]): readonly string[] =>
  typeof options === 'string' ? CODES : options.map(({ code }) => code);

/** Small numbers meet cut-offs; every other one lies anywhere within the limits. */
function randomNumber(
  chance: Chance,
  { min, max, decimals }: { min: number; max: number; decimals: number },
) {
  const unit = 10 ** decimals;
  const [low, high] = chance.happens(0.7) ? [Math.max(min, -5), Math.min(max, 12)] : [min, max];
  return chance.whole(low * unit, high * unit) / unit;
}

function randomDate(chance: Chance): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${String(chance.whole(1990, 2030))}-${two(chance.whole(1, 12))}-${two(chance.whole(1, 28))}`;
}

function times<Thing>(count: number, make: (n: number) => Thing): Thing[] {
  return Array.from({ length: count }, (_, n) => make(n));
}
