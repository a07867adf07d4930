// Defects of published instruments, each cut down to what it takes: facts of the sources, in words of our own.

import type { Finding } from '../../../src/analysis/index.ts';
import type { Assessment } from '../../../src/engine/index.ts';
import type { Instrument, Item, OutputEntry, TableRow } from '../../../src/model/types.ts';
import { instrument } from '../small.ts';

export interface Published {
  readonly what: string;
  /** Where it was published. */
  readonly source: string;
  readonly instrument: Instrument;
  /** The same without the defect. */
  readonly mended: Instrument;
  readonly found: readonly { readonly code: Finding['code']; readonly path: string }[];
  /** What the cases look like that show it, finding by finding; null: nothing that can happen. */
  readonly shown: readonly (
    | ((assessments: readonly Assessment[], cases: readonly Responses[]) => boolean)
    | null
  )[];
}

type Responses = Readonly<Record<string, unknown>>;

const en = (text: string) => ({ en: text });
const named = (code: string) => ({ code, label: en(code) });
const scored = (code: string, points: number) => ({ code, label: en(code), points });

const number = (id: string, max: number, decimals = 0): Item => ({
  id,
  kind: 'number',
  label: en(id),
  min: 0,
  max,
  decimals,
});
const yesNo = (id: string): Item => ({ id, kind: 'boolean', label: en(id) });
const choice = (id: string, points: Readonly<Record<string, number>>): Item => ({
  id,
  kind: 'choice',
  label: en(id),
  options: Object.entries(points).map(([code, of]) => scored(code, of)),
});

const row = (...cells: readonly OutputEntry[]): TableRow => ({
  when: cells.slice(0, -1).map(String),
  then: [cells.at(-1)!],
});

/** Levels from a table of numbers. */
function levelled(items: readonly Item[], codes: readonly string[], rows: readonly TableRow[]): Instrument {
  return instrument({
    items: [...items],
    tables: [
      {
        id: 'levels',
        label: en('levels'),
        hitPolicy: 'U',
        inputs: items.map(({ id }) => ({ expression: id })),
        outputs: [{ id: 'level', label: en('level'), kind: 'code', values: codes.map(named) }],
        rows: [...rows],
      },
    ],
    classifications: [{ id: 'security', label: en('security'), of: 'level' }],
  });
}

/** A sum in levels. */
function summed(
  items: readonly Item[],
  cutoffs: Readonly<Record<string, number | undefined>>,
  change: (one: Instrument) => void = () => undefined,
): Instrument {
  const made = instrument({
    items: [...items],
    scores: [
      {
        id: 'total',
        label: en('total'),
        method: 'sum',
        terms: items.map(({ id }) => ({ of: id })),
        missing: { policy: 'strict' },
        decimals: 0,
      },
    ],
    levels: [
      {
        id: 'level',
        label: en('level'),
        of: 'total',
        levels: Object.entries(cutoffs).map(([code, from]) => ({
          ...named(code),
          ...(from === undefined ? {} : { from }),
        })),
      },
    ],
    classifications: [{ id: 'security', label: en('security'), of: 'level' }],
  });
  change(made);
  return made;
}

const withoutLevel =
  (item: string, isIt: (value: number) => boolean) =>
  ([first]: readonly Assessment[], [answers]: readonly Responses[]): boolean =>
    first!.classification['security'] === null && first!.missing.length === 0 && isIt(Number(answers![item]));

const HMPPS =
  'https://github.com/ministryofjustice/hmpps-tier, commit affac98a: calculators and their scenarios';

/** The protect axis: the higher of two risks, and what is added to it. */
function protect(levels: Readonly<Record<string, number | undefined>>, gravest: number): Instrument {
  const flags = Array.from({ length: 10 }, (_, n) => yesNo(`flag_${String(n + 1)}`));
  const items = [
    number('rsr', 99.99, 2),
    choice('rosh', { low: 0, medium: 10, high: 20, very_high: gravest }),
    choice('mappa', { none: 0, m1: 5, m2: gravest, m3: gravest }),
    ...flags,
  ];
  return summed(items, levels, (one) => {
    const bands = [{ points: 0 }, { from: 3, points: 10 }, { from: 7, points: 20 }];
    const danger = [{ of: 'rsr', points: bands }, { of: 'rosh' }];
    one.scores.unshift({
      ...one.scores[0]!,
      id: 'danger',
      label: en('danger'),
      method: 'maximum',
      terms: danger,
    });
    one.scores[1]!.terms = [
      { of: 'danger' },
      { of: 'mappa' },
      ...flags.map(({ id }) => ({ of: id, weight: 2 })),
    ];
  });
}

