// What is said of an instrument stands beside it: no word of it changes what it is said of, and none is lost.

import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  digestOf,
  digestOfRecord,
  fileOf,
  joinedRecords,
  newRecord,
  readInstrument,
  recordOf,
  RESERVED,
  saidOf,
  sayStatus,
  statusOf,
  validateInstrument,
  validateRecord,
  type InstrumentRecord,
  type Recorded,
} from '../../src/model/index.ts';
import type { Status } from '../../src/model/types.ts';
import { resolveSchema, instrumentSchema } from '../../src/model/schema.ts';
import { soundInstrument } from './documents.ts';

const STATUSES = [
  'draft',
  'review',
  'piloted',
  'approved',
  'released',
  'retired',
] as const satisfies readonly Status[];
/** What documents could say of themselves. */
const EARLIER = STATUSES.filter((status) => status !== 'piloted');
const document = soundInstrument();
const words = { who: 'Aisha', when: '2026-01-31T09:30:00Z', why: 'Agreed' };

const full = (): InstrumentRecord => {
  const said = saidOf(document, words);
  const at = '/items/0/label';
  return {
    ...sayStatus({ document, record: newRecord() }, 'approved', words),
    approvals: [{ ...said, role: 'Head of psychology' }],
    comments: [
      { ...said, id: 'a'.repeat(12), at, part: 'age', text: 'Clearer?' },
      { ...said, id: 'b'.repeat(12), at, text: 'Yes', answers: 'a'.repeat(12), resolves: true },
    ],
    texts: [{ ...said, at, language: 'ru', state: 'reviewed', source: '0'.repeat(64) }],
    exceptions: [{ ...said, at, rule: 'no-item-alone' }],
  };
};

describe('a word about an instrument', () => {
  const said: Record<string, (state: Recorded) => InstrumentRecord> = {
    ...Object.fromEntries(
      STATUSES.map((status) => [`status ${status}`, (state) => sayStatus(state, status, words)]),
    ),
    approval: ({ record }) => ({ ...record, approvals: full().approvals }),
    comment: ({ record }) => ({ ...record, comments: full().comments }),
    'state of a text': ({ record }) => ({ ...record, texts: full().texts }),
    exception: ({ record }) => ({ ...record, exceptions: full().exceptions }),
  };

  test.each(Object.entries(said))('%s: leaves its digest, and is read back from its file', (_, say) => {
    const state = {
      document,
      record: sayStatus({ document, record: newRecord() }, 'review', { ...words, why: 'Sent' }),
    };
    const next = { document, record: say(state) };
    const file = readInstrument(JSON.stringify(fileOf(next)));
    expect(file.diagnostics).toEqual([]);
    expect(file.record).toEqual(next.record);
    expect(digestOf(file.instrument!)).toBe(digestOf(document));
    if (next.record !== state.record)
      expect(digestOfRecord(next.record)).not.toBe(digestOfRecord(state.record));
  });

  test('names the text that it is about', () => {
    const edited = { ...document, version: '9.0.0' };
    const approved = sayStatus({ document, record: newRecord() }, 'approved', words);
    const again = sayStatus({ document: edited, record: approved }, 'approved', words);
    expect(again.statuses.map(({ of, version }) => [of, version])).toEqual([
      [digestOf(document), document.version],
      [digestOf(edited), '9.0.0'],
    ]);
    // Said once more of the same text, it is no news.
    expect(sayStatus({ document: edited, record: again }, 'approved', words)).toBe(again);
  });
});

test('an instrument of which nothing is said is a plain document, and a draft', () => {
  expect(fileOf({ document, record: newRecord() })).toBe(document);
  expect(readInstrument(JSON.stringify(document)).record).toBeNull();
  expect(statusOf(newRecord())).toBe('draft');
});

describe('the status of older documents moves to the record', () => {
  const older = (format: number, status?: unknown): object => {
    const { norms, format: _, ...rest } = document;
    const stated = status === undefined ? rest : { ...rest, status };
    const named = { ...stated, format: `aspect-instrument/${String(format)}` };
    return format === 0 ? { ...named, conversions: norms } : { ...named, norms };
  };

  test.each([0, 1].flatMap((format) => EARLIER.map((status) => [format, status] as const)))(
    'format %i, %s',
    (format, status) => {
      const { instrument, record } = validateInstrument(older(format, status));
      expect(instrument).toEqual(document);
      expect(statusOf(record!)).toBe(status);
      // When, by whom and why, nobody knows.
      const [said] = record!.statuses;
      if (said)
        expect(said).toEqual({ of: digestOf(document), version: document.version, who: '', why: '', status });
      expect(record).toEqual(recordOf(document, status));
    },
  );

  test.each([0, 1])('format %i with no status, or with one that is none, is refused as ever', (format) => {
    expect(validateInstrument(older(format))).toMatchObject({
      instrument: null,
      diagnostics: [{ code: 'missing-property', path: '', params: { key: 'status' } }],
    });
    expect(validateInstrument(older(format, 'drafted'))).toMatchObject({
      instrument: null,
      diagnostics: [{ code: 'not-one-of', path: '/status', params: { text: 'drafted', nearest: 'draft' } }],
    });
  });
});

