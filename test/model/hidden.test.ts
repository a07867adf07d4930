// Signs that are not seen, wherever a text stands.

import { expect, test } from 'vitest';
import { compile } from '../../src/plan/index.ts';
import { checkStructure, readInstrument, type Instrument } from '../../src/model/index.ts';
import { changed, instrument } from '../interchange/instrument.ts';

const found = (document: Instrument) =>
  checkStructure(document)
    .filter(({ code }) => code.startsWith('hidden-'))
    .map(({ code, severity, path, range, params }) => [code, severity, path, range?.from, params['sign']]);

const titled = (title: string) => changed({ title: { en: title, ru: 'x' } });

const TURNING = ['\u202A', '\u202B', '\u202C', '\u202D', '\u202E', '\u2066', '\u2067', '\u2068', '\u2069'];

const HIDDEN: [text: string, code: string, severity: string, from: number, sign: string][] = [
  ['a\0b', 'hidden-end', 'error', 1, 'U+0000'],
  ['\uD83Dx', 'hidden-half', 'error', 0, 'U+D83D'],
  ['x\uDE00', 'hidden-half', 'error', 1, 'U+DE00'],
  ...TURNING.map((sign): (typeof HIDDEN)[number] => {
    const point = `U+${sign.charCodeAt(0).toString(16).toUpperCase()}`;
    return [`ab${sign}c`, 'hidden-direction', 'warning', 2, point];
  }),
];

test.each(HIDDEN)('%j in a text is told with its place', (text, code, severity, from, sign) => {
  expect(found(titled(text))).toEqual([[code, severity, '/title/en', from, sign]]);
});

test('whole characters, and texts of every direction, are not told', () => {
  expect(found(titled('😀 Қазақ עברית العربية \u200E\u200F'))).toEqual([]);
});

test('an expression is not run whose direction is turned', () => {
  const [formula] = instrument.formulas;
  const turned = changed({ formulas: [{ ...formula!, expression: 'age < 21 /* \u202E */' }] });
  expect(found(turned)).toEqual([['hidden-direction', 'error', '/formulas/0/expression', 12, 'U+202E']]);
  expect(compile(turned).plan).toBeNull();
});

test.each([
  ['the name of an author', { about: { authors: ['a\0'] } }, '/about/authors/0'],
  [
    'a label of an option',
    {
      scales: [
        { id: 's', label: { en: 'S', ru: 'S' }, options: [{ code: 'a', label: { en: '\0', ru: 'a' } }] },
      ],
    },
    '/scales/0/options/0/label/en',
  ],
] as const)('%s is looked at too', (_, change, path) => {
  expect(found(changed(change as unknown as Partial<Instrument>)).map(([, , at]) => at)).toEqual([path]);
});

test.each(['\0', '\uD83D', '\u202E', '\u2066', ' ', 'а'])('an id with %j is none', (sign) => {
  const document = structuredClone(instrument);
  document.items[0]!.id = `conduct${sign}`;
  const { instrument: read, diagnostics } = readInstrument(JSON.stringify(document));
  expect(read).toBeNull();
  expect(diagnostics.map(({ path }) => path)).toContain('/items/0/id');
});