/** Eleven items, ten from 0 to 2 and one from 0 to 1, as a share of the 21 points that there are. */
function share(basis: 'count' | 'range'): Instrument {
  const items = Array.from({ length: 10 }, (_, n) =>
    choice(`item_${String(n + 1)}`, { no: 0, some: 1, yes: 2 }),
  );
  return summed([...items, choice('item_11', { no: 0, yes: 1 })], { low: undefined, high: 50 }, (one) => {
    one.scores[0]!.missing = { policy: 'prorate', atMost: 1, basis };
    one.formulas = [{ id: 'share', label: en('share'), expression: 'total / 21 * 100', decimals: 2 }];
    one.levels[0]!.of = 'share';
  });
}

/** Whoever begins to call for violence is asked whether they would turn away from it. */
function calls(isMended: boolean): Instrument {
  const evidence = { none: 0, some: 1, clear: 2 };
  const strength = { absent: 0, partial: 1, present: 2 };
  const items = [
    choice('threats', evidence),
    choice('calls', evidence),
    choice('coping', strength),
    choice('family', strength),
    { ...choice('disengages', strength), relevantWhen: 'calls != "none"' },
  ];
  return summed(items, { medium: undefined, high: 2 }, (one) => {
    const [risk, protective] = [one.scores[0]!, structuredClone(one.scores[0]!)];
    Object.assign(protective, {
      id: 'protective',
      method: 'mean',
      missing: { policy: 'prorate', atMost: 1 },
    });
    protective.decimals = 2;
    protective.terms = ['coping', 'family', ...(isMended ? [] : ['disengages'])].map((of) => ({ of }));
    risk.terms = [{ of: 'threats' }, { of: 'calls' }, { of: 'protective', weight: -3 }];
    if (isMended) risk.terms.push({ of: 'disengages', weight: -0.5, missing: 0 });
    risk.decimals = 1;
    one.scores = [protective, risk];
  });
}

const ranks = (all: readonly Assessment[]) =>
  all.map(({ classification }) => ['low', 'medium', 'high'].indexOf(classification['security'] ?? ''));

const lowersAndRaises = (all: readonly Assessment[]): boolean => {
  const [before, after, low, high] = ranks(all);
  return before! >= 0 && after! >= 0 && after! < before! && low! >= 0 && high! > low!;
};

/** Two of three answers stand for the third; a yes has a fourth asked. */
function estimated(isMended: boolean): Instrument {
  const evidence = { none: 0, some: 1, clear: 2 };
  const items: Item[] = [
    choice('impulsive', evidence),
    choice('angry', evidence),
    choice('hostile', evidence),
    { ...choice('link', evidence), relevantWhen: 'substance_use' },
  ];
  return summed(items, { low: undefined, high: 6 }, (one) => {
    one.items.push({ ...yesNo('substance_use'), direction: 'neutral' });
    Object.assign(one.scores[0]!, {
      missing: { policy: 'prorate', atMost: 1 },
      ...(isMended ? { atLeastAnswered: 3 } : {}),
    });
  });
}

/** Recent violence raises; a date after the assessment is no recent one. */
function dated(isMended: boolean): Instrument {
  const items: Item[] = [
    choice('threats', { none: 0, some: 1, clear: 2 }),
    { id: 'violence', kind: 'date', label: en('violence'), min: '2000-01-01', direction: 'risk' },
  ];
  return summed(items, { low: undefined, medium: 1, high: 2 }, (one) => {
    const months = 'years and months duration(violence, assessed_on)';
    const none = isMended ? 'null' : 'false';
    const expression = `if violence > assessed_on then ${none} else ${months}.years * 12 + ${months}.months < 6`;
    one.scores[0]!.terms = [{ of: 'threats' }];
    one.formulas = [{ id: 'recent', label: en('recent'), expression }];
    if (isMended) one.scores[0]!.terms.push({ of: 'recent', weight: 0 });
    one.rules = [
      {
        id: 'raise',
        label: en('raise'),
        when: 'recent',
        then: [{ effect: 'override', classification: 'security', how: 'raise', to: 'high' }],
      },
    ];
  });
}

