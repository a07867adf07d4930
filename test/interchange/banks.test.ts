// Case banks travel in the file of their instrument, and come out as they went in or not at all.

import { describe, expect, test } from 'vitest';
import type { CaseColumns } from '../../src/columns/types.ts';
import { readDocument, writtenBank } from '../../src/interchange/index.ts';
import { newRecord, wholeFileOf } from '../../src/model/index.ts';
import { generateCases, layoutOf, USUAL_SETTINGS } from '../../src/simulation/index.ts';
import { instrument, plan } from './instrument.ts';

const about = {
  id: 'bank1',
  name: 'Pilot of 2025',
  layout: layoutOf(plan),
  origin: { file: 'pilot.csv', rows: 40 },
  contents: 'synthetic',
} as const;
const columns = generateCases(plan, { ...USUAL_SETTINGS, count: 40, missingShare: 0.2 });

async function* each(...chunks: CaseColumns[]): AsyncGenerator<CaseColumns> {
  yield* chunks;
}

type Written = Awaited<ReturnType<typeof writtenBank>>;
const readFile = (banks: readonly object[]) => {
  const file = wholeFileOf({ document: instrument, record: newRecord() }, [], banks);
  return readDocument(new TextEncoder().encode(JSON.stringify(file)));
};

test('a bank comes out as it went in', async () => {
  const read = await readFile([await writtenBank(about, each(columns))]);
  if (read.instruments || !read.document) throw new Error(JSON.stringify(read));
  expect(read.document.id).toBe(instrument.id);
  const [bank] = read.banks!;
  expect({ ...bank, chunks: [] }).toEqual({ ...about, chunks: [] });
  expect(bank!.chunks).toEqual([columns]);
});

test('a file without banks is one of the format that older studios read', async () => {
  const file = wholeFileOf({ document: instrument, record: newRecord() }, []);
  expect(file.format).toBe('aspect-file/2');
  expect(await readFile([])).not.toHaveProperty('banks');
});

describe('a bank that is not whole refuses the file, by its name', () => {
  const [item] = Object.entries(about.layout.items).find(([, { type }]) => type === 'code')!;
  const broken: readonly [string, (bank: Written) => object][] = [
    ['cut off', (bank) => ({ ...bank, chunks: [bank.chunks[0]!.slice(0, -8)] })],
    ['not Base64', (bank) => ({ ...bank, chunks: ['?'] })],
    ['no text', (bank) => ({ ...bank, chunks: [7] })],
    ['with rows after its last chunk', (bank) => ({ ...bank, chunks: [bank.chunks[0]!, bank.chunks[0]!] })],
    ['without a layout', (bank) => ({ ...bank, layout: undefined })],
    [
      'of another item',
      ({ layout: { items, ...rest }, ...bank }) => ({
        ...bank,
        layout: { ...rest, items: Object.fromEntries(Object.entries(items).filter(([id]) => id !== item)) },
      }),
    ],
    [
      'with answers that are no option',
      ({ layout, ...bank }) => ({
        ...bank,
        layout: { ...layout, items: { ...layout.items, [item]: { type: 'code', codes: ['good'] } } },
      }),
    ],
    ['of contents that there are not', (bank) => ({ ...bank, contents: 'mine' })],
    ['with an id that is none', (bank) => ({ ...bank, id: '../x' })],
    ['with an origin that is more than words', (bank) => ({ ...bank, origin: { file: {} } })],
  ];

  test.each(broken)('%s', async (_, change) => {
    const bank = await writtenBank(about, each(columns));
    const whole = { ...bank, id: 'other', name: 'Another' };
    const { document, diagnostics } = (await readFile([whole, change(bank)])) as {
      document: unknown;
      diagnostics: unknown;
    };
    expect(document).toBeNull();
    expect(diagnostics).toEqual([
      { code: 'bank-broken', severity: 'error', path: '/banks/1', params: { name: 'Pilot of 2025' } },
    ]);
  });

  test('nothing at all', async () => {
    expect(await readFile([[]])).toMatchObject({ document: null, diagnostics: [{ params: { name: '1' } }] });
  });
});
