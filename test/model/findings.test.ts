import { describe, expect, test } from 'vitest';
import type { Diagnostic } from '../../src/model/index.ts';
import { readInstrument } from '../../src/model/index.ts';
import { firstAlike, MOST_ALIKE } from '../../src/model/findings.ts';
import { additive } from '../bench/instruments.ts';

const finding = (code: Diagnostic['code'], position: number): Diagnostic => ({
  ...{ code, severity: 'error', path: `/items/${String(position)}`, params: {} },
});
const counted = (diagnostics: readonly Diagnostic[]) =>
  diagnostics.map(({ code, params }) => (code === 'more-of-a-kind' ? params['count'] : code));

describe('of what was found', () => {
  test.each([0, 1, MOST_ALIKE])('%i of a kind are told', (length) => {
    const found = Array.from({ length }, (_, n) => finding('unknown-key', n));
    expect(firstAlike(found)).toEqual(found);
  });

  test('the first hundred of each kind are told, and how many more there are', () => {
    const found = Array.from({ length: 250 }, (_, n) => [finding('unknown-key', n), finding('circular', n)]);
    const told = firstAlike(found.flat());
    expect(told.slice(0, 198)).toEqual(found.flat().slice(0, 198));
    expect(counted(told.slice(198))).toEqual(['unknown-key', 150, 'circular', 150]);
  });
});

describe('a text that is wrong in very many places', () => {
  const text = (extra: string) => JSON.stringify(additive(6)).replace('{', `{${extra},`);
  const many = 90_000;
  const keys = (key: (n: number) => string) => Array.from({ length: many }, (_, n) => `${key(n)}:1`).join();

  test.each([
    ['a key that stands twice', keys(() => '"twice"'), 'json-duplicate-key', many - 1],
    ['keys that nobody knows', `"unknown":{${keys((n) => `"key_${String(n)}"`)}}`, 'list-too-long', 1],
    [
      'as many keys as may be',
      Array.from({ length: 9_000 }, (_, n) => `"key_${String(n)}":1`).join(),
      'unknown-key',
      9_000,
    ],
  ])('is refused: %s', (_, extra, code, count) => {
    const { instrument, diagnostics } = readInstrument(text(extra));
    expect(instrument).toBeNull();
    const alike = diagnostics.filter((one) => one.code === code).length;
    const more = diagnostics.find((one) => one.code === 'more-of-a-kind')?.params['count'] ?? 0;
    expect(alike).toBeLessThanOrEqual(MOST_ALIKE);
    expect(alike + Number(more)).toBeGreaterThanOrEqual(count);
  });

  test('is told with lines and columns, and those of the last one are right', () => {
    const lines = Array.from({ length: 5_000 }, () => '"a": 1,').join('\n');
    const { diagnostics } = readInstrument(`{${lines}\n"b": 1}`);
    expect(diagnostics[99]).toMatchObject({ params: { line: 101, column: 1 } });
    expect(diagnostics[100]).toMatchObject({ code: 'more-of-a-kind', params: { count: 4_899 } });
  });

  test('a list of 10,001 entries is refused where it stands', () => {
    const items = Array.from({ length: 10_001 }, (_, n) => ({
      id: `i${String(n)}`,
      kind: 'text',
      label: {},
    }));
    const { diagnostics } = readInstrument(JSON.stringify({ ...additive(6), items }));
    expect(diagnostics).toMatchObject([{ code: 'list-too-long', path: '/items', params: { count: 10_001 } }]);
  });

  test('a text of 500,001 characters is refused where it stands', () => {
    const of = (length: number) =>
      JSON.stringify({ ...additive(6), about: { purpose: { en: 'x'.repeat(length) } } });
    expect(readInstrument(of(500_001)).diagnostics).toMatchObject([
      { code: 'entry-too-long', path: '/about/purpose/en', params: { length: 500_001 } },
    ]);
    expect(readInstrument(of(500_000)).instrument).not.toBeNull();
  });
});