const FIVE_ASPECT = 'templates/five-aspect.json, version 1.0.0, of this repository';

export const PUBLISHED: readonly Published[] = [
  {
    what: 'exactly 48 months belongs to no level',
    source: 'Oregon Administrative Rule 291-104-0111, https://oregon.public.law/rules/oar_291-104-0111',
    instrument: levelled(
      [number('months_remaining', 1200)],
      ['2', '3', '4'],
      [row('< 48', '2'), row('(48..120]', '3'), row('> 120', '4')],
    ),
    mended: levelled(
      [number('months_remaining', 1200)],
      ['2', '3', '4'],
      [row('<= 48', '2'), row('(48..120]', '3'), row('> 120', '4')],
    ),
    found: [{ code: 'table-gap', path: '/tables/0' }],
    shown: [withoutLevel('months_remaining', (value) => value === 48)],
  },
  {
    what: 'half points fall between whole levels',
    source:
      'California Code of Regulations, title 15, sections 3375.3 and 3375.4 (half points for part periods on readmission), and placement levels 0 to 18, 19 to 35, 36 to 59, 60 and more',
    instrument: levelled(
      [number('placement', 99, 1)],
      ['I', 'II', 'III', 'IV'],
      [row('[0..18]', 'I'), row('[19..35]', 'II'), row('[36..59]', 'III'), row('>= 60', 'IV')],
    ),
    mended: levelled(
      [number('placement', 99, 1)],
      ['I', 'II', 'III', 'IV'],
      [row('< 19', 'I'), row('[19..36)', 'II'), row('[36..60)', 'III'), row('>= 60', 'IV')],
    ),
    found: [{ code: 'table-gap', path: '/tables/0' }],
    shown: [withoutLevel('placement', (value) => value > 18 && value < 60 && value % 1 !== 0)],
  },
  {
    what: 'a real number between 6.99 and 7.00 has no points',
    source: HMPPS,
    instrument: levelled(
      [number('rsr', 99.99, 3)],
      ['low', 'medium', 'high'],
      [row('< 3', 'low'), row('[3..6.99]', 'medium'), row('[7..99.99]', 'high')],
    ),
    mended: levelled(
      [number('rsr', 99.99, 3)],
      ['low', 'medium', 'high'],
      [row('< 3', 'low'), row('[3..7)', 'medium'), row('>= 7', 'high')],
    ),
    found: [{ code: 'table-gap', path: '/tables/0' }],
    shown: [withoutLevel('rsr', (value) => (value > 2 && value < 3) || (value > 6.99 && value < 7))],
  },
  {
    what: 'a value above the last range has no points',
    source: `${HMPPS}; a scenario asserts it for 999.99`,
    instrument: levelled(
      [number('rsr', 999.99, 2)],
      ['low', 'medium', 'high'],
      [row('< 3', 'low'), row('[3..6.99]', 'medium'), row('[7..99.99]', 'high')],
    ),
    mended: levelled(
      [number('rsr', 999.99, 2)],
      ['low', 'medium', 'high'],
      [row('< 3', 'low'), row('[3..6.99]', 'medium'), row('>= 7', 'high')],
    ),
    found: [{ code: 'table-gap', path: '/tables/0' }],
    shown: [withoutLevel('rsr', (value) => value > 99.99)],
  },
  {
    what: 'totals from 52 to 149 cannot occur',
    source: HMPPS,
    instrument: protect({ d: undefined, c: 10, b: 20, a: 150 }, 150),
    mended: protect({ d: undefined, c: 10, b: 20, a: 40 }, 40),
    found: [
      { code: 'score-hole', path: '/scores/1' },
      { code: 'score-hole', path: '/scores/1' },
    ],
    shown: [null, null],
  },
  {
    what: 'two needs that carry no weight change nothing',
    source: HMPPS,
    instrument: needs(0),
    mended: needs(1),
    found: [
      { code: 'item-without-effect', path: '/items/2' },
      { code: 'item-without-effect', path: '/items/3' },
    ],
    shown: [null, null],
  },
  {
    what: 'a branch for three and more that one for any takes first',
    source:
      'psa-check, as the problems of published programs tell: three violent convictions give 1 point instead of 2',
    instrument: violent('if convictions >= 1 then 1 else if convictions >= 3 then 2 else 0'),
    mended: violent('if convictions >= 3 then 2 else if convictions >= 1 then 1 else 0'),
    found: [{ code: 'branch-never', path: '/formulas/0/expression' }],
    shown: [null],
  },
  {
    what: 'a band above the maximum',
    source:
      'design notes on published programs: a band of a converted score that begins above the highest total',
    instrument: converted(7),
    mended: converted(6),
    found: [{ code: 'band-never', path: '/norms/0/rows/2' }],
    shown: [null],
  },
  {
    what: 'a scale from 0 to 100 reaches 104.76 where an answer is missing',
    source: 'design notes on published programs: prorated by count over items of different maxima',
    instrument: share('count'),
    mended: share('range'),
    found: [{ code: 'value-beyond-scale', path: '/scores/0' }],
    shown: [([first]) => first!.values['share'] === 104.76 && first!.missing.length === 1],
  },
  {
    what: 'whoever begins to call for violence comes out lower',
    source: FIVE_ASPECT,
    instrument: calls(false),
    mended: calls(true),
    found: [{ code: 'not-monotone', path: '/items/1' }],
    shown: [lowersAndRaises],
  },
  {
    what: 'a yes has a question asked whose answer lowers an estimate',
    source: FIVE_ASPECT,
    instrument: estimated(false),
    mended: estimated(true),
    found: [{ code: 'not-monotone', path: '/items/4' }],
    shown: [lowersAndRaises],
  },
  {
    what: 'a date after the assessment lowers the level',
    source: FIVE_ASPECT,
    instrument: dated(false),
    mended: dated(true),
    found: [{ code: 'not-monotone', path: '/items/1' }],
    shown: [lowersAndRaises],
  },
];

