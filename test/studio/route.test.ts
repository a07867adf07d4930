import fc from 'fast-check';
import { expect, test } from 'vitest';
import { HOME, parseRoute, printRoute, type Route } from '../../src/studio/router/route.ts';

const areas = ['library', 'items', 'scoring', 'cases'] as const;

test('an address is read as it was written, whatever stands in its parts', () => {
  const part = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 });
  const routes: fc.Arbitrary<Route> = fc
    .record({
      area: fc.constantFrom('items' as const, 'scoring' as const, 'cases' as const),
      instrument: part,
      path: fc.array(part, { maxLength: 3 }),
      at: fc.option(part, { nil: undefined }),
    })
    .map(({ at, ...route }) => (at === undefined ? route : { ...route, at }));
  fc.assert(
    fc.property(routes, (route) => {
      expect(parseRoute(printRoute(route), areas)).toEqual(route);
    }),
  );
});

test('no address leads to the library; one that names no area is told from it, and stays in its instrument', () => {
  for (const hash of ['', '#', '#/']) expect(parseRoute(hash, areas)).toEqual(HOME);
  for (const hash of ['#/nowhere', '#/items', '#/instrument'])
    expect(parseRoute(hash, areas)).toEqual({ ...HOME, isAstray: true });
  for (const hash of ['#/instrument/x/library', '#/instrument/x/nowhere/item/1'])
    expect(parseRoute(hash, areas)).toEqual({
      area: 'overview',
      instrument: 'x',
      path: [],
      isAstray: true,
    });
  expect(parseRoute('#/instrument/x', areas)).toEqual({ area: 'items', instrument: 'x', path: [] });
  expect(parseRoute('#/library/new', areas)).toEqual({ area: 'library', instrument: null, path: ['new'] });
});
