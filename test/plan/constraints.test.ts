// Constraints and assertions in the document: what they may say, and that they leave no trace where there are none.

import { describe, expect, test } from 'vitest';
import { lower } from '../../src/core/index.ts';
import { codebook } from '../../src/interchange/formats/codebook/codebook.ts';
import { renameInExpression } from '../../src/language/index.ts';
import {
  addParts,
  canonicalText,
  newInstrument,
  readInstrument,
  removeParts,
  rename,
  renameCode,
  type Assertion,
  type Constraint,
  type Instrument,
} from '../../src/model/index.ts';
import { codeInExpressions, compile } from '../../src/plan/index.ts';

const label = { en: 'Label' };
const options = [
  { code: 'none', label: { en: 'none' }, points: 0 },
  { code: 'some', label: { en: 'some' }, points: 1 },
];
const constraint: Constraint = {
  id: 'fits',
  label,
  holds: 'if stranger = "some" then unrelated != "none" else true',
  message: { en: 'A stranger is unrelated.' },
  force: 'error',
};
const assertion: Assertion = {
  id: 'need',
  label,
  claim: 'level != "high"',
  given: 'stranger = "none"',
  rationale: { en: 'Why' },
};

const document: Instrument = {
  ...newInstrument('en', 'Limits'),
  items: ['stranger', 'unrelated'].map((id) => ({ id, kind: 'choice', label: { en: id }, options })),
  scores: [
    {
      id: 'total',
      label,
      method: 'sum',
      terms: [{ of: 'stranger' }, { of: 'unrelated' }],
      missing: { policy: 'strict' },
      decimals: 0,
    },
  ],
  levels: [
    {
      id: 'level',
      label,
      of: 'total',
      levels: [
        { code: 'low', label: { en: 'low' } },
        { code: 'high', label: { en: 'high' }, from: 2 },
      ],
    },
  ],
  constraints: [constraint],
  assertions: [assertion],
};

const found = (changed: Instrument) =>
  compile(changed).diagnostics.map(({ code, path }) => `${code} ${path}`);

test('they are read, written and planned as they stand', () => {
  expect(found(document)).toEqual([]);
  expect(readInstrument(canonicalText(document)).instrument).toEqual(document);
  const { plan } = compile(document);
  expect(plan!.steps.at(-1)).toMatchObject({
    kind: 'constraint',
    id: 'fits',
    reads: ['stranger', 'unrelated'],
    force: 'error',
    message: constraint.message,
  });
  expect(plan!.assertions).toMatchObject([{ id: 'need', reads: ['level', 'stranger'] }]);
  expect(lower(plan!).constraints).toEqual(['fits']);
  expect(Object.values(plan!.results).flat()).toEqual(['total', 'level']);
});

test('a document without any has no lists of them, and neither have its plan and core', () => {
  const without = removeParts('assertions', ['need']).apply(
    removeParts('constraints', ['fits']).apply(document),
  );
  const text = canonicalText(without);
  expect(text).not.toMatch(/constraints|assertions/);
  const { plan } = compile(without);
  expect(Object.keys(plan!)).not.toContain('assertions');
  expect(Object.keys(lower(plan!))).not.toContain('constraints');
  const added = addParts('constraints', [constraint], renameInExpression).apply(without);
  expect(canonicalText(removeParts('constraints', ['fits']).apply(added))).toBe(text);
});

test('a constraint that only tells narrows no proof', () => {
  const { plan } = compile({ ...document, constraints: [{ ...constraint, force: 'warning' }] });
  expect(lower(plan!).constraints).toBeUndefined();
});

