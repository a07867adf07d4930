// The command line as a script or a person calls it: what it prints, what it writes, its exit code.

import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { Assessment } from '../../src/engine/index.ts';
import { ENGINE } from '../../src/interchange/index.ts';
import { sha256 } from '../../src/model/digest.ts';
import { canonicalText, fileOf, recordOf, type Instrument, type Status } from '../../src/model/index.ts';
import { aspect } from './aspect.ts';
import { forged } from '../interchange/packages.ts';
import { LANGUAGES } from '../../src/words/index.ts';

// Every call is a process of its own.
vi.setConfig({ testTimeout: 60_000 });

let folder = '';
beforeAll(() => (folder = mkdtempSync(join(tmpdir(), 'aspect-cli-'))));
afterAll(() => rmSync(folder, { recursive: true }));

const PSA = 'templates/psa.json';
const psa = JSON.parse(readFileSync(PSA, 'utf8')) as Instrument;

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

/** PSA with one thing changed. */
function altered(name: string, alter: (document: Instrument) => void): string {
  const document = structuredClone(psa);
  alter(document);
  return file(name, JSON.stringify(document, null, 2));
}

/** A package of the template, which is made once: making it takes longest. */
let made: { readonly path: string; readonly said: string } | undefined;
function packageOfPsa(): { readonly path: string; readonly said: string } {
  if (made) return made;
  const path = join(folder, 'psa.zip');
  const { code, said } = aspect('export', PSA, '-o', path);
  expect(code, said).toBe(0);
  return (made = { path, said });
}

const rowsOf = (jsonl: string): Assessment[] =>
  jsonl
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Assessment);

const casesOf = (document: Instrument): string =>
  document.tests
    .map(({ id, assessedOn, responses }) => JSON.stringify({ id, assessedOn, responses }))
    .join('\n');

describe('check', () => {
  test('finds nothing in a template', () => {
    const { code, out } = aspect('check', PSA);
    expect({ code, out }).toEqual({ code: 0, out: '' });
  });

  test('says where each mistake is and what to do, and exits with 1', () => {
    const broken = altered('broken.json', (document) => {
      document.rules[0]!.when = 'nvca_rwa >= 4';
      document.formulas[0]!.expression = 'age_at_current_arrest + true';
      document.items[0]!.relevantWhen = 'nobody';
    });
    const { code, out } = aspect('check', broken);
    expect(code).toBe(1);
    expect(out).toMatch(/broken\.json:\d+:\d+ error unknown-name .*nvca_rwa.*nvca_raw/);
    expect(out).toMatch(/broken\.json:\d+:\d+ error wrong-type /);
    const { code: same, out: json } = aspect('check', broken, '--json');
    const report = JSON.parse(json) as {
      errors: number;
      diagnostics: { path: string; hint: string; line: number }[];
    };
    const lines = report.diagnostics.map(({ line }) => line);
    expect(lines).toEqual(lines.toSorted((a, b) => a - b));
    expect(same).toBe(1);
    expect(report.errors).toBeGreaterThanOrEqual(2);
    expect(report.diagnostics.map(({ path }) => path)).toContain('/rules/0/when');
    for (const { hint } of report.diagnostics) expect(hint).not.toBe('');
  });

  test('says it of an instrument that stands in a file with its record, too', () => {
    const document = structuredClone(psa);
    document.rules[0]!.when = 'nvca_rwa >= 4';
    const text = JSON.stringify(fileOf({ document, record: recordOf(document, 'review') }), null, 2);
    const { code, out } = aspect('check', file('recorded.json', text));
    const line = text.split('\n').findIndex((one) => one.includes('nvca_rwa')) + 1;
    expect(code).toBe(1);
    expect(out).toMatch(new RegExp(`recorded\\.json:${String(line)}:\\d+ error unknown-name .*nvca_raw`));
    const wrong = JSON.stringify(
      { ...(JSON.parse(text) as object), record: { format: 'aspect-record/1' } },
      null,
      2,
    );
    expect(aspect('check', file('unrecorded.json', wrong)).out).toMatch(
      /:\d+:\d+ error missing-property .*statuses/,
    );
  });

  test('says what to write instead, as it stands in the file', () => {
    const comma = altered('comma.json', (document) => {
      document.formulas[0]!.expression = 'age_at_current_arrest * 1,5';
    });
    const { out } = aspect('check', comma);
    expect(out).toMatch(/error feel-decimal-comma .*\n {2}write instead: "age_at_current_arrest \* 1\.5"\n/);
    const { diagnostics } = JSON.parse(aspect('check', comma, '--json').out) as { diagnostics: unknown[] };
    expect(diagnostics).toContainEqual(
      expect.objectContaining({ fix: { range: { from: 24, to: 27 }, value: '1.5' } }),
    );
  });

  test('an id that stands twice is told with its place', () => {
    const twice = altered('twice.json', (document) => (document.formulas[0]!.id = document.items[0]!.id));
    const { code, out } = aspect('check', twice);
    expect(code).toBe(1);
    expect(out).toMatch(/twice\.json:\d+:\d+ error .*age_at_current_arrest/);
  });

  test('a text that is no JSON is told with its line', () => {
    const { code, out } = aspect('check', file('cut.json', '{\n  "format": "aspect-instrument/2",\n'));
    expect(code).toBe(1);
    expect(out).toMatch(/cut\.json:3:1 error /);
  });

  test('speaks every language', () => {
    const broken = altered('lang.json', (document) => (document.rules[0]!.when = 'nvca_rwa >= 4'));
    const said = LANGUAGES.map((language) => aspect('check', broken, '--lang', language).out);
    expect(new Set(said).size).toBe(LANGUAGES.length);
  });
});

