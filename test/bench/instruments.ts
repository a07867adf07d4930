// The instruments that benchmarks measure: the common form of a prison-service classification, at any length.

import type { DecisionTable, Instrument, Item, LevelScale, Rule, Score } from '../../src/model/types.ts';

const SUBSCALES = 6;
const CLASSES = ['low', 'moderate', 'high', 'very_high'];
const MOST_POINTS = 3;

const en = (text: string) => ({ en: text });

/** As much as authors write: 300 items, 60 scores, 40 rules. */
export function large(): Instrument {
  const base = additive(300);
  const scores = times(60 - base.scores.length, (n): Score => ({
    ...base.scores[n % SUBSCALES]!,
    id: `further_${String(n + 1)}`,
    label: en(`Further score ${String(n + 1)}`),
  }));
  const rules = times(40 - base.rules.length, (n): Rule => ({
    ...base.rules[n % base.rules.length]!,
    id: `further_rule_${String(n + 1)}`,
  }));
  return { ...base, scores: [...base.scores, ...scores], rules: [...base.rules, ...rules] };
}

/**
 * `items` items (a multiple of six) of four options with 0 to 3 points; six subscales that share them evenly, their
 * total, four levels of each, a classification by the total, and ten rules that override it.
 */
export function additive(items: number): Instrument {
  const each = items / SUBSCALES;
  const subscales = times(SUBSCALES, (n) => subscale(n, each));
  const total: Score = {
    id: 'total',
    label: en('Total'),
    method: 'sum',
    terms: subscales.map(({ id }) => ({ of: id })),
    missing: { policy: 'strict' },
    decimals: 0,
  };
  return {
    format: 'aspect-instrument/2',
    id: `additive_${String(items)}`,
    version: '1.0.0',
    languages: ['en'],
    title: en(`Additive, ${String(items)} items`),
    about: {},
    aspects: [],
    scales: [
      {
        id: 'severity',
        label: en('Severity'),
        options: times(MOST_POINTS + 1, (points) => ({
          code: String(points),
          label: en(String(points)),
          points,
        })),
      },
    ],
    items: times(items, (n): Item => ({
      id: itemId(n),
      kind: 'choice',
      label: en(`Item ${String(n + 1)}`),
      options: 'severity',
    })),
    scores: [...subscales, total],
    norms: [],
    levels: [...subscales.map(({ id }) => levelsOf(id, each)), levelsOf('total', items)],
    formulas: [],
    tables: [],
    flags: [],
    recommendations: [],
    rules: times(10, (n) => overrideRule(n, items, each)),
    classifications: [
      {
        id: 'class',
        label: en('Class'),
        of: 'total_level',
        ruleLimit: { up: 2, down: 1 },
        professional: { up: 1, down: 1 },
      },
    ],
    reassessments: [],
    tests: [],
  };
}

/** The same with a decision table: a unit by the total and two subscales. */
export function withTable(document: Instrument): Instrument {
  const units = ['open', 'half_open', 'closed'];
  const table: DecisionTable = {
    id: 'placement',
    label: en('Placement'),
    hitPolicy: 'F',
    inputs: ['total', subscaleId(0), subscaleId(1)].map((expression) => ({ expression })),
    outputs: [
      {
        id: 'unit',
        label: en('Unit'),
        kind: 'code',
        values: units.map((code) => ({ code, label: en(code) })),
      },
    ],
    rows: [
      { when: ['-', '>= 12', '>= 12'], then: ['closed'] },
      { when: ['>= 40', '-', '-'], then: ['closed'] },
      { when: ['>= 20', '>= 4', '-'], then: ['half_open'] },
      { when: ['-', '-', '>= 8'], then: ['half_open'] },
      { when: ['-', '-', '-'], then: ['open'] },
    ],
  };
  return { ...document, tables: [table] };
}

function subscale(n: number, each: number): Score {
  return {
    id: subscaleId(n),
    label: en(`Subscale ${String(n + 1)}`),
    method: 'sum',
    terms: times(each, (position) => ({ of: itemId(n * each + position) })),
    missing: { policy: 'strict' },
    decimals: 0,
  };
}

/** Cut-offs at a quarter, a half and three quarters of the highest possible sum. */
function levelsOf(of: string, items: number): LevelScale {
  return {
    id: `${of}_level`,
    label: en(`Level of ${of}`),
    of,
    levels: CLASSES.map((code, position) => ({
      code,
      label: en(code),
      ...(position === 0 ? {} : { from: Math.ceil((position * items * MOST_POINTS) / CLASSES.length) }),
    })),
  };
}

/** Eight raise, two lower: on single items, on subscales, and on both. */
function overrideRule(n: number, items: number, each: number): Rule {
  const item = itemId((n * 3) % items);
  const other = itemId((n * 3 + 1) % items);
  const scale = subscaleId(n % SUBSCALES);
  const severe = Math.ceil(each * MOST_POINTS * 0.8);
  const conditions = [
    `${item} = "3" and ${other} = "3"`,
    `${scale} >= ${String(severe)}`,
    `${item} = "3" and ${scale} > ${String(severe - 3)}`,
    `${scale} <= 1 and not(${item} in ("2", "3"))`,
    `${item} = "3" or (${other} = "3" and ${scale} >= ${String(severe - 1)})`,
  ];
  const lowers = n % 5 === 3;
  return {
    id: `rule_${String(n + 1)}`,
    label: en(`Rule ${String(n + 1)}`),
    when: conditions[n % 5]!,
    then: [
      {
        effect: 'override',
        classification: 'class',
        how: lowers ? 'lower' : 'raise',
        to: CLASSES[lowers ? 1 : n % 2 === 0 ? 2 : 3]!,
      },
    ],
  };
}

const itemId = (n: number) => `item_${String(n + 1)}`;
const subscaleId = (n: number) => `subscale_${String(n + 1)}`;

function times<Thing>(count: number, make: (n: number) => Thing): Thing[] {
  return Array.from({ length: count }, (_, n) => make(n));
}
