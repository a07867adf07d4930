// Files of cases as people save them: every separator, quotation and encoding of the last thirty years.

import { describe, expect, test } from 'vitest';
import { bytesOf, casesOf, problemsOf, rowsOf } from './files.ts';
import { changed, instrument } from './instrument.ts';

const HEADER = 'id,assessed_on,conduct,needs,age,rate,violence,admitted,note';
const ROW = 'a,2026-01-31,poor,work|housing,20,-1.5,1,2025-12-01,seen';
const EXPECTED = {
  id: 'a',
  assessedOn: '2026-01-31',
  responses: {
    conduct: 'poor',
    needs: ['work', 'housing'],
    age: 20,
    rate: -1.5,
    violence: true,
    admitted: '2025-12-01',
  },
};

describe('what people save is read', () => {
  test.each([
    ['commas', `${HEADER}\n${ROW}\n`],
    ['semicolons', `${HEADER}\n${ROW}\n`.replaceAll(',', ';')],
    ['tabs', `${HEADER}\n${ROW}\n`.replaceAll(',', '\t')],
    ['Windows line ends', `${HEADER}\r\n${ROW}\r\n`],
    ['old Macintosh line ends', `${HEADER}\r${ROW}\r`],
    ['no last line end', `${HEADER}\n${ROW}`],
    ['blank lines', `\n${HEADER}\n\n,,,,,,,,\n${ROW}\n\n`],
    ['a line that states the separator', `sep=;\r\n${`${HEADER}\r\n${ROW}`.replaceAll(',', ';')}`],
    ['a line that states it, and a mark before', `\uFEFFSEP=,\r${HEADER}\r${ROW}`],
    ['a blank first line and a stated separator', `sep=\t\n\n${`${HEADER}\n${ROW}`.replaceAll(',', '\t')}`],
    ['quotation marks', `"${HEADER.replaceAll(',', '","')}"\n"${ROW.replaceAll(',', '","')}"`],
    ['blanks around cells', `${HEADER.replaceAll(',', ' , ')}\n${ROW.replace(',20,', ', 20 ,')}`],
    ['a decimal comma', `${HEADER}\n${ROW}`.replaceAll(',', ';').replace('-1.5', '-1,5')],
    ['yes in Russian', `${HEADER}\n${ROW.replace(',1,', ',Да,')}`],
    ['yes in Kazakh', `${HEADER}\n${ROW.replace(',1,', ',иә,')}`],
    ['true as spreadsheets write it', `${HEADER}\n${ROW.replace(',1,', ',TRUE,')}`],
  ])('%s', async (_, text) => {
    expect(await casesOf('csv', text)).toEqual([EXPECTED]);
    expect(await problemsOf('csv', text)).toEqual([]);
  });

  test('the columns may stand in any order', async () => {
    const text = 'age;assessed_on;id\n20;2026-01-31;a';
    expect(await casesOf('csv', text)).toEqual([{ ...EXPECTED, responses: { age: 20 } }]);
  });

  test('line breaks, quotation marks and separators within a cell belong to it', async () => {
    const id = 'a,"b"\nc';
    const text = `id,assessed_on,age\n"${id.replaceAll('"', '""')}",2026-01-31,20\nd,2026-01-31,1e9`;
    const rows = await rowsOf('csv', text);
    expect(rows.map((row) => row.case?.id)).toEqual([undefined, id, undefined]); // the first speaks of the header
    // The second case begins on the fourth line of the file.
    expect(rows[2]?.problems[0]).toMatchObject({ line: 4, field: 'age' });
  });

  test('an empty cell is a missing answer, and a lone bar none of the options', async () => {
    const [given] = await casesOf('csv', `${HEADER}\na,2026-01-31,,|,,,,,`);
    expect(given?.responses).toEqual({ needs: [] });
  });

  test('codes that look like numbers stay as they stand', async () => {
    expect(await problemsOf('csv', `${HEADER}\n007,2026-01-31,,,,,,,`)).toEqual([]);
    expect((await casesOf('csv', `${HEADER}\n007,2026-01-31,,,,,,,`))[0]?.id).toBe('007');
  });

  test('an override comes with its reason', async () => {
    const text = 'id,assessed_on,override_outcome,override_outcome_reason\na,2026-01-31,high,"Seen, twice"';
    expect((await casesOf('csv', text))[0]?.overrides).toEqual({
      outcome: { to: 'high', reason: 'Seen, twice' },
    });
    const without = 'id,assessed_on,override_outcome\na,2026-01-31,high';
    expect(await problemsOf('csv', without)).toContain('2 override_outcome override-without-reason');
  });
});