describe('score', () => {
  test('gives every test case what it expects, from JSON lines and from CSV, of a document and of a package', () => {
    const archive = packageOfPsa().path;
    const cases = file('cases.jsonl', casesOf(psa));
    const { code, out } = aspect('score', PSA, cases);
    expect(code).toBe(0);
    const rows = rowsOf(out);
    expect(rows.map(({ id }) => id)).toEqual(psa.tests.map(({ id }) => id));
    psa.tests.forEach(({ expected }, at) => {
      const { scores, flags } = rows[at]!;
      if (expected.scores) expect(scores).toMatchObject(expected.scores);
      if (expected.flags) expect(flags).toEqual(expected.flags);
    });

    const items = psa.items.map(({ id }) => id);
    const lines = psa.tests.map(({ id, assessedOn, responses }) =>
      [id, assessedOn, ...items.map((item) => String(responses[item] ?? ''))].join(','),
    );
    const csv = file('cases.csv', [`id,assessed_on,${items.join(',')}`, ...lines].join('\r\n'));
    expect(aspect('score', archive, csv).out).toBe(out);
  });

  test('a row that is wrong is told with its line and field, and the others are scored', () => {
    const good = { id: 'good', assessedOn: '2026-01-31', responses: {} };
    const bad = { id: 'old', assessedOn: '2026-01-31', responses: { age_at_current_arrest: 1e9 } };
    const cases = file('mixed.jsonl', [good, bad].map((one) => JSON.stringify(one)).join('\n'));
    const out = join(folder, 'mixed-out.csv');
    const { code, said } = aspect('score', PSA, cases, '-o', out);
    expect(code).toBe(1);
    expect(said).toMatch(/mixed\.jsonl:2 age_at_current_arrest error answer-out-of-range/);
    const written = readFileSync(out, 'utf8').trim().split(/\r?\n/);
    expect(written).toHaveLength(2);
    expect(written[1]).toMatch(/^good,/);
  });

  test('says what made the results, and that a draft did', () => {
    const withStatus = (status: Status) =>
      file(`${status}.json`, JSON.stringify(fileOf({ document: psa, record: recordOf(psa, status) })));
    const [draft, released] = [withStatus('draft'), withStatus('released')];
    const cases = file('made.csv', 'id,assessed_on\na,2026-01-31\n');
    const made = (status: Status) => ({
      instrument: {
        id: psa.id,
        version: psa.version,
        status,
        sha256: sha256(canonicalText(psa)),
      },
      engine: ENGINE,
    });
    const { out, said } = aspect('score', draft, cases);
    expect(said).toContain('is not released (status “draft”)');
    expect(JSON.parse(out)).toMatchObject(made('draft'));

    const results = join(folder, 'made-results.csv');
    const { said: nothing } = aspect('score', released, cases, '-o', results);
    expect(nothing).not.toContain('not released');
    const meta = JSON.parse(readFileSync(join(folder, 'made-results.meta.json'), 'utf8')) as object;
    expect(meta).toEqual(made('released'));

    const { path } = packageOfPsa();
    aspect('score', path, cases, '-o', join(folder, 'of-package.csv'));
    expect(JSON.parse(readFileSync(join(folder, 'of-package.meta.json'), 'utf8'))).toMatchObject({
      instrument: { id: psa.id },
      package: { sha256: sha256(readFileSync(path)) },
    });
  });

  test('what stands beside a CSV overwrites nothing that is read', () => {
    const path = altered('x.meta.json', () => undefined);
    const cases = file('beside.csv', 'id,assessed_on\na,2026-01-31\n');
    const { code, said } = aspect('score', path, cases, '-o', join(folder, 'x.csv'));
    expect(code).toBe(2);
    expect(said).toContain('x.meta.json” is being read');
    expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual(psa);
  });

  test('yes and no may be 1 and 0', () => {
    const one = (id: string, yes: unknown) =>
      JSON.stringify({ id, assessedOn: '2026-01-31', responses: { current_violent_offense: yes } });
    const { out } = aspect('score', PSA, file('yes.jsonl', [one('a', true), one('b', 1)].join('\n')));
    const [a, b] = rowsOf(out).map(({ id: _, ...said }) => said);
    expect(b).toEqual(a);
  });

  test('a column that is unknown or not there is a finding', () => {
    const cases = file('wrong.csv', 'id,assessed_on,pending_chrage\n1,2026-01-31,true\n');
    const { code, said, out } = aspect('score', PSA, cases);
    expect(code).toBe(1);
    expect(said).toMatch(/wrong\.csv:1 pending_chrage warning case-column-unknown .*Nearest: pending_charge/);
    expect(said).toMatch(/wrong\.csv:1 pending_charge warning case-column-missing/);
    expect(rowsOf(out)).toHaveLength(1);
  });

  test('writes nothing where no row can be read, and leaves what was there', () => {
    const out = file('kept.csv', 'as it was');
    const cases = file('nameless.csv', 'pending_charge\ntrue\n');
    const { code, said } = aspect('score', PSA, cases, '-o', out);
    expect(code).toBe(1);
    expect(said).toMatch(/nameless\.csv:1 id error case-column-needed/);
    expect(readFileSync(out, 'utf8')).toBe('as it was');
    expect(readdirSync(folder).filter((name) => /kept\.meta|\.tmp$/.test(name))).toEqual([]);
  });
});

