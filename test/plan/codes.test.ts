// A code with another name: everything that means it follows, and nothing else is said or assessed.

import { describe, expect, test } from 'vitest';
import {
  assessmentReader,
  columnEngine,
  columnsOf,
  type Assessment,
  type Case,
} from '../../src/engine/index.ts';
import {
  begin,
  canonicalText,
  havingCodeAt,
  perform,
  renameCode,
  undo,
  type Code,
  type Id,
  type Instrument,
  type Item,
  type Response,
} from '../../src/model/index.ts';
import { codeInExpressions, compile } from '../../src/plan/index.ts';
import { Chance, randomCases, randomInstrument } from '../engine/instruments.ts';
import { soundInstrument, template, TEMPLATES } from '../model/documents.ts';
import { runs } from '../tools/runs.ts';

const en = (text: string) => ({ en: text });

/** Every list of codes, with its JSON Pointer. */
function listsOf(document: Instrument): { path: string; codes: Code[] }[] {
  const list = (path: string, entries: readonly { code: Code }[] = []) => ({
    path,
    codes: entries.map(({ code }) => code),
  });
  return [
    ...document.scales.map(({ options }, n) => list(`/scales/${String(n)}/options`, options)),
    ...document.items.map((item, n) =>
      list(
        `/items/${String(n)}/options`,
        'options' in item && Array.isArray(item.options) ? item.options : [],
      ),
    ),
    ...document.levels.map(({ levels }, n) => list(`/levels/${String(n)}/levels`, levels)),
    ...document.tables.flatMap(({ outputs }, n) =>
      outputs.map(({ values }, m) => list(`/tables/${String(n)}/outputs/${String(m)}/values`, values)),
    ),
  ].filter(({ codes }) => codes.length > 0);
}

function recoded(document: Instrument, path: string, from: Code, to: Code) {
  const { formulas, doubtful } = codeInExpressions(document, havingCodeAt(document, path), from, to);
  const having = new Set([...havingCodeAt(document, path), ...formulas]);
  const follow = (code: Code) => (code === from ? to : code);
  return { next: renameCode(path, from, to, codeInExpressions).apply(document), having, doubtful, follow };
}

const saidOf = (document: Instrument) =>
  compile(document).diagnostics.map(({ code, severity, path }) => `${severity} ${code} ${path}`);

type Values = Readonly<Record<Id, Response | undefined>>;

/** The same values with the codes of some of them changed. */
function withCodes<Of extends Values>(values: Of, having: ReadonlySet<Id>, follow: (code: Code) => Code): Of {
  const next = (id: Id, value: Response | undefined) => {
    if (!having.has(id)) return value;
    return Array.isArray(value) ? value.map(follow) : typeof value === 'string' ? follow(value) : value;
  };
  return Object.fromEntries(Object.entries(values).map(([id, value]) => [id, next(id, value)])) as Of;
}

function assess(document: Instrument, cases: readonly Case[]): Assessment[] {
  const plan = compile(document).plan!;
  const columns = columnsOf(plan, cases);
  const read = assessmentReader(plan, columns, columnEngine(plan).run(columns));
  return cases.map((_, row) => read(row));
}

/** With formulas that hand codes on, and what reads them. */
function withCodesHandedOn(document: Instrument, chance: Chance): Instrument {
  const coded = document.items.filter((item) => item.kind === 'choice').map(({ id }) => id);
  if (coded.length === 0) return document;
  const [one, other] = [chance.pick(coded), chance.pick([...coded, 'level_0'])];
  const flow = chance.pick([one, `if flag_1 then ${one} else "some"`, `if flag_1 then ${one} else ${other}`]);
  const handed = { id: 'handed', label: en('Handed'), expression: flow };
  const again = { id: 'again', label: en('Again'), expression: 'if flag_2 then handed else null' };
  const asked = chance.pick([
    'again in ("some", "much")',
    `handed = ${one}`,
    `(if flag_1 then again else handed) != "none"`,
    `not(handed = "all") or ${one} = "all"`,
  ]);
  return {
    ...document,
    formulas: [...document.formulas, handed, again, { id: 'asked', label: en('Asked'), expression: asked }],
    tables: [
      ...document.tables,
      {
        id: 'handed_table',
        label: en('Handed'),
        hitPolicy: 'F',
        inputs: [{ expression: 'handed' }, { expression: 'asked' }],
        outputs: [{ id: 'handed_out', label: en('Handed'), kind: 'boolean', default: false }],
        rows: [{ when: ['"some", "much"', 'true'], then: [true] }],
      },
    ],
  };
}

