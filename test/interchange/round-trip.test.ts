// What is written is read back, whatever it is and in whatever pieces it comes.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { printDate } from '../../src/model/dates.ts';
import { roundTo } from '../../src/model/decimal.ts';
import type { Assessment, Case } from '../../src/engine/index.ts';
import { canonicalText } from '../../src/model/index.ts';
import { sha256 } from '../../src/model/digest.ts';
import { assessmentWriter, CaseAssessor, caseWriter, provenanceOf } from '../../src/interchange/index.ts';
import { runs } from '../tools/runs.ts';
import { bytesOf, rowsOf } from './files.ts';
import { instrument, plan } from './instrument.ts';

const date = fc.integer({ min: -30_000, max: 60_000 }).map(printDate);
/** Text that spreadsheets and CSV readers stumble over. */
const text = fc
  .oneof(
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom('=1+1', "'=1", '-3', '@a', 'a;b', 'a"b', 'a\nb', '\tа', ' x ', "''-x", 'Ә, ғ', '1|2'),
  )
  .filter((one) => /\S/.test(one) && !one.includes('\uFFFD'));
const responses = fc.record(
  {
    conduct: fc.constantFrom('good', 'poor'),
    needs: fc.subarray(['work', 'housing']),
    age: fc.integer({ min: 14, max: 110 }),
    rate: fc.integer({ min: -500, max: 500 }).map((one) => roundTo(one / 100, 2) + 0),
    violence: fc.boolean(),
    admitted: date,
  },
  { requiredKeys: [] },
);
const override = fc.record({ to: fc.constantFrom('low', 'high'), reason: text });
const cases: fc.Arbitrary<Case[]> = fc.uniqueArray(
  fc
    .record(
      { id: text, assessedOn: date, responses, overrides: fc.record({ outcome: override }) },
      { requiredKeys: ['id', 'assessedOn', 'responses'] },
    )
    .map((one) => one as Case),
  { selector: (one) => one.id, minLength: 1, maxLength: 8 },
);

describe.each(['csv', 'jsonl'] as const)('%s', (format) => {
  test('cases come back as they were', async () => {
    await fc.assert(
      fc.asyncProperty(cases, fc.integer({ min: 1, max: 40 }), async (given, piece) => {
        const { header, line } = caseWriter(format, instrument);
        const rows = await rowsOf(format, header + given.map(line).join(''), piece);
        expect(rows.flatMap(({ problems }) => problems)).toEqual([]);
        expect(rows.map((row) => row.case)).toEqual(given);
      }),
      { numRuns: runs(300) },
    );
  });

  test('no text is a formula in a spreadsheet', () => {
    fc.assert(
      fc.property(text, (id) => {
        const { line } = caseWriter(format, instrument);
        const cell = line({ id, assessedOn: '2026-01-31', responses: {} });
        expect(cell).not.toMatch(/^"?[=@]/);
      }),
    );
  });

  test('any bytes are read without an exception', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (noise) => {
        const { header } = caseWriter(format, instrument);
        const bytes = new Uint8Array([...bytesOf(header), ...noise]);
        const whole = await rowsOf(format, bytes);
        expect(await rowsOf(format, bytes, 3)).toEqual(whole);
      }),
      { numRuns: runs(300) },
    );
  });
});

describe('assessments', () => {
  const given: Case = {
    id: '=a',
    assessedOn: '2026-01-31',
    responses: { conduct: 'poor', needs: ['work'], age: 20, violence: true },
  };
  const provenance = provenanceOf(instrument);
  const [assessed] = new CaseAssessor(plan).assess([given]);

  test('as JSON lines have these keys in this order', () => {
    const { header, line } = assessmentWriter('jsonl', plan, provenance);
    expect(header).toBe('');
    const digest = sha256(canonicalText(instrument));
    expect(line(assessed!.assessment)).toBe(
      '{"id":"=a",' +
        `"instrument":{"id":"small","version":"1.2.3","status":"draft","sha256":"${digest}"},` +
        '"engine":"aspect-engine/3","scores":{"total":4},"levels":{"band":"high"},"values":{"young":true},' +
        '"flags":["attention"],"recommendations":[],"unknown":[],"classification":{"outcome":"high"},"missing":["rate","admitted"],"answered":{"total":{"answered":3,"asked":3},' +
        '"band":{"answered":3,"asked":3},"young":{"answered":1,"asked":1},"attention":{"answered":2,"asked":2},' +
        '"outcome":{"answered":3,"asked":3}}}\n',
    );
  });

  test('as CSV have one column for each result', () => {
    const { header, line } = assessmentWriter('csv', plan, provenance);
    expect(header).toBe('id,total,band,young,attention,outcome,missing,answered/asked\r\n');
    expect(line(assessed!.assessment)).toBe("'=a,4,high,true,true,high,rate admitted,\r\n");
    const unknown: Assessment = new CaseAssessor(plan).assess([{ ...given, id: 'b', responses: {} }])[0]!
      .assessment;
    expect(line(unknown)).toBe(
      'b,,,,,,conduct needs age rate violence admitted,total=0/3 band=0/3 young=0/1 attention=0/2 outcome=0/3\r\n',
    );
  });

  test('many at once are what one at a time would be', () => {
    fc.assert(
      fc.property(cases, (many) => {
        const assessor = new CaseAssessor(plan);
        const together = assessor.assess(many);
        expect(together).toEqual(many.flatMap((one) => new CaseAssessor(plan).assess([one])));
      }),
      { numRuns: runs(50) },
    );
  });

  test('an override that the instrument does not allow is said', () => {
    const low = { ...given, overrides: { outcome: { to: 'low', reason: 'Seen' } } };
    const [one] = new CaseAssessor(plan).assess([low]);
    expect(one?.assessment.classification).toEqual({ outcome: 'high' });
    expect(one?.problems).toMatchObject([{ code: 'override-not-taken', path: '/overrides/outcome' }]);
    const high = { ...given, overrides: { outcome: { to: 'high', reason: 'Seen' } } };
    expect(new CaseAssessor(plan).assess([high])[0]?.problems).toEqual([]);
  });
});