describe('a file with a record', () => {
  const file = (change: object = {}) => ({ ...fileOf({ document, record: full() }), ...change });

  test.each([
    ['of a newer studio', { format: 'aspect-file/4' }, 'format-newer', '/format'],
    ['with banks, and no history', { format: 'aspect-file/3', banks: [] }, 'missing-property', ''],
    ['with banks in an older format', { banks: [] }, 'unknown-key', '/banks'],
    ['with more in it', { history: [] }, 'unknown-key', '/history'],
    ['without a record', { record: undefined }, 'missing-property', ''],
    ['without an instrument', { instrument: undefined }, 'missing-property', ''],
    [
      'with a newer record',
      { record: { ...full(), format: 'aspect-record/3' } },
      'format-newer',
      '/record/format',
    ],
    ['with a record that is none', { record: { format: 'aspect-record/1' } }, 'missing-property', '/record'],
    ['with a broken instrument', { instrument: { ...document, id: 'No Id' } }, 'not-an-id', '/instrument/id'],
    ['within a file', { instrument: file() }, 'format-missing', '/instrument/format'],
  ])('%s is refused, with the place', (_, change, code, path) => {
    const { instrument, record, diagnostics } = validateInstrument(file(change));
    expect([instrument, record]).toEqual([null, null]);
    expect(diagnostics[0]).toMatchObject({ code, path, severity: 'error' });
  });

  test.each([
    ['of', 'abc'],
    ['when', '31.01.2026'],
  ])('a word whose %s is “%s” is refused with an example', (key, text) => {
    const [said] = full().statuses;
    const { record, diagnostics } = validateRecord({ ...full(), statuses: [{ ...said, [key]: text }] });
    expect(record).toBeNull();
    expect(diagnostics).toMatchObject([{ code: 'wrong-form', path: `/statuses/0/${key}`, params: { text } }]);
  });
});

test('two records become one that has each word of both once, whatever they share', () => {
  const status = fc.record({ status: fc.constantFrom(...STATUSES), why: fc.string() });
  const record = fc.array(status).map((list) =>
    list.reduce((before, { status: next, why }): InstrumentRecord => {
      return sayStatus({ document, record: before }, next, { who: '', why });
    }, newRecord()),
  );
  fc.assert(
    fc.property(record, record, (ours, theirs) => {
      const { statuses } = joinedRecords(ours, theirs);
      const texts = statuses.map((one) => JSON.stringify(one));
      for (const one of [...ours.statuses, ...theirs.statuses]) expect(texts).toContain(JSON.stringify(one));
      expect(joinedRecords(joinedRecords(ours, theirs), theirs)).toEqual(joinedRecords(ours, theirs));
    }),
  );
});

describe('what the format reserves', () => {
  /** A place of each type in a whole document. */
  const PLACES: Readonly<Record<string, string>> = {
    Instrument: '',
    Term: '/scores/0/terms/0',
    Score: '/scores/0',
    CutoffGroup: '/levels/0/groups/0',
    ItemBase: '/items/0',
    NormTable: '/norms/0',
    Reassessment: '/reassessments/0',
  };

  /** A document that has something at each of these places. */
  function whole(): Record<string, unknown> {
    const text = { en: 'T' };
    return {
      ...document,
      items: [{ id: 'age', kind: 'number', label: text, min: 0, max: 99, decimals: 0 }],
      scores: [
        {
          id: 'total',
          label: text,
          method: 'sum',
          terms: [{ of: 'age' }],
          missing: { policy: 'strict' },
          decimals: 0,
        },
      ],
      norms: [{ id: 't', label: text, of: 'total', decimals: 0, rows: [{ from: 0, value: 1 }] }],
      levels: [
        {
          id: 'risk',
          label: text,
          of: 'total',
          levels: [{ code: 'low', label: text }],
          groups: [{ label: text, when: 'true', from: [] }],
        },
      ],
      rules: [
        {
          id: 'rule',
          label: text,
          when: 'true',
          then: [{ effect: 'override', classification: 'outcome', how: 'set', to: 'low' }],
        },
      ],
      reassessments: [{ id: 'next', label: text, of: 'risk', months: {} }],
    };
  }

  test('such a document is sound without it', () => {
    expect(validateInstrument(whole()).diagnostics).toEqual([]);
  });

  test.each(RESERVED.map((one) => [`${one.on}.${one.key}`, one] as const))(
    '%s is refused by name',
    (_, one) => {
      const place = PLACES[one.on]!;
      const changed = structuredClone(whole());
      const owner = place
        .split('/')
        .slice(1)
        .reduce((value, key) => value[key] as Record<string, unknown>, changed);
      owner[one.key] = [];
      expect(validateInstrument(changed)).toMatchObject({
        instrument: null,
        diagnostics: [{ code: 'reserved-property', path: `${place}/${one.key}`, params: { key: one.key } }],
      });
    },
  );

  test.each(RESERVED.map(({ on, key }) => [on, key] as const))(
    '%s.%s is not read, and stands in the docs',
    (on, key) => {
      const type = instrumentSchema.$defs[on === 'ItemBase' ? 'ChoiceItem' : on]!;
      expect(Object.keys(resolveSchema(type, {}).properties ?? {})).not.toContain(key);
      const row = readFileSync('docs/instrument.md', 'utf8')
        .split('\n')
        .find((line) => line.startsWith(`| \`${on}.${key}\``));
      expect(row).toBeDefined();
    },
  );
});