describe('encodings', () => {
  const text = `id,assessed_on,violence\nИванов,2026-01-31,да\n`;
  const utf16 = (little: boolean) => {
    const units = Uint16Array.from(`\uFEFF${text}`, (one) => one.charCodeAt(0));
    const view = new DataView(new ArrayBuffer(units.length * 2));
    units.forEach((unit, index) => {
      view.setUint16(index * 2, unit, little);
    });
    return new Uint8Array(view.buffer);
  };
  const windows1251 = Uint8Array.from(text, (one) => {
    const code = one.charCodeAt(0);
    return code < 0x80 ? code : code - 0x0410 + 0xc0;
  });

  test.each([
    ['UTF-8', bytesOf(text), []],
    ['UTF-8 with a byte order mark', bytesOf(`\uFEFF${text}`), []],
    ['UTF-16, little end first', utf16(true), []],
    ['UTF-16, big end first', utf16(false), []],
    ['UTF-16 without a mark, little end first', utf16(true).subarray(2), []],
    ['UTF-16 without a mark, big end first', utf16(false).subarray(2), []],
    ['Windows-1251, which is said', windows1251, ['1 - case-file-windows-1251']],
  ])('%s', async (_, bytes, said) => {
    for (const piece of [1, 2, 7, Infinity]) {
      const rows = await rowsOf('csv', bytes, piece);
      expect(rows.flatMap((row) => row.case ?? [])).toEqual([
        { id: 'Иванов', assessedOn: '2026-01-31', responses: { violence: true } },
      ]);
    }
    expect((await problemsOf('csv', bytes)).filter((one) => !one.includes('column-missing'))).toEqual(said);
  });

  test.each([
    ['of Excel', [0x50, 0x4b, 0x03, 0x04]],
    ['of an older Excel', [0xd0, 0xcf, 0x11, 0xe0]],
  ])('a workbook %s is said to be one, and nothing else of it', async (_, mark) => {
    const bytes = new Uint8Array(100_000);
    bytes.set(mark);
    for (const piece of [1000, Infinity]) {
      const rows = await rowsOf('csv', bytes, piece);
      expect(rows.flatMap(({ problems }) => problems.map(({ diagnostic }) => diagnostic.code))).toEqual([
        'case-file-workbook',
      ]);
      expect(rows.some(({ isRow }) => isRow)).toBe(false);
    }
  });

  test('characters that cannot be read cost their row', async () => {
    const bytes = bytesOf('id,assessed_on,age\nИван,2026-01-31,20\nПётр,2026-01-31,20\nж,2026-01-31,20\n');
    bytes[bytes.indexOf(0xd0)] = 0xff;
    const found = (await problemsOf('csv', bytes)).filter((one) => !one.includes('column-missing'));
    expect(found).toEqual(['2 id case-damaged-text']);
    expect(await casesOf('csv', bytes)).toHaveLength(2);
  });
});

describe('the number that a spreadsheet has for a day', () => {
  test.each([
    ['46053', '2026-01-31'],
    ['46053.5', '2026-01-31'],
    ['25569', '1970-01-01'],
    ['10959', '1930-01-01'],
    ['73415', '2100-12-31'],
    ['73416', undefined],
    ['10958', undefined],
    ['1e4', undefined],
    ['2026', undefined],
    ['460530', undefined],
  ])('%s: %s', async (text, day) => {
    const rows = await rowsOf('csv', `id,assessed_on,admitted\na,${text},2026-01-31\nb,2026-01-31,${text}\n`);
    const said = rows.flatMap(({ problems }) =>
      problems.flatMap(({ diagnostic: { severity, params } }) =>
        severity === 'error' ? [params['day']] : [],
      ),
    );
    expect(said).toEqual([day, day]);
  });
});