describe('expressions are checked where they stand', () => {
  const holds = (text: string): [Instrument, string] => [
    { ...document, constraints: [{ ...constraint, holds: text }] },
    '/constraints/0/holds',
  ];
  const claim = (text: string): [Instrument, string] => [
    { ...document, assertions: [{ ...assertion, claim: text }] },
    '/assertions/0/claim',
  ];
  const given = (text: string): [Instrument, string] => [
    { ...document, assertions: [{ ...assertion, given: text }] },
    '/assertions/0/given',
  ];
  const WRONG = [
    ['stranger = "some" and nobody', 'unknown-name'],
    ['stranger = "all"', 'unknown-code'],
    ['total', 'wrong-type'],
    ['', 'feel-empty'],
    ['fits', 'not-a-value'],
    ['need', 'not-a-value'],
  ] as const;
  test.each(
    WRONG.flatMap(([text, code]) => [holds, claim, given].map((at) => [...at(text), code, text] as const)),
  )('%#', (changed, path, code, text) => {
    expect(
      found(changed).filter((one) => one.endsWith(path)),
      text,
    ).toEqual([`${code} ${path}`]);
    expect(compile(changed).plan).toBeNull();
  });
});

test('that a claim is always true is no fault; that a part of it is, or a constraint, is told', () => {
  const claimed = (claim: string) => found({ ...document, assertions: [{ ...assertion, claim }] });
  expect(claimed('total <= 2')).toEqual([]);
  expect(claimed('total <= 2 and stranger = "none"')).toEqual(['always-true /assertions/0/claim']);
  expect(claimed('total > 2')).toEqual(['always-false /assertions/0/claim']);
  expect(found({ ...document, constraints: [{ ...constraint, holds: 'total <= 2' }] })).toEqual([
    'always-true /constraints/0/holds',
  ]);
});

test('ids share the one namespace', () => {
  expect(found({ ...document, assertions: [{ ...assertion, id: 'fits' }] })).toContain(
    'duplicate-id /assertions/0/id',
  );
  expect(found({ ...document, constraints: [{ ...constraint, id: 'total' }] })).toContain(
    'duplicate-id /constraints/0/id',
  );
});

test('names and codes in them follow', () => {
  const renamed = rename('stranger', 'unknown_victim', renameInExpression).apply(document);
  expect(renamed.constraints![0]!.holds).toBe(
    'if unknown_victim = "some" then unrelated != "none" else true',
  );
  expect(renamed.assertions![0]!.given).toBe('unknown_victim = "none"');
  expect(rename('fits', 'matches', renameInExpression).apply(document).constraints![0]!.id).toBe('matches');
  const recode = (path: string, from: string, to: string) =>
    renameCode(path, from, to, codeInExpressions).apply(document);
  const recoded = recode('/levels/0/levels/1', 'high', 'top');
  expect(recoded.assertions![0]!.claim).toBe('level != "top"');
  const items = recode('/items/0/options/1', 'some', 'any');
  expect(items.constraints![0]!.holds).toBe('if stranger = "any" then unrelated != "none" else true');
});

test('an item that only a constraint reads is read; one that only an assertion reads is not', () => {
  const items = [...document.items, { id: 'extra', kind: 'boolean' as const, label: { en: 'extra' } }];
  const unread = 'item-unread /items/2';
  expect(found({ ...document, items })).toContain(unread);
  expect(found({ ...document, items, assertions: [{ ...assertion, claim: 'extra' }] })).toContain(unread);
  expect(found({ ...document, items, constraints: [{ ...constraint, holds: 'extra' }] })).not.toContain(
    unread,
  );
});

test('a message must say something, in each language', () => {
  expect(found({ ...document, constraints: [{ ...constraint, message: {} }] })).toEqual([
    'source-text-missing /constraints/0/message/en',
  ]);
});

test('no other part can be made of them', () => {
  const { scores } = document;
  for (const of of ['fits', 'need'])
    expect(found({ ...document, scores: [{ ...scores[0]!, terms: [{ of }] }] })).toContain(
      'wrong-reference /scores/0/terms/0/of',
    );
});

test('the codebook has no line of them, and says what they read', () => {
  const lines = codebook(document, compile(document).plan!).split('\r\n');
  expect(lines.filter((line) => /^(fits|need),/.test(line))).toEqual([]);
  expect(lines[1]).toMatch(/,total fits$/);
});