test('in random instruments, assessments are the same but for the code', () => {
  let clear = 0;
  for (let seed = 1; seed <= runs(30); seed += 1) {
    const chance = new Chance(seed);
    const document = withCodesHandedOn(randomInstrument(seed), chance);
    const { path: list, codes } = chance.pick(listsOf(document));
    const at = chance.whole(0, codes.length - 1);
    const [from, path] = [codes[at]!, `${list}/${String(at)}`];
    const fresh = ['other', 'none', 'high', 'some'].filter((code) => !codes.includes(code));
    const to = chance.pick(fresh);
    const { next, having, doubtful, follow } = recoded(document, path, from, to);
    if (doubtful.length > 0) continue;
    clear += 1;
    const where = `instrument ${String(seed)}, ${path}: ${from} becomes ${to}`;
    expect(saidOf(next), where).toEqual(saidOf(document));
    expect(canonicalText(recoded(next, path, to, from).next), where).toBe(canonicalText(document));

    const cases = randomCases(document, 20, seed);
    const renamed = cases.map(({ responses, overrides = {}, ...one }) => ({
      ...one,
      responses: withCodes(responses, having, follow),
      overrides: Object.fromEntries(
        Object.entries(overrides).map(([id, { to: code, reason }]) => [
          id,
          { to: having.has(id) ? follow(code) : code, reason },
        ]),
      ),
    }));
    const expected = assess(document, cases).map((one) => ({
      ...one,
      levels: withCodes(one.levels, having, follow),
      values: withCodes(one.values as Values, having, follow),
      classification: withCodes(one.classification, having, follow),
    }));
    expect(assess(next, renamed), where).toEqual(expected);
  }
  expect(clear).toBeGreaterThan(runs(18));
});

test.each(TEMPLATES)('a code of %s can be another one, and nothing is said of it', (name) => {
  const document = template(name);
  const said = saidOf(document);
  for (const { path: list, codes } of listsOf(document).filter((_, n) => n % 3 === 0)) {
    const at = codes.length - 1;
    const { next, doubtful } = recoded(document, `${list}/${String(at)}`, codes[at]!, 'quite-another');
    expect(doubtful).toEqual([]);
    expect(saidOf(next), list).toEqual(said);
  }
});

/** A sound instrument in which three things have the code `high`. */
function withExpression(expression: string, more: Partial<Instrument> = {}): Instrument {
  const options = ['low', 'high'].map((code) => ({ code, label: en(code) }));
  const item = (id: Id, kind: 'choice' | 'multi-choice' = 'choice'): Item => ({
    id,
    kind,
    label: en(id),
    options,
  });
  const sound = soundInstrument();
  return {
    ...sound,
    items: [...sound.items, item('rated'), item('other'), item('several', 'multi-choice')],
    formulas: [{ id: 'asked', label: en('Asked'), expression }],
    ...more,
  };
}

const RATED = '/items/6/options/1';
const asked = (expression: string, to = 'grave') => {
  const { next, doubtful } = recoded(withExpression(expression), RATED, 'high', to);
  return [next.formulas[0]?.expression, doubtful.length > 0];
};

