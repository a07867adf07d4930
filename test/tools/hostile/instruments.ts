// Files that claim to be instruments.

import { instrument } from '../../interchange/instrument.ts';
import { bytesOf, joined, KB, MB, noise, times, utf8, wide, type Hostile } from './bytes.ts';

const TEXT = JSON.stringify(instrument, null, 2);

/** The instrument with one property put before the others, as it is written. */
const withText = (property: string) => `{${property},${TEXT.slice(1)}`;

/** The instrument with parts changed; what is put there need not be possible. */
const changed = (change: object) => utf8(JSON.stringify({ ...instrument, ...change }));

const formula = (expression: string, id = 'young') => ({ ...instrument.formulas[0]!, id, expression });
const formulas = (...expressions: readonly string[]) => ({
  formulas: expressions.map((expression, at) => formula(expression, at === 0 ? 'young' : `f${String(at)}`)),
});
const choice = (options: readonly object[]) => ({
  items: instrument.items.map((item) => (item.id === 'conduct' ? { ...item, options } : item)),
});
const option = (at: number) => ({ code: `c${String(at)}`, label: { en: 'x', ru: 'x' }, points: at });

const digits = (at: number) => String(at).padStart(4, '0');
/** A table of one code, with cells as they are given. */
const table = (rows: number, cell: (row: number) => string, columns = 1) => ({
  tables: [
    {
      ...{ id: 't', label: { en: 'x', ru: 'x' }, hitPolicy: 'U' },
      inputs: times(columns, () => ({ label: { en: 'x', ru: 'x' }, expression: 'age' })),
      outputs: [
        {
          ...{ id: 'o', label: { en: 'x', ru: 'x' }, kind: 'code' },
          values: [{ code: 'a', label: { en: 'x', ru: 'x' } }],
        },
      ],
      rows: times(rows, (row) => ({ when: times(columns, () => cell(row)), then: ['a'] })),
    },
  ],
});

const NOT_JSON: Record<string, () => Uint8Array | string> = {
  nothing: () => '',
  'a mark and nothing': () => '\uFEFF',
  'ten million blanks': () => ' '.repeat(10 * MB),
  'arrays in arrays, 100,000 deep': () => '['.repeat(100_000),
  'closed arrays in arrays, 100,000 deep': () => '['.repeat(100_000) + ']'.repeat(100_000),
  'objects in objects, 100,000 deep': () => '{"a":'.repeat(100_000),
  'a title 100,000 deep': () => withText(`"title":${'{"en":'.repeat(100_000)}1${'}'.repeat(100_000)}`),
  'a million brackets': () => '}'.repeat(MB),
  'a million commas': () => `[${','.repeat(MB)}]`,
  'a million quotation marks': () => '"'.repeat(MB),
  'a million backslashes': () => `"${'\\'.repeat(MB)}`,
  'a million zeros': () => `[${'0,'.repeat(MB)}0]`,
  'a number of a million digits': () => withText(`"a":${'7'.repeat(MB)}`),
  'a fraction of a million digits': () => withText(`"a":0.${'7'.repeat(MB)}`),
  'a number beyond all': () => withText('"a":1e999'),
  'a number below all': () => withText('"a":1e-999'),
  'digits that no number keeps': () => withText('"a":9007199254740993'),
  NaN: () => withText('"a":NaN'),
  Infinity: () => withText('"a":-Infinity'),
  'a number in hexadecimals': () => withText('"a":0x10'),
  'a number that begins with 0': () => withText('"a":01'),
  'a comma too many': () => `${TEXT.slice(0, -1)},}`,
  'a comment': () => `// an instrument\n${TEXT}`,
  apostrophes: () => TEXT.replaceAll('"', "'"),
  'a text that is not closed': () => TEXT.slice(0, TEXT.indexOf('small') + 2),
  'half of it': () => TEXT.slice(0, TEXT.length / 2),
  'all but the last sign': () => TEXT.slice(0, -1),
  'half an escape': () => `${TEXT.slice(0, 20)}"\\u12`,
  'an escape that there is not': () => withText('"a":"\\x41"'),
  'a line break in a text': () => withText('"a":"b\nc"'),
  'itself twice': () => TEXT + TEXT,
  'U+0000 between': () => TEXT.replaceAll(',', ',\0'),
  'U+0000 at its end': () => `${TEXT}\0`,
  'a text of 30 MB': () => withText(`"a":"${'x'.repeat(30 * MB)}"`),
  'more than 32 million signs': () => withText(`"a":"${'x'.repeat(33 * MB)}"`),
  'a key of 5 MB': () => withText(`"${'x'.repeat(5 * MB)}":1`),
  'one key 400,000 times': () => withText(times(400_000, () => '"a":1').join(',')),
  '6 MB of titles': () => withText(times(300_000, () => '"title":{"en":""}').join(',')),
  '100,000 keys that are not known': () => withText(times(100_000, (at) => `"k${String(at)}":1`).join(',')),
  'another __proto__': () => withText('"__proto__":{"format":"aspect-instrument/2","admin":true}'),
  'another constructor': () => withText('"constructor":{"prototype":{"polluted":true}}'),
  'a web page': () => `<!doctype html><script>alert(1)</script>${TEXT}`,
  'a picture': () => joined(bytesOf(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10), noise(MB)),
  'what was compressed': () => joined(bytesOf(0x1f, 0x8b, 8, 0), noise(MB)),
  noise: () => noise(MB),
};

