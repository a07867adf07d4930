// Cases as JSON lines: a broken line costs no other.

import { describe, expect, test } from 'vitest';
import { casesOf, problemsOf, rowsOf } from './files.ts';

const LINE = '{"id":"a","assessedOn":"2026-01-31","responses":{"age":20}}';
const CASE = { id: 'a', assessedOn: '2026-01-31', responses: { age: 20 } };

test.each([
  ['lines', `${LINE}\n`],
  ['old Macintosh line ends', `${LINE}\r\r`],
  ['no last line end', LINE],
  ['Windows line ends and blank lines', `\r\n${LINE}\r\n\r\n`],
  ['a byte order mark', `\uFEFF${LINE}`],
  ['a number as id', LINE.replace('"a"', '1').replace(':1,', ':"a",')],
])('%s', async (_, text) => {
  expect(await casesOf('jsonl', text)).toEqual([CASE]);
  expect(await problemsOf('jsonl', text)).toEqual([]);
});

test.each(['\n', '\r\n', '\r'])(
  'lines that end with %j are counted, in whatever pieces they come',
  async (end) => {
    const text = [LINE, '', LINE.replace('"a"', '"b"'), '{'].join(end);
    for (const piece of [1, 2, 7, Infinity]) {
      const rows = await rowsOf('jsonl', text, piece);
      expect(rows.map(({ line, case: given }) => [line, given?.id])).toEqual([
        [1, 'a'],
        [3, 'b'],
        [4, undefined],
      ]);
    }
  },
);

test.each([
  '9007199254740993',
  '9007199254740992',
  '123456789012345678901234567890',
  '-9007199254740995',
  '1.0',
  '1e3',
  '1e999',
  '0.10',
])('the id %s is kept as it is written', async (id) => {
  const text = LINE.replace('"a"', id);
  expect(await problemsOf('jsonl', text)).toEqual([]);
  expect((await casesOf('jsonl', text)).map((one) => one.id)).toEqual([id]);
});

test('1 and 0 stand for yes and no', async () => {
  const text = [1, 0].map((yes) => LINE.replace('"age":20', `"violence":${String(yes)}`)).join('\n');
  const cases = await casesOf('jsonl', text);
  expect(cases.map(({ responses }) => responses)).toEqual([{ violence: true }, { violence: false }]);
});

describe('what is broken', () => {
  test.each([
    ['half a line', LINE.slice(0, 30), '- json-unfinished'],
    ['two values on a line', `${LINE} ${LINE}`, '- json-syntax'],
    ['JSON with a comma too many', LINE.replace('}}', ',}}'), '- json-syntax'],
    ['a key twice', LINE.replace('"age":20', '"age":20,"age":21'), '- json-duplicate-key'],
    ['a prototype', LINE.replace('"age":20', '"__proto__":{"age":20}'), '- json-forbidden-key'],
    ['not a number that JSON knows', LINE.replace(':20', ':NaN'), '- json-syntax'],
    ['an id with zeros before it', LINE.replace('"a"', '0012'), '- json-syntax'],
    [
      'an answer with more digits than are kept',
      LINE.replace(':20', ':20.00000000000000001'),
      '- json-number-digits',
    ],
    ['an answer beyond all whole numbers', LINE.replace(':20', ':9007199254740993'), '- json-number-digits'],
    ['a nested id', LINE.replace('"age":20', '"id":1'), 'id case-unknown-item'],
    ['a list', '[1]', '- case-not-an-object'],
    ['nothing', 'null', '- case-not-an-object'],
    ['an unknown key', LINE.replace('"id"', '"name":1,"id"'), 'name case-unknown-key'],
    ['no responses', '{"id":"a","assessedOn":"2026-01-31"}', 'responses case-without-responses'],
    ['an unknown item', LINE.replace('"age"', '"agee"'), 'agee case-unknown-item'],
    ['an age of 1e9', LINE.replace(':20', ':1e9'), 'age answer-out-of-range'],
    ['an age as text', LINE.replace(':20', ':"20"'), 'age answer-quoted'],
    ['an inherited name as an item', LINE.replace('"age"', '"constructor"'), 'constructor case-unknown-item'],
  ])('%s', async (_, broken, problem) => {
    const text = `${LINE}\n${broken}\n${LINE.replace('"a"', '"b"')}\n`;
    expect(await problemsOf('jsonl', text)).toEqual([`2 ${problem}`]);
    expect((await casesOf('jsonl', text)).map(({ id }) => id)).toEqual(['a', 'b']);
  });

  test('an id that occurs twice is said with the first line', async () => {
    const rows = await rowsOf('jsonl', `${LINE}\n\n${LINE}\n`);
    expect(rows.at(-1)).toMatchObject({
      line: 3,
      case: CASE,
      problems: [{ field: 'id', diagnostic: { severity: 'warning', params: { id: 'a', first: 1 } } }],
    });
  });

  test('an id that a spreadsheet has rounded is told', async () => {
    const line = LINE.replace('"a"', '"1.23457E+17"');
    expect(await problemsOf('jsonl', line)).toEqual(['1 id case-id-rounded']);
  });

  test('an empty file', async () => {
    expect(await problemsOf('jsonl', '')).toEqual(['1 - case-file-empty']);
  });
});

describe('signs that are not seen', () => {
  test.each([
    ['half a character in an id', LINE.replace('"a"', '"a\\ud83d"'), '1 id hidden-half', 0],
    ['the end of a text in an id', LINE.replace('"a"', '"a\\u0000b"'), '1 id hidden-end', 0],
    ['what turns the direction of an id', LINE.replace('"a"', '"a\\u202eb"'), '1 id hidden-direction', 1],
    ['a whole character', LINE.replace('"a"', '"\\ud83d\\ude00"'), undefined, 1],
  ])('%s', async (_, text, said, cases) => {
    expect(await problemsOf('jsonl', text)).toEqual(said === undefined ? [] : [said]);
    expect(await casesOf('jsonl', text)).toHaveLength(cases);
  });

  test('two ids that differ by what would be lost do not become one', async () => {
    const text = `${LINE.replace('"a"', '"\\ud83d"')}\n${LINE.replace('"a"', '"\\ud83c"')}`;
    expect(await problemsOf('jsonl', text)).toEqual(['1 id hidden-half', '2 id hidden-half']);
  });
});