describe('what cannot be an answer is refused with its line and column', () => {
  test.each([
    ['an option that the item does not have', 'conduct', 'bad', 'answer-not-an-option'],
    ['a label', 'conduct', 'Good', 'answer-other-notation'],
    ['an option in other letters', 'needs', 'wORK|housing|', 'answer-other-notation'],
    ['a word that is nearly an option', 'conduct', 'god', 'answer-not-an-option'],
    ['one option of several that does not exist', 'needs', 'work|money', 'answer-not-an-option'],
    ['an age of 1e9', 'age', '1e9', 'answer-out-of-range'],
    ['an age of infinity', 'age', '1e999', 'answer-out-of-range|answer-not-a-number'],
    ['an age in words', 'age', 'twenty', 'answer-not-a-number'],
    ['an age in hexadecimal', 'age', '0x14', 'answer-not-a-number'],
    ['thousands with a blank, beyond the limits', 'age', '1 000', 'answer-out-of-range'],
    ['more digits than a number keeps', 'age', '20.00000000000000001', 'answer-too-many-digits'],
    ['an exponent with too many digits', 'age', '9007199254740993e1', 'answer-too-many-digits'],
    ['half a year', 'age', '20.5', 'answer-too-precise'],
    ['three decimals of two', 'rate', '1.234', 'answer-too-precise'],
    ['maybe', 'violence', 'maybe', 'answer-not-yes-no'],
    ['2 as yes or no', 'violence', '2', 'answer-not-yes-no'],
    ['a day that does not exist', 'admitted', '2026-02-30', 'answer-not-a-date'],
    ['a date with points', 'admitted', '31.01.2026', 'answer-other-notation'],
    ['a date in another order', 'admitted', '01/31/2026', 'answer-not-a-date'],
    ['a day of assessment that does not exist', 'assessed_on', '2026-13-01', 'case-without-date'],
    ['no day of assessment', 'assessed_on', '', 'case-without-date'],
    ['no id', 'id', ' ', 'case-without-id'],
  ])('%s', async (_, column, cell, codes) => {
    const names = HEADER.split(',');
    const cells = names.map((name) => (name === column ? cell : name === 'id' ? 'a' : ''));
    if (column !== 'assessed_on') cells[1] = '2026-01-31';
    const text = `${HEADER}\n${ROW}\n${cells.join(',')}\n${ROW.replace('a,', 'c,')}\n`;
    const found = await problemsOf('csv', text);
    expect(found).toHaveLength(1);
    expect(codes.split('|').map((code) => `3 ${column} ${code}`)).toContain(found[0]);
    expect((await casesOf('csv', text)).map(({ id }) => id)).toEqual(['a', 'c']);
  });

  // One or a thousand: nothing in the file says which sign is decimal, unless its separator is the comma.
  test.each([
    [';', '1,000', 'answer-ambiguous-number'],
    [';', '1.000', 'answer-ambiguous-number'],
    [';', '-1,234', 'answer-ambiguous-number'],
    [';', '\u221212.000', 'answer-ambiguous-number'],
    [';', '1.000,50', 'answer-other-notation'],
    [';', '1,000.50', 'answer-other-notation'],
    ['\t', '1,000', 'answer-ambiguous-number'],
    ['\t', '12,000,000', 'answer-other-notation'],
    [',', '"1,000"', 'answer-ambiguous-number'],
    [',', '1.000', 1],
    [',', '"2,5"', 2.5],
    [';', '1,25', 1.25],
    [';', '1.25', 1.25],
    [';', '0,125', 0.125],
    [';', '−2,5', -2.5],
    [';', '.5', 0.5],
    [';', '1 000,50', 1000.5],
    ['\t', '12\u00a0000\u00a0000', 12_000_000],
    ['\t', '12\u202f000', 12_000],
    [';', "1'000", 1000],
    [';', '1,00', 1],
    [';', '1e3', 1000],
  ])('in a file with %j, the number %j is %j', async (separator, cell, expected) => {
    const document = changed({
      items: instrument.items.map((item) =>
        item.id === 'rate' ? { ...item, kind: 'number', min: -1e9, max: 1e9, decimals: 3 } : item,
      ),
    });
    const text = ['id,assessed_on,rate', 'a,2026-01-31,'].join('\n').replaceAll(',', separator) + cell;
    const [row] = (await rowsOf('csv', text, Infinity, document)).slice(-1);
    expect(row?.case?.responses['rate'] ?? row?.problems[0]?.diagnostic.code).toBe(expected);
  });

  test('an id that occurs twice is said, and both cases are kept', async () => {
    const text = `${HEADER}\n${ROW}\nb,2026-01-31,,,,,,,\n${ROW}\n`;
    expect(await problemsOf('csv', text)).toEqual(['4 id case-id-twice']);
    expect(await casesOf('csv', text)).toHaveLength(3);
  });

  test.each(['a\u202Eb', 'a\u2066b', 'ab\u2069'])(
    'of the id %j, which is read as another one, it is told',
    async (id) => {
      const text = `${HEADER}\n${ROW}\n${ROW.replace(/^[^,]*/, id)}\n`;
      expect(await problemsOf('csv', text)).toEqual(['3 id hidden-direction']);
      expect(await casesOf('csv', text)).toHaveLength(2);
    },
  );

  test.each(['1.23457E+17', '1,23457E+17', '1.2e+11', '123456789012345000', '98765432109876500000'])(
    'of the id %s, which a spreadsheet has rounded, it is told, and of each of them',
    async (id) => {
      const row = ROW.replace(/^[^,]*/, `"${id}"`);
      expect(await problemsOf('csv', `${HEADER}\n${row}\n${ROW}\n${row}\n`)).toEqual([
        '2 id case-id-rounded',
        '4 id case-id-rounded',
        '4 id case-id-twice',
      ]);
      if (id.includes(',')) return;
      const plain = row.replaceAll('"', '');
      expect(await problemsOf('csv', `${HEADER}\n${plain}\n`)).toEqual(['2 id case-id-rounded']);
    },
  );

  test.each(['123456789012345678', '1234567890123450', '1E17', '2026E+', 'A+1', '000123456789012000'])(
    'the id %s is as it was given',
    async (id) => {
      expect(await problemsOf('csv', `${HEADER}\n${ROW.replace(/^[^,]*/, id)}\n`)).toEqual([]);
    },
  );

  test('a row that is too short or too long costs itself alone', async () => {
    const text = `${HEADER}\na,2026-01-31\n${ROW},more\n${ROW}\n`;
    expect(await problemsOf('csv', text)).toEqual(['2 - case-width', '3 - case-width']);
    expect(await casesOf('csv', text)).toEqual([EXPECTED]);
  });

  test('a quotation mark that is never closed costs its line alone', async () => {
    const text = `${HEADER}\n"open,2026-01-31,,,,,,,\n${ROW}\nd,2026-01-31,,,,,,,`;
    expect(await problemsOf('csv', text)).toEqual(['2 - case-quote-open']);
    expect((await casesOf('csv', text)).map(({ id }) => id)).toEqual(['a', 'd']);
  });

  test('text after a closing quotation mark', async () => {
    expect(await problemsOf('csv', `${HEADER}\n"a"b,2026-01-31,,,,,,,\n${ROW}`)).toEqual(['2 - case-quote']);
  });
});