const ENCODED: Record<string, () => Uint8Array> = {
  'two marks': () => utf8(`\uFEFF\uFEFF${TEXT}`),
  'UTF-16, little end first': () => joined(bytesOf(0xff, 0xfe), wide(TEXT, 2)),
  'UTF-16, big end first': () => joined(bytesOf(0xfe, 0xff), wide(TEXT, 2, true)),
  'UTF-16 without a mark': () => wide(TEXT, 2),
  'UTF-32': () => joined(bytesOf(0xff, 0xfe, 0, 0), wide(TEXT, 4)),
  'Windows-1251': () => joined('{"title":"', bytesOf(0xcc, 0xe5, 0xf2, 0xee, 0xe4), '"}'),
  'a byte that UTF-8 has not': () => joined(TEXT.slice(0, 200), bytesOf(0xff), TEXT.slice(200)),
  'a sign written too long': () => joined(TEXT.slice(0, -1), ',"', bytesOf(0xc0, 0xaf), '":1}'),
  'half a character in UTF-8': () => joined(TEXT.slice(0, -1), ',"', bytesOf(0xed, 0xa0, 0xbd), '":1}'),
  'a character that is cut off': () => joined(TEXT, bytesOf(0xd0)),
};

const DOCUMENTS: Record<string, () => Uint8Array> = {
  null: () => utf8('null'),
  'a lone text': () => utf8('"aspect-instrument/2"'),
  'nothing but its format': () => utf8('{"format":"aspect-instrument/2"}'),
  'a format that is newer': () => changed({ format: 'aspect-instrument/2' }),
  'a format of a million digits': () => changed({ format: `aspect-instrument/${'9'.repeat(MB)}` }),
  'null everywhere': () =>
    utf8(
      JSON.stringify(
        Object.fromEntries(
          Object.keys(instrument).map((key) => [key, key === 'format' ? instrument.format : null]),
        ),
      ),
    ),
  'lists in place of texts': () => changed({ id: [], version: [], title: [], languages: 'en' }),
  'objects in place of lists': () => changed({ items: {}, scores: {}, rules: {}, tests: {}, levels: {} }),
  '10,000 parts of a wrong kind': () => changed({ items: times(10_000, () => 7) }),
  '10,000 parts without anything': () => changed({ items: times(10_000, () => ({})) }),
  'names of what every object has': () =>
    changed({
      items: ['toString', 'hasOwnProperty', 'valueOf', 'constructor'].map((id) => ({
        ...instrument.items[4]!,
        id,
      })),
    }),
  'an id of a megabyte': () => changed({ id: 'x'.repeat(MB) }),
  'one id 10,000 times': () => changed({ items: times(10_000, () => instrument.items[4]!) }),
  'one code 10,000 times': () => changed(choice(times(10_000, () => option(0)))),
  '10,000 options': () => changed(choice(times(10_000, option))),
  '20,000 items': () =>
    changed({
      items: [
        ...instrument.items,
        ...times(20_000, (at) => ({ ...instrument.items[4]!, id: `i${String(at)}` })),
      ],
    }),
  'a sum of 3,000 terms': () =>
    changed({
      items: [
        ...instrument.items,
        ...times(3_000, (at) => ({ ...instrument.items[4]!, id: `i${String(at)}` })),
      ],
      scores: [{ ...instrument.scores[0]!, terms: times(3_000, (at) => ({ of: `i${String(at)}` })) }],
    }),
  'one item 100,000 times in a sum': () =>
    changed({ scores: [{ ...instrument.scores[0]!, terms: times(100_000, () => ({ of: 'violence' })) }] }),
  '5,000 cut-offs that do not ascend': () =>
    changed({
      levels: [
        {
          ...instrument.levels[0]!,
          levels: times(5_000, (at) => ({
            code: `l${String(at)}`,
            label: { en: 'x', ru: 'x' },
            ...(at > 0 ? { from: 5_000 - at } : {}),
          })),
        },
      ],
    }),
  '2,000 languages': () =>
    changed({ languages: times(2_000, (at) => `a${String.fromCharCode(97 + (at % 26))}-X${String(at)}x`) }),
  '5,000 test cases that cannot be read': () =>
    changed({
      tests: times(5_000, (at) => ({
        ...instrument.tests[0]!,
        id: `t${String(at)}`,
        responses: { nobody: at },
      })),
    }),
  'an expression of 400 KB': () => changed(formulas(times(40_000, () => 'age < 21').join(' and '))),
  'brackets, 400 KB': () => changed(formulas('('.repeat(400 * KB))),
  'brackets that close, 100,000 deep': () =>
    changed(formulas(`${'('.repeat(100_000)}true${')'.repeat(100_000)}`)),
  'a minus 400,000 times': () => changed(formulas(`${'-'.repeat(400 * KB)}age < 21`)),
  'not, 50,000 deep': () => changed(formulas(`${'not('.repeat(50_000)}true${')'.repeat(50_000)}`)),
  'if, 20,000 deep': () => changed(formulas(`${'if violence then true else '.repeat(20_000)}false`)),
  'a text of 400 KB in an expression': () => changed(formulas(`"${'x'.repeat(400 * KB)}" = "x"`)),
  'signs that mean nothing, 400 KB': () => changed(formulas('§'.repeat(200 * KB))),
  '50 expressions of 5,000 signs': () =>
    changed(formulas(...times(50, () => times(600, () => 'age').join(' + ')))),
  '2,000 formulas, each of the one before': () =>
    changed(formulas('age < 21', ...times(2_000, (at) => (at === 0 ? 'young' : `f${String(at)}`)))),
  '2,000 formulas in a circle': () =>
    changed(formulas(`f2000`, ...times(2_000, (at) => (at === 0 ? 'young' : `f${String(at)}`)))),
  'names that do not exist, 5,000 of them': () =>
    changed(formulas(...times(5_000, (at) => `nobody_${String(at)}`))),
  'names that are nearly those of 3,000 items, 2,000 of them': () =>
    changed({
      items: [
        ...instrument.items,
        ...times(3_000, (at) => ({ ...instrument.items[4]!, id: `${'a'.repeat(58)}${digits(at)}` })),
      ],
      ...formulas('age < 21', ...times(2_000, (at) => `${'a'.repeat(57)}b${digits(at)}`)),
    }),
  '5,000 flags, each raised by a rule of its own': () =>
    changed({
      flags: times(5_000, (at) => ({ ...instrument.flags[0]!, id: `flag${String(at)}` })),
      rules: times(5_000, (at) => ({
        ...instrument.rules[0]!,
        id: `rule${String(at)}`,
        then: [{ effect: 'flag', flag: `flag${String(at)}` }],
      })),
    }),
  'a list of 1,900 values in an expression': () =>
    changed(formulas(`age in (${times(1_900, String).join(',')})`)),
  'three cells of 1,800 values': () => changed(table(3, () => times(1_800, String).join(','))),
  '200 cells of 1,800 values': () =>
    changed(table(200, (row) => times(1_800, (at) => String(at + row)).join(','))),
  '100,000 cells that cannot be read': () => changed(table(9_999, (row) => `nobody${String(row)} +`, 10)),
  'a table of 2,000 rows and 20 columns that overlap': () =>
    changed(table(2_000, () => '[1..50], [60..70]', 20)),
  '50,000 names that do not exist, in 100 expressions': () =>
    changed(
      formulas(
        ...times(100, (at) => times(500, (name) => `nobody${String(at)}_${String(name)}`).join(' + ')),
      ),
    ),
  '40 expressions that end too soon': () =>
    changed(formulas(...times(40, () => `${times(800, () => 'age').join(' + ')} +`))),
  'two megabytes of expressions': () =>
    changed(formulas(...times(800, () => times(400, () => 'age').join(' + ')))),
  'a title of 3 MB': () => changed({ title: { en: 'x'.repeat(3 * MB), ru: 'x' } }),
  'half a megabyte of brackets in a purpose': () =>
    changed({ about: { purpose: { en: '['.repeat(MB / 2), ru: 'x' } } }),
  '9,000 texts in languages that are none of it': () =>
    changed({
      title: {
        ...instrument.title,
        ...Object.fromEntries(times(9_000, (at) => [`aa-X${String(at)}x`, 'x'])),
      },
    }),
  'signs that turn the direction, 100,000': () =>
    changed({ title: { en: '\u202E'.repeat(100_000), ru: 'x' } }),
  'half characters, 100,000': () =>
    utf8(TEXT.replace('"A small instrument"', `"${'\\ud83d'.repeat(100_000)}"`)),
  'U+0000 in every text': () => utf8(TEXT.replaceAll('"en": "', '"en": "\\u0000')),
};

const inKind = (made: Record<string, () => Uint8Array | string>): Hostile[] =>
  Object.entries(made).map(([name, make]) => ({
    name: `an instrument: ${name}`,
    kind: 'instrument',
    fileName: 'hostile.json',
    bytes: () => joined(make()),
  }));

export const hostileInstruments: readonly Hostile[] = [NOT_JSON, ENCODED, DOCUMENTS].flatMap(inKind);