describe('test', () => {
  test.each(readdirSync('templates').filter((name) => name.endsWith('.json')))('%s holds', (name) => {
    expect(aspect('test', `templates/${name}`)).toMatchObject({ code: 0, out: '' });
  });

  test('says what differs', () => {
    const changed = altered('changed.json', (document) => (document.rules[0]!.when = 'nvca_raw >= 5'));
    const { code, out } = aspect('test', changed);
    expect(code).toBe(1);
    expect(out).toMatch(/example_\w+: .*should be .* and is /);
    const report = JSON.parse(aspect('test', changed, '--json').out) as { passed: number; failed: number };
    expect(report.failed).toBeGreaterThan(0);
    expect(report.passed + report.failed).toBe(psa.tests.length);
  });
});

describe('export and verify', () => {
  test('the same bytes twice, and verified', () => {
    const [one, other] = [packageOfPsa().path, join(folder, 'other.zip')];
    expect(aspect('export', PSA, '-o', other).code).toBe(0);
    expect(readFileSync(one).equals(readFileSync(other))).toBe(true);
    expect(aspect('verify', one).code).toBe(0);
    expect(aspect('check', one).code).toBe(0);
    expect(aspect('test', one).code).toBe(0);
  });

  test('a package that was altered or cut short is refused', () => {
    const bytes = readFileSync(packageOfPsa().path);
    const flipped = Uint8Array.from(bytes);
    flipped[Math.floor(bytes.length / 2)]! ^= 1;
    for (const damaged of [file('flipped.zip', flipped), file('short.zip', bytes.subarray(0, -200))]) {
      const { code, out, said } = aspect('verify', damaged);
      expect(code).toBe(1);
      expect(out).toMatch(/error package-/);
      expect(said).toContain('do not use this package');
      expect(aspect('score', damaged, file('none.jsonl', '')).code).toBe(1);
    }
  });

  test('a package that was packed again by hand scores only after it was exported anew', () => {
    const whole = packageOfPsa().path;
    const byHand = file('by-hand.zip', zipSync(unzipSync(readFileSync(whole))));
    const cases = file('by-hand.jsonl', '{"id":"a","assessedOn":"2026-01-31","responses":{}}\n');
    const verified = aspect('verify', byHand);
    expect(verified.code).toBe(1);
    expect(verified.out).toMatch(/error package-archive .*CHANGES\.md.* export the instrument again/);
    expect(aspect('score', byHand, cases)).toMatchObject({ code: 1, out: '' });
    const anew = join(folder, 'from-hand.zip');
    expect(aspect('export', byHand, '-o', anew).code).toBe(0);
    expect(readFileSync(anew)).toEqual(readFileSync(whole));
    expect(aspect('score', anew, cases).code).toBe(0);
  });

  test('the digest that export and verify print can be demanded, and keeps out another package', () => {
    const other = join(folder, 'other-weight.zip');
    const { path: approved, said } = packageOfPsa();
    const [digest] = /[0-9a-f]{64}/.exec(said) ?? [''];
    expect(digest).toBe(sha256(readFileSync(approved)));
    expect(aspect('verify', approved, '--digest', digest.toUpperCase()).said).toContain(digest);
    const changed = altered('other-weight.json', (document) => (document.version = '9.9.9'));
    aspect('export', changed, '-o', other);
    expect(aspect('verify', other).code).toBe(0);
    const cases = file('demanded.jsonl', '{"id":"a","assessedOn":"2026-01-31","responses":{}}\n');
    expect(aspect('score', approved, cases, '--digest', digest).code).toBe(0);
    for (const args of [
      ['score', other, cases],
      ['score', PSA, cases],
      ['verify', other],
      ['test', other],
      ['check', other],
      ['export', other, '-o', join(folder, 'laundered.zip')],
    ]) {
      const run = aspect(...args, '--digest', digest);
      expect(run.code, args[0]).toBe(1);
      expect(run.out + run.said, args[0]).toContain('package-digest');
    }
    expect(readdirSync(folder)).not.toContain('laundered.zip');
    for (const none of ['abc', digest.slice(1), `${digest}0`])
      expect(aspect('score', approved, cases, '--digest', none).code).toBe(2);
  });

  test('a package whose values another engine changed runs only after it was exported anew', () => {
    const contents = unzipSync(readFileSync('test/museum/exemplars/aspect-package.1.engine-1.zip'));
    const vectors = strFromU8(contents['test-vectors.jsonl']!).replace('"total":4', '"total":3');
    const old = file('old.zip', forged(contents, { 'test-vectors.jsonl': vectors }));
    const cases = file('old.jsonl', '{"id":"a","assessedOn":"2026-01-31","responses":{}}\n');
    const { code, said } = aspect('score', old, cases);
    expect(code).toBe(1);
    expect(said).toMatch(/package-engine-changed .* export the instrument again/);
    expect(said).toMatch(/package-value-changed .*“high_case”: “scores\.total” was 3 and is now 4/);
    const anew = join(folder, 'anew.zip');
    expect(aspect('export', old, '-o', anew).code).toBe(0);
    expect(aspect('score', anew, cases).code).toBe(0);
  });

  test('an instrument whose test cases fail makes no package', () => {
    const failing = altered('failing.json', (document) => (document.rules[0]!.when = 'nvca_raw >= 5'));
    const target = join(folder, 'failing.zip');
    expect(aspect('export', failing, '-o', target).code).toBe(1);
    expect(readdirSync(folder)).not.toContain('failing.zip');
  });
});

test.each([
  [[]],
  [['judge']],
  [['check']],
  [['check', 'no-such-file.json']],
  [['check', PSA, '--quick']],
  [['score', PSA, 'cases.xlsx']],
  [['export', PSA]],
  [['check', PSA, '--lang', 'xx']],
])('bad use exits with 2 and says what to do: %j', (args) => {
  const { code, out, said } = aspect(...args);
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(said.length).toBeGreaterThan(20);
});
