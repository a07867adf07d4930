// Cases as JSON lines: a broken line costs no other.

import { describe, expect, test } from 'vitest';
import { casesOf, problemsOf, rowsOf } from './files.ts';

const LINE = '{"id":"a","assessedOn":"2026-01-31","responses":{"age":20}}';
const CASE = { id: 'a', assessedOn: '2026-01-31', responses: { age: 20 } };

test.each([
  ['lines', `${LINE}\n`],
  ['no last line end', LINE],
  ['Windows line ends and blank lines', `\r\n${LINE}\r\n\r\n`],
  ['a byte order mark', `\uFEFF${LINE}`],
  ['a number as id', LINE.replace('"a"', '1').replace(':1,', ':"a",')],
])('%s', async (_, text) => {
  expect(await casesOf('jsonl', text)).toEqual([CASE]);
  expect(await problemsOf('jsonl', text)).toEqual([]);
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
    ['a list', '[1]', '- case-not-an-object'],
    ['nothing', 'null', '- case-not-an-object'],
    ['an unknown key', LINE.replace('"id"', '"name":1,"id"'), 'name case-unknown-key'],
    ['no responses', '{"id":"a","assessedOn":"2026-01-31"}', 'responses case-without-responses'],
    ['an unknown item', LINE.replace('"age"', '"agee"'), 'agee case-unknown-item'],
    ['an age of 1e9', LINE.replace(':20', ':1e9'), 'age answer-out-of-range'],
    ['an age as text', LINE.replace(':20', ':"20"'), 'age answer-not-a-number'],
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

  test('an empty file', async () => {
    expect(await problemsOf('jsonl', '')).toEqual(['1 - case-file-empty']);
  });
});
