// What is remembered of a text is what reading it again would give, whatever became of the names in it.

import { afterEach, describe, expect, test } from 'vitest';
import { checkExpression, checkUnaryTests, type NamedValue, type Scope } from '../../src/language/index.ts';
import type { Instrument, Item } from '../../src/model/types.ts';
import { shortcuts } from '../../src/model/shortcuts.ts';
import { compile } from '../../src/plan/index.ts';
import { randomInstrument } from '../engine/instruments.ts';

const way = shortcuts.get('checked expressions')!;
afterEach(() => (way.isTaken = true));

function anew<Found>(work: () => Found): Found {
  way.isTaken = false;
  const found = work();
  way.isTaken = true;
  return found;
}

const scopeOf = (...values: readonly Omit<NamedValue, 'name'>[]): Scope =>
  new Map(
    values.map((value, position) => [`v${String(position)}`, { ...value, name: `v${String(position)}` }]),
  );

const age = { type: 'number', min: 0, max: 120, decimals: 0 } as const;
const level = { type: 'code', codes: ['low', 'high'] } as const;

describe('a text among other names is read anew', () => {
  const cases: readonly (readonly [what: string, text: string, before: Scope, after: Scope])[] = [
    ['another type', 'v0 = v1', scopeOf(age, age), scopeOf(age, level)],
    ['other limits', 'v0 > 100', scopeOf(age), scopeOf({ ...age, max: 90 })],
    ['other decimals', 'v0 = 0.5', scopeOf({ ...age, decimals: 1 }), scopeOf(age)],
    ['other codes', 'v0 = "high"', scopeOf(level), scopeOf({ ...level, codes: ['low', 'medium'] })],
    ['codes in another order', 'v0 = "high"', scopeOf(level), scopeOf({ ...level, codes: ['high', 'low'] })],
    ['a name that is gone', 'v0 > 1 and v1 > 1', scopeOf(age, age), scopeOf(age)],
    ['a name that waits', 'v0 > 1', scopeOf(age), scopeOf({ type: null })],
    [
      'points',
      'v0 > 1',
      scopeOf({ ...level, points: new Map([['low', 1]]) }),
      scopeOf({ ...level, points: new Map([['low', 2]]) }),
    ],
  ];
  test.each(cases)('%s', (_, text, before, after) => {
    checkExpression(text, before);
    expect(checkExpression(text, after)).toEqual(anew(() => checkExpression(text, after)));
    checkExpression(text, after, { type: 'number' });
    expect(checkExpression(text, after, { type: 'boolean' })).toEqual(
      anew(() => checkExpression(text, after, { type: 'boolean' })),
    );
  });

  test('a cell of another input', () => {
    const scope = scopeOf(age, { ...age, max: 5 });
    const [one, other] = ['v0', 'v1'].map((text) => checkExpression(text, scope));
    checkUnaryTests('> 9', one!, scope);
    expect(checkUnaryTests('> 9', other!, scope)).toEqual(anew(() => checkUnaryTests('> 9', other!, scope)));
  });

  test('the same text among the same names is the same', () => {
    const read = () => checkExpression('v0 > 7', scopeOf(age));
    expect(read()).toBe(read());
  });
});

/** Other limits, points and codes, so that what expressions say of them changes. */
function edited(document: Instrument, seed: number): Instrument {
  const items = document.items.map((item, position): Item => {
    if ((position + seed) % 3 === 0) return item;
    if (item.kind === 'number') return { ...item, max: item.max + seed };
    if (item.kind === 'choice' && Array.isArray(item.options))
      return { ...item, options: item.options.toReversed() };
    return item;
  });
  return { ...document, items };
}

test('an edited instrument compiles to what it would, had nothing been remembered', () => {
  for (let seed = 1; seed <= 60; seed += 1) {
    const document = randomInstrument(seed);
    for (const one of [document, edited(document, seed), edited(document, seed + 1), document])
      expect(compile(one), `instrument ${String(seed)}`).toEqual(anew(() => compile(one)));
  }
});
