// Terms whose answers change nothing, and parts that nothing reads.

import { describe, expect, test } from 'vitest';
import { applyFix } from '../../src/model/commands/index.ts';
import type { Instrument, Term } from '../../src/model/index.ts';
import { compile } from '../../src/plan/index.ts';
import { changed, option } from '../model/documents.ts';

type Change = (document: Instrument) => void;

const en = (text: string) => ({ en: text });
const WITHOUT_EFFECT = ['term-weightless', 'term-constant', 'constant-unread', 'recode-unused'];
const found = (document: Instrument) =>
  compile(document)
    .diagnostics.filter(({ code }) => WITHOUT_EFFECT.includes(code))
    .map(({ severity, code, path }) => `${severity} ${code} ${path}`);

const counted =
  (term: Term, method: 'sum' | 'mean' | 'count' | 'maximum' = 'sum'): Change =>
  (d) => {
    d.items.push(
      { id: 'extra', kind: 'choice', label: en('Extra'), options: [option('x', 2), option('y', 2)] },
      { id: 'visits_made', kind: 'number', label: en('Visits made'), min: 3, max: 3, decimals: 0 },
    );
    d.scores.push({
      id: 'more',
      label: en('More'),
      method,
      terms: [{ of: 'violence' }, term],
      missing: { policy: 'strict' },
      decimals: 0,
    });
  };

describe('a term', () => {
  const cases: readonly (readonly [what: string, said: readonly string[], Change])[] = [
    [
      'of weight 0',
      ['info term-weightless /scores/1/terms/1/weight'],
      counted({ of: 'offences', weight: 0 }),
    ],
    [
      'of weight 0 of which it is counted whether it has points',
      [],
      counted({ of: 'offences', weight: 0 }, 'count'),
    ],
    [
      'all of whose options have equal points',
      ['warning term-constant /scores/1/terms/1'],
      counted({ of: 'extra' }),
    ],
    [
      'all of whose options have equal points of its own',
      ['warning term-constant /scores/1/terms/1'],
      counted({ of: 'means', points: { knife: 0, fire: 0 } }, 'maximum'),
    ],
    [
      'of a yes or no with equal points',
      ['warning term-constant /scores/1/terms/1'],
      counted({ of: 'remand', points: { true: 1, false: 1 } }, 'mean'),
    ],
    [
      'of bands with equal points',
      ['warning term-constant /scores/1/terms/1'],
      counted({ of: 'offences', points: [{ points: 1 }, { from: 5, points: 1 }] }),
    ],
    [
      'of a number that is always the same',
      ['warning term-constant /scores/1/terms/1'],
      counted({ of: 'visits_made' }),
    ],
    ['that counts otherwise where it is missing', [], counted({ of: 'extra', missing: 0 })],
    [
      'with points for only some numbers',
      ['warning not'],
      counted({ of: 'offences', points: [{ from: 5, points: 1 }] }),
    ],
    ['of one option that has points', [], counted({ of: 'extra', points: { x: 1 } })],
    ['of different points', [], counted({ of: 'extra', points: { x: 0, y: 1 } })],
  ];

  test.each(cases)('%s', (_, said, change) => {
    expect(found(changed(change))).toEqual(said.filter((one) => !one.endsWith(' not')));
  });

  test('of a weight that all terms share is told of once', () => {
    const shared = changed((d) => {
      Object.assign(d.scores[0]!, { defaults: { weight: 0 } });
    });
    expect(found(shared)).toEqual(['info term-weightless /scores/0/defaults/weight']);
  });
});

describe('a part that nothing reads', () => {
  const constants = [
    { id: 'line', label: en('Line'), value: 3 },
    { id: 'other', label: en('Other'), value: 4 },
  ];
  const reading: readonly (readonly [by: string, Change])[] = [
    ['a formula', (d) => d.formulas.push({ id: 'f', label: en('F'), expression: 'offences > line' })],
    ['a cell', (d) => (d.tables[0]!.rows[0]!.when[1] = '> line')],
    ['a group', (d) => (d.levels[0]!.groups![0]!.when = 'offences > line')],
    ['a relevance', (d) => Object.assign(d.items[4]!, { relevantWhen: 'offences > line' })],
    [
      'a constraint',
      (d) =>
        (d.constraints = [
          { id: 'c', label: en('C'), holds: 'offences > line', message: en('C'), force: 'warning' },
        ]),
    ],
    ['an assertion', (d) => (d.assertions = [{ id: 'c', label: en('C'), claim: 'offences > line' }])],
    [
      'a formula that has an error',
      (d) => d.formulas.push({ id: 'f', label: en('F'), expression: 'line +' }),
    ],
    ['a mistaken name', (d) => d.formulas.push({ id: 'f', label: en('F'), expression: 'lime > 1' })],
  ];

  test.each(reading)('but %s', (_, change) => {
    expect(found(changed((d) => (d.constants = [constants[0]!]), change))).toEqual([]);
  });

  test('is a constant, and the fix takes it away', () => {
    const document = changed(
      (d) => (d.constants = constants),
      (d) => d.formulas.push({ id: 'f', label: en('F'), expression: 'offences > line' }),
    );
    expect(found(document)).toEqual(['warning constant-unread /constants/1']);
    const [told] = compile(document).diagnostics;
    const mended = applyFix(told as never).apply(document);
    expect(mended.constants).toEqual([constants[0]]);
    expect(compile(mended).diagnostics).toEqual([]);
  });

  test('is a recode, but for one that a term or a score names or probably means', () => {
    const recodes = [{ id: 'present', label: en('Present'), points: { never: 0, always: 1 } }];
    const withRecode = (...changes: Change[]) => changed((d) => (d.recodes = recodes), ...changes);
    expect(found(withRecode())).toEqual(['warning recode-unused /recodes/0']);
    expect(found(withRecode((d) => (d.scores[0]!.terms[0]!.recode = 'present')))).toEqual([]);
    expect(found(withRecode((d) => (d.scores[0]!.defaults = { recode: 'present' })))).toEqual([]);
    expect(found(withRecode((d) => (d.scores[0]!.terms[0]!.recode = 'presnt')))).toEqual([]);
    const told = compile(withRecode()).diagnostics[0];
    expect(applyFix(told as never).apply(withRecode()).recodes ?? []).toEqual([]);
  });
});