describe('in an expression', () => {
  test.each([
    ['rated = "high"', 'rated = "grave"'],
    ['"high"!=rated // high', '"grave"!=rated // high'],
    ['rated in ("low", "high")', 'rated in ("low", "grave")'],
    ['rated in ["high"] and other = "high"', 'rated in ["grave"] and other = "high"'],
    ['list contains(several, "high") or rated = "high"', 'list contains(several, "high") or rated = "grave"'],
    ['(if remand then rated else null) = "high"', '(if remand then rated else null) = "grave"'],
    ['(if remand then rated else "high") = "high"', '(if remand then rated else "grave") = "grave"'],
    ['if rated = "high" then other else "high"', 'if rated = "grave" then other else "high"'],
    ['if remand then rated else "high"', 'if remand then rated else "grave"'],
    ['risk = "high"', 'risk = "high"'],
    // What cannot be read at another place follows all the same.
    ['rated = "high" and nobody > 3', 'rated = "grave" and nobody > 3'],
    ['rated in ("high", "hihg")', 'rated in ("grave", "hihg")'],
    ['several = "high" or rated = "high"', 'several = "high" or rated = "grave"'],
  ])('%s', (before, after) => {
    expect(asked(before)).toEqual([after, false]);
  });

  test.each([
    'rated = other',
    '(if remand then rated else other) = "high"',
    '(if remand then rated else "grave") = "high"',
    'if remand then rated else other',
  ])('%s is left as it is, and told', (text) => {
    expect(asked(text)).toEqual([text, true]);
  });

  test('what is held against a code of the new name is told', () => {
    expect(asked('rated = risk', 'medium')).toEqual(['rated = risk', true]);
    expect(asked('rated = "high"', 'medium')).toEqual(['rated = "medium"', false]);
  });
});

test('a formula hands the code on: to cells, points, tests and other formulas', () => {
  const rated = withExpression('if remand then rated else null');
  const document: Instrument = {
    ...rated,
    formulas: [...rated.formulas, { id: 'grave', label: en('Grave'), expression: 'asked = "high"' }],
    scores: rated.scores.map((score) => ({
      ...score,
      terms: [...score.terms, { of: 'asked', points: { low: 0, high: 1 } }],
    })),
    tables: rated.tables.map((table) => ({
      ...table,
      inputs: [{ expression: 'asked' }, { expression: 'risk' }],
      rows: [{ when: ['not("high")', '"high"'], then: ['closed', 2] }],
    })),
    tests: rated.tests.map((one) => ({ ...one, expected: { values: { asked: 'high' } } })),
  };
  const { next, doubtful } = recoded(document, RATED, 'high', 'severe');
  expect(doubtful).toEqual([]);
  expect(next.formulas[1]?.expression).toBe('asked = "severe"');
  expect(next.scores[0]?.terms.at(-1)?.points).toEqual({ low: 0, severe: 1 });
  expect(next.tables[0]?.rows[0]?.when).toEqual(['not("severe")', '"high"']);
  expect(next.tests[0]?.expected.values).toEqual({ asked: 'severe' });
});

test('a code of a shared scale follows for every item that has it', () => {
  const options = 'often';
  const sound = soundInstrument();
  const document: Instrument = {
    ...sound,
    items: [...sound.items, { id: 'again', kind: 'choice', label: en('Again'), options }],
    formulas: [{ id: 'both', label: en('Both'), expression: 'violence = "always" and again != "always"' }],
  };
  const { next } = recoded(document, '/scales/0/options/1', 'always', 'daily');
  expect(next.formulas[0]?.expression).toBe('violence = "daily" and again != "daily"');
  expect(next.tests[0]?.responses['violence']).toBe('daily');
});

test('is one step, taken back by one', () => {
  const history = begin(withExpression('rated = "high"'));
  const after = perform(history, renameCode(RATED, 'high', 'grave', codeInExpressions)).history;
  expect(after.document.formulas[0]?.expression).toBe('rated = "grave"');
  expect(undo(after).document).toBe(history.document);
});