function needs(weight: number): Instrument {
  const severity = { no_need: 0, standard: 1, severe: 2 };
  const ids = ['accommodation', 'attitudes', 'finances', 'emotional_well_being'];
  return summed(
    ids.map((id) => choice(id, severity)),
    { '1': undefined, '2': 2, '3': 4 },
    (one) => {
      for (const term of one.scores[0]!.terms.slice(2)) term.weight = weight;
    },
  );
}

function violent(expression: string): Instrument {
  const made = summed([number('convictions', 60)], { low: undefined, high: 1 });
  made.formulas = [{ id: 'points', label: en('points'), expression, decimals: 0 }];
  made.scores[0]!.terms = [{ of: 'points' }];
  return made;
}

function converted(last: number): Instrument {
  const items = ['a', 'b', 'c'].map((id) => choice(id, { no: 0, some: 1, yes: 2 }));
  return summed(items, { low: undefined, high: 3 }, (one) => {
    const rows = [
      { from: 0, value: 1 },
      { from: 3, value: 2 },
      { from: last, value: 3 },
    ];
    one.norms = [{ id: 'scaled', label: en('scaled'), of: 'total', decimals: 0, rows }];
  });
}

/** Without a defect: a matrix of two parts (New Zealand, M.02.01, women on reception). */
export const MATRIX: Instrument = levelled(
  [number('part_a', 99), number('part_b', 60)],
  ['minimum', 'low', 'low_medium', 'high', 'maximum'],
  [
    row('>= 50', '-', 'maximum'),
    row('[24..49]', '-', 'high'),
    row('[0..23]', '>= 17', 'low_medium'),
    row('[0..23]', '[12..16]', 'low'),
    row('[0..23]', '[0..11]', 'minimum'),
  ],
);
