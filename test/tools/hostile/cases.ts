// Files that claim to hold cases of the small instrument.

import { bytesOf, joined, MB, noise, times, utf8, wide, type Hostile } from './bytes.ts';

const HEADER = 'id,assessed_on,conduct,needs,age,rate,violence,admitted,note';
const ROW = 'a,2026-01-31,poor,work,20,1.5,true,2020-01-31,x';
const FILE = `${HEADER}\n${ROW}\n`;
const LINE = '{"id":"a","assessedOn":"2026-01-31","responses":{"conduct":"poor","age":20}}';

const withAge = (age: string) => `${HEADER}\n${ROW.replace(',20,', `,${age},`)}\n`;
const answering = (responses: string) => `{"id":"a","assessedOn":"2026-01-31","responses":${responses}}`;

const CSV: Record<string, () => Uint8Array | string> = {
  nothing: () => '',
  'a mark and nothing': () => '\uFEFF',
  'a header and nothing': () => HEADER,
  'two million blank lines': () => '\n'.repeat(2 * MB),
  'ten million blanks': () => ' '.repeat(10 * MB),
  'a quotation mark that is never closed, 10 MB': () => `${FILE}b,"${`${'x'.repeat(200)}\n`.repeat(50_000)}`,
  'a header that is never closed': () => `"${HEADER}${`\n${'x'.repeat(200)}`.repeat(20_000)}`,
  'one line of 20 MB': () => `${FILE}${'x'.repeat(20 * MB)}`,
  'a header of 20 MB': () => 'x'.repeat(20 * MB),
  'a million columns': () => `${'a,'.repeat(MB)}\n`,
  '100,000 columns called id': () => `${'id,'.repeat(100_000)}\n${ROW}\n`,
  '20,000 columns that nobody knows': () =>
    `${HEADER},${times(20_000, (at) => `k${String(at)}`).join(',')}\n`,
  'a row of a million cells': () => `${FILE}${','.repeat(MB)}\n`,
  '50,000 rows that are too short': () => FILE + 'a\n'.repeat(50_000),
  '5,000 rows without an answer that can be read': () => HEADER + `\na,x,x,x,x,x,x,x,x`.repeat(5_000),
  '50,000 rows with a quotation mark too many': () => HEADER + `\n"a"b,x`.repeat(50_000),
  'a million quotation marks': () => FILE + '"'.repeat(MB),
  'one id 10,000 times': () => HEADER + `\n${ROW}`.repeat(10_000),
  'an id of a megabyte': () => FILE.replace('\na,', `\n${'a'.repeat(MB - 1_000)},`),
  'U+0000, 5 MB': () => new Uint8Array(5 * MB),
  'U+0000 in every cell': () => FILE.replaceAll(',', '\0,'),
  'line ends of every kind': () => `${HEADER}\r${ROW}\n\r${ROW}\r\n\n\r\r\n${ROW}\u2028${ROW}`,
  'a separator that there is not': () => `sep=|\n${FILE}`,
  'names of what every object has': () =>
    '__proto__,constructor,toString,id,assessed_on\n1,2,3,4,2026-01-31\n',
  'a number of a million digits': () => withAge('7'.repeat(MB - 1_000)),
  'a number with an exponent of a million': () => withAge('1e1000000'),
  'a formula in every cell': () => `${HEADER}\n${'=HYPERLINK("http://x"),'.repeat(8)}@SUM(1)\n`,
  'a date of a year with 1,000 digits': () => FILE.replace('2026-01-31', `${'9'.repeat(1_000)}-01-31`),
  'UTF-16 without a mark': () => wide(FILE, 2),
  'UTF-16 of which a byte is missing': () => joined(bytesOf(0xff, 0xfe), wide(FILE, 2)).subarray(0, -1),
  'bytes that UTF-8 has not, 2 MB': () => joined(FILE, new Uint8Array(2 * MB).fill(0xff)),
  'a workbook': () => joined(bytesOf(0x50, 0x4b, 3, 4), noise(MB)),
  noise: () => noise(2 * MB),
};

const JSONL: Record<string, () => Uint8Array | string> = {
  'arrays in arrays, 100,000 deep': () => '['.repeat(100_000),
  'an answer 100,000 deep': () => answering(`{"age":${'['.repeat(100_000)}${']'.repeat(100_000)}}`),
  'one line of 20 MB': () => answering(`{"note":"${'x'.repeat(20 * MB)}"}`),
  '20,000 lines that are cut off': () => '{\n'.repeat(20_000),
  '20,000 lines of null': () => 'null\n'.repeat(20_000),
  'one key 50,000 times': () => answering(`{${times(50_000, () => '"age":20').join(',')}}`),
  '20,000 items that nobody knows': () =>
    answering(`{${times(20_000, (at) => `"k${String(at)}":1`).join(',')}}`),
  '20,000 keys beside the answers': () =>
    `{${times(20_000, (at) => `"k${String(at)}":1`).join(',')},${LINE.slice(1)}`,
  'another __proto__': () => answering('{"__proto__":{"age":20},"age":20}'),
  'a list of 100,000 codes': () => answering(`{"needs":[${times(100_000, () => '"work"').join(',')}]}`),
  'a number beyond all': () => answering('{"age":1e999}'),
  'an object for an id': () => LINE.replace('"a"', '{"a":[1]}'),
  'one array of all cases': () => `[${times(10_000, () => LINE).join(',\n')}]`,
  'UTF-16': () => joined(bytesOf(0xff, 0xfe), wide(LINE, 2)),
  'half characters in ids, 20,000': () => `${LINE.replace('"a"', '"\\ud83d"')}\n`.repeat(20_000),
  'half characters': () => answering('{"note":"\\ud83d"}'),
  noise: () => noise(2 * MB),
};

const inKind = (made: Record<string, () => Uint8Array | string>, ending: 'csv' | 'jsonl'): Hostile[] =>
  Object.entries(made).map(([name, make]) => {
    const bytes = () => {
      const content = make();
      return typeof content === 'string' ? utf8(content) : content;
    };
    return { name: `cases in ${ending}: ${name}`, kind: 'cases', fileName: `hostile.${ending}`, bytes };
  });

export const hostileCases: readonly Hostile[] = [...inKind(CSV, 'csv'), ...inKind(JSONL, 'jsonl')];
