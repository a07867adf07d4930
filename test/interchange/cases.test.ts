// What a production system may send as a case.

import { describe, expect, test } from 'vitest';
import { readCase } from '../../src/interchange/index.ts';
import { checkStructure, type Instrument } from '../../src/model/index.ts';
import { compile } from '../../src/plan/index.ts';
import { changed, instrument, plan } from './instrument.ts';

const reading = (id: unknown) => readCase(plan, { id, assessedOn: '2026-01-31', responses: {} });

describe('a number as id', () => {
  test.each([0, 7, -3, 1.5, Number.MAX_SAFE_INTEGER])('%j is kept', (id) => {
    expect(reading(id).case?.id).toBe(String(id));
  });

  test.each([2 ** 53, -(2 ** 60), 1e30, NaN, Infinity])('%j stands for its neighbours too', (id) => {
    expect(reading(id).problems.map(({ code }) => code)).toEqual(['case-id-digits']);
  });
});

describe('types count, in every case that is read', () => {
  const document: Instrument = changed({
    items: [
      ...instrument.items,
      {
        id: 'grade',
        kind: 'choice',
        label: { en: 'Grade' },
        options: ['1', '2.5', 'true'].map((code) => ({ code, label: { en: code } })),
      },
    ],
  });
  const strict = compile(document).plan!;

  test.each([
    ['grade', '1', null],
    ['grade', 1, 'answer-unquoted'],
    ['grade', 2.5, 'answer-unquoted'],
    ['grade', true, 'answer-unquoted'],
    ['grade', 3, 'answer-not-an-option'],
    ['grade', ' 1', 'answer-not-an-option'],
    ['needs', ['work', 1], 'answer-not-an-option'],
    ['age', 20, null],
    ['age', '20', 'answer-quoted'],
    ['age', 'twenty', 'answer-not-a-number'],
    ['age', '0x14', 'answer-not-a-number'],
    ['age', true, 'answer-not-a-number'],
    ['violence', true, null],
    ['violence', 1, null],
    ['violence', 'true', 'answer-quoted'],
    ['violence', '0', 'answer-quoted'],
    ['violence', 'yes', 'answer-not-yes-no'],
    ['violence', 2, 'answer-not-yes-no'],
  ])('%s: %j', (item, answer, code) => {
    const given = { id: 'a', assessedOn: '2026-01-31', responses: { [item]: answer } };
    expect(readCase(strict, given).problems.map((one) => one.code)).toEqual(code === null ? [] : [code]);
    const tests = [{ ...given, expected: {} }];
    const told = checkStructure({ ...document, tests } as Instrument).filter(({ path }) =>
      path.startsWith('/tests'),
    );
    expect(told.map((one) => one.code)).toEqual(code === null ? [] : [code]);
  });
});

describe('a case that is none is told what it lacks', () => {
  const right = { id: 'a', assessedOn: '2026-01-31', responses: {} };
  const [classification] = Object.keys(
    Object.fromEntries(instrument.classifications.map(({ id }) => [id, 0])),
  );
  const overridden = (override: unknown) => ({ ...right, overrides: { [classification!]: override } });

  test.each([
    [null, ['case-not-an-object']],
    [[right], ['case-not-an-object']],
    ['a', ['case-not-an-object']],
    [{ ...right, name: 'A' }, ['case-unknown-key']],
    [{ ...right, id: ' ' }, ['case-without-id']],
    [{ ...right, id: null }, ['case-without-id']],
    [{ ...right, assessedOn: '31.01.2026' }, ['case-without-date']],
    [{ ...right, assessedOn: 20260131 }, ['case-without-date']],
    [{ ...right, responses: [] }, ['case-without-responses']],
    [{ ...right, responses: { agee: 20 } }, ['case-unknown-item']],
    [{ ...right, responses: { needs: 'work' } }, ['answer-not-a-list']],
    [{ ...right, overrides: [] }, ['override-unknown']],
    [{ ...right, overrides: { other: { to: 'high', reason: 'seen' } } }, ['override-unknown']],
    [overridden({ to: 'other', reason: 'seen' }), ['override-code']],
    [overridden({ to: instrument.levels[0]!.levels[0]!.code, reason: ' ' }), ['override-without-reason']],
  ])('%j', (given, codes) => {
    const { case: read, problems } = readCase(plan, given);
    expect(problems.map(({ code }) => code)).toEqual(codes);
    expect(read).toBeNull();
  });

  test('a long answer is told by its beginning', () => {
    const { problems } = readCase(plan, { ...right, responses: { age: 'x'.repeat(100) } });
    expect(problems[0]?.params['value']).toBe(`${'x'.repeat(57)}…`);
  });
});