describe('headers', () => {
  test.each([
    ['an unknown column is said and not read', `${HEADER},agee\n${ROW},5`, ['1 agee case-column-unknown'], 1],
    ['a missing item is said', `${HEADER.replace(',needs', '')}\n`, ['1 needs case-column-missing'], 0],
    ['a missing text, which is never scored, is not', `${HEADER.replace(',note', '')}\n`, [], 0],
    ['a column twice', `${HEADER},age\n${ROW},5`, ['1 age case-column-twice'], 0],
    ['no id', `${HEADER.replace('id,', '')}\n`, ['1 id case-column-needed'], 0],
    [
      'no day of assessment',
      `${HEADER.replace('assessed_on,', '')}\n`,
      ['1 assessed_on case-column-needed'],
      0,
    ],
    ['nothing at all', '', ['1 - case-file-empty'], 0],
    ['blank lines alone', '\n\n', ['1 - case-file-empty'], 0],
  ])('%s', async (_, text, problems, cases) => {
    expect(await problemsOf('csv', text)).toEqual(problems);
    expect(await casesOf('csv', text)).toHaveLength(cases);
  });

  test('where no row can be read, that is said once, and every row is refused', async () => {
    const rows = await rowsOf('csv', `nr,day\n${'a,2026-01-31\n'.repeat(3)}`);
    expect(rows.filter(({ isRow }) => isRow).map(({ line }) => line)).toEqual([2, 3, 4]);
    expect(rows.filter(({ isRow }) => isRow).flatMap(({ problems }) => problems)).toEqual([]);
  });

  test('lines are counted with the one that states the separator', async () => {
    expect(await problemsOf('csv', `sep=,\n${HEADER}\n${ROW},more\n`)).toEqual(['3 - case-width']);
  });

  test('a file that is no text at all is refused', async () => {
    const noise = Uint8Array.from({ length: 5_000 }, (_, index) => (index * 7919) % 251);
    expect(await casesOf('csv', noise)).toEqual([]);
    expect(await problemsOf('csv', noise)).not.toEqual([]);
  });

  test('a line without an end is given up, and memory with it', async () => {
    const long = `${HEADER}\n${'x'.repeat(3 << 20)}\n${ROW}\n`;
    expect(await problemsOf('csv', long)).toEqual(['2 - case-line-long']);
    expect(await casesOf('csv', long)).toEqual([EXPECTED]);
  });
});
