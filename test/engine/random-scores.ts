// Random instruments of scores alone: all methods and missing policies over every kind of item, with whole points,
// with few decimals, and with as many as a document may hold.

import type { Case } from '../../src/engine/index.ts';
import { newInstrument } from '../../src/model/index.ts';
import type { Instrument, Item, MissingPolicy, Option, Score, Term } from '../../src/model/types.ts';
import type { Chance } from './instruments.ts';

/** How many decimals numbers have at most, and how large they are. */
interface Grain {
  readonly decimals: number;
  readonly largest: number;
}

const GRAINS: readonly Grain[] = [
  { decimals: 0, largest: 4 },
  { decimals: 2, largest: 9 },
  { decimals: 12, largest: 3 },
  { decimals: 6, largest: 900_000 },
];
const METHODS = ['sum', 'sum', 'mean', 'minimum', 'maximum', 'count'] as const;

/** `gate` decides whether some items are asked. */
export function randomScores(chance: Chance): Instrument {
  const grain = chance.pick(GRAINS);
  const items: Item[] = [
    { id: 'gate', kind: 'boolean', label: {} },
    ...times(chance.whole(1, 5), (n) => randomItem(chance, grain, `item_${String(n)}`)),
  ];
  const scores = times(3, (n) => randomScore(chance, grain, items, `score_${String(n)}`));
  return { ...newInstrument('en', 'Scores'), items, scores };
}

export function randomAnswers(chance: Chance, { items }: Instrument, id: string): Case {
  const share = chance.pick([0, 0.2, 0.6]);
  const responses = Object.fromEntries(
    items.map((item) => [item.id, chance.happens(share) ? null : answerOf(chance, item)]),
  );
  return { id, assessedOn: '2026-01-31', responses };
}

function randomItem(chance: Chance, grain: Grain, id: string): Item {
  const base = { id, label: {}, ...(chance.happens(0.2) ? { relevantWhen: 'gate' } : {}) };
  switch (chance.whole(0, 3)) {
    case 0:
      return { ...base, kind: 'boolean' };
    case 1:
      return { ...base, kind: 'multi-choice', options: randomOptions(chance, grain) };
    case 2: {
      const decimals = chance.whole(0, Math.min(6, grain.decimals));
      const [min, max] = [0, 0].map(() => decimal(chance, grain.largest, decimals)).sort((a, b) => a - b);
      return { ...base, kind: 'number', min: min!, max: max!, decimals };
    }
    default: {
      const [first, ...others] = randomOptions(chance, grain);
      const last: Option = { code: 'none', label: {}, ...(chance.happens(0.5) ? { noAnswer: true } : {}) };
      return { ...base, kind: 'choice', options: [first!, ...others, last] };
    }
  }
}

function randomOptions(chance: Chance, grain: Grain): Option[] {
  return times(chance.whole(1, 4), (n) => ({
    code: `c${String(n)}`,
    label: {},
    points: randomPoints(chance, grain),
  }));
}

function randomScore(chance: Chance, grain: Grain, items: readonly Item[], id: string): Score {
  const terms = items
    .filter((_, n) => n === 0 || chance.happens(0.8))
    .map((item) => randomTerm(chance, grain, item));
  const atMost = chance.whole(1, terms.length);
  const basis = chance.pick(['count', 'range', undefined] as const);
  const missing = chance.pick<MissingPolicy>([
    { policy: 'strict' },
    { policy: 'value', value: randomPoints(chance, grain) },
    ...times(4, () => ({ policy: 'prorate' as const, atMost, ...(basis ? { basis } : {}) })),
  ]);
  const decimals = chance.whole(0, grain.largest > 1000 ? 6 : 12);
  const more = missing.policy === 'prorate' && atMost === terms.length ? [{ of: 'gate' }] : [];
  const all = [...terms, ...more];
  const least = chance.happens(0.3) ? { atLeastAnswered: chance.whole(1, all.length) } : {};
  const score = { id, label: {}, method: chance.pick(METHODS), terms: all, missing, decimals, ...least };
  return chance.happens(0.4) ? withHighest(chance, score) : score;
}

/** Of a mean, all terms get one weight. */
export function withHighest(chance: Chance, score: Score): Score {
  const { method, terms, missing } = score;
  const byRange = missing.policy === 'prorate' && missing.basis === 'range';
  if ((method !== 'sum' && method !== 'mean') || byRange) return score;
  const weight = chance.pick([0.5, 2, 3]);
  const weighed = method === 'mean' ? terms.map((term) => ({ ...term, weight })) : terms;
  return { ...score, terms: weighed, highest: chance.whole(1, terms.length) };
}

function randomTerm(chance: Chance, grain: Grain, item: Item): Term {
  return {
    of: item.id,
    ...(chance.happens(0.5) ? { weight: randomWeight(chance, grain) } : {}),
    ...ownPoints(chance, grain, item),
    ...(item.kind !== 'multi-choice' && chance.happens(0.2) ? { reverse: true } : {}),
    ...(chance.happens(0.1) ? { missing: randomPoints(chance, grain) } : {}),
  };
}

function ownPoints(chance: Chance, grain: Grain, item: Item): Pick<Term, 'points'> {
  if (chance.happens(0.6)) return {};
  if (item.kind === 'boolean') return { points: { true: randomPoints(chance, grain) } };
  if (item.kind !== 'number') return {};
  const middle = (item.min + item.max) / 2;
  const first = chance.happens(0.5) ? {} : { from: item.min + (middle - item.min) / 2 };
  return {
    points: [
      { ...first, points: randomPoints(chance, grain) },
      { from: middle + 0.001, points: randomPoints(chance, grain) },
    ],
  };
}

/** Most are above 0; the same is often given twice, so that terms are equal now and then. */
function randomPoints(chance: Chance, { decimals, largest }: Grain): number {
  if (chance.happens(0.4)) return chance.pick([0, 1, 2]);
  const size = Math.abs(decimal(chance, largest, chance.whole(0, decimals)));
  return chance.happens(0.2) ? -size || 0 : size;
}

function randomWeight(chance: Chance, { decimals }: Grain): number {
  if (chance.happens(0.4)) return chance.pick([1, 2, -1, 0.5]);
  return decimal(chance, 2, chance.whole(0, decimals)) || 1;
}

function decimal(chance: Chance, largest: number, decimals: number): number {
  const units = Math.round((chance.next() * 2 - 1) * largest * 10 ** decimals);
  return Number(`${String(units)}e-${String(decimals)}`) || 0;
}

function answerOf(chance: Chance, item: Item) {
  switch (item.kind) {
    case 'choice':
      return chance.pick(item.options as Option[]).code;
    case 'multi-choice':
      return (item.options as Option[]).flatMap(({ code }) => (chance.happens(0.5) ? [code] : []));
    case 'number': {
      const units = Math.round((item.min + chance.next() * (item.max - item.min)) * 10 ** item.decimals);
      return Number(`${String(units)}e-${String(item.decimals)}`) || 0;
    }
    default:
      return chance.happens(0.5);
  }
}

function times<Thing>(count: number, make: (n: number) => Thing): Thing[] {
  return Array.from({ length: count }, (_, n) => make(n));
}
