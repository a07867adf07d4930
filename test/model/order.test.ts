import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readInstrument, type Diagnostic, type Instrument } from '../../src/model/index.ts';
import { placesInJson } from '../../src/model/json.ts';
import { inOrderOf } from '../../src/model/order.ts';
import { compile } from '../../src/plan/index.ts';
import { soundInstrument } from './documents.ts';

const at = (path: string, from?: number): Diagnostic => ({
  code: 'empty-text',
  severity: 'error',
  path,
  params: {},
  ...(from === undefined ? {} : { range: { from, to: from } }),
});

/** Keys that are numbers come first in a JavaScript object, and stand first in its text. */
const { value: values } = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.integer(),
    fc.array(tie('value'), { maxLength: 12 }),
    fc.dictionary(fc.constantFrom('b', 'a', '10', '9', 'a/b', '~', ''), tie('value')),
  ),
}));

test('findings in any order stand in that of the text', () => {
  const shuffled = values.chain((value) => {
    const places = placesInJson(JSON.stringify(value));
    const paths = [...places.keys()];
    return fc.record({
      value: fc.constant(value),
      places: fc.constant(places),
      paths: fc.shuffledSubarray(paths, { minLength: paths.length }),
    });
  });
  fc.assert(
    fc.property(shuffled, ({ value, places, paths }) => {
      const found = inOrderOf(
        value,
        paths.map((path) => at(path)),
      ).map(({ path }) => places.get(path)!.value.from);
      expect(found).toEqual(found.toSorted((a, b) => a - b));
    }),
    { seed: 1 },
  );
});

test('what is missing stands at the end of its whole, and several findings at one place as their ranges do', () => {
  const document = { title: { en: 'A' }, items: [{ id: 'a' }] };
  const sorted = [
    at(''),
    at('/title'),
    at('/title/en', 1),
    at('/title/en', 5),
    at('/title/kk'),
    at('/items'),
    at('/items/0/id'),
    at('/items/0/label/kk'),
    at('/items/1'),
  ];
  expect(inOrderOf(document, sorted.toReversed())).toEqual(sorted);
});

/** One mistake in each of several parts, some of them found while expressions are read and some before. */
function faulty(): Instrument {
  const document = soundInstrument();
  Object.assign(document.title, { kk: 'Атау' });
  Object.assign(document.items[2]!, { min: 50 });
  Object.assign(document.items[4]!, { relevantWhen: 'nobody and nothing' });
  Object.assign(document.scores[0]!, { aspect: 'none' });
  Object.assign(document.levels[0]!.levels[2]!, { from: 1 });
  Object.assign(document.formulas[0]!, { expression: '1 +' });
  Object.assign(document.rules[0]!, { when: 'nobody' });
  Object.assign(document.reassessments[0]!.months, { top: 1 });
  Object.assign(document.tests[0]!, { assessedOn: '2026-02-30' });
  return document;
}

test('compiling says first what stands first in the document', () => {
  const places = placesInJson(JSON.stringify(faulty()));
  const found = compile(faulty()).diagnostics.map(({ path, range }) => [
    places.get(path)!.value.from,
    range?.from ?? -1,
  ]);
  expect(found.length).toBeGreaterThan(8);
  expect(found).toEqual(found.toSorted(([a, b], [c, d]) => a! - c! || b! - d!));
});

test('so does reading', () => {
  const document = soundInstrument();
  Object.assign(document.tests[0]!, { surplus: 1 });
  Object.assign(document.about, { surplus: 1 });
  Object.assign(document.items[0]!, { kind: 'choise' });
  const { diagnostics } = readInstrument(JSON.stringify(document));
  expect(diagnostics.map(({ path }) => path)).toEqual([
    '/about/surplus',
    '/items/0/kind',
    '/tests/0/surplus',
  ]);
});
