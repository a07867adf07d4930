import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { renameInExpression } from '../../src/language/index.ts';
import {
  addEntries,
  addLevel,
  addParts,
  begin,
  canonicalText,
  checkInstrument,
  checkRename,
  describeCommand,
  duplicateEntries,
  duplicateParts,
  moveLevel,
  perform,
  redo,
  referencesOf,
  removeLevel,
  removeParts,
  rename,
  replaceDocument,
  setPoints,
  setProperty,
  undo,
  validateInstrument,
  type History,
  type Instrument,
} from '../../src/model/index.ts';
import { isStillInstrument } from '../../src/model/edited.ts';
import { compile } from '../../src/plan/index.ts';
import { runs } from '../tools/runs.ts';
import { edits, type Edit } from './arbitraries.ts';
import { soundInstrument, template, TEMPLATES } from './documents.ts';
import { LANGUAGES } from '../../src/words/index.ts';

const sequences = fc.array(fc.tuple(edits, fc.option(fc.constantFrom('a', 'b'))), { maxLength: 25 });
const RUNS = { numRuns: runs(150), seed: 1 };

function done(start: Instrument, sequence: readonly (readonly [Edit, string | null])[]): History {
  return sequence.reduce((history, [edit, mergeKey]) => {
    const command = edit(history.document);
    return command ? perform(history, command, mergeKey).history : history;
  }, begin(start));
}

describe('any sequence of commands', () => {
  test('is undone to where it began, and done again to where it ended', () => {
    fc.assert(
      fc.property(sequences, (sequence) => {
        const start = soundInstrument();
        const text = canonicalText(start);
        let history = done(start, sequence);
        const end = history.document;
        const steps = history.past.length;
        for (let step = 0; step < steps; step += 1) history = undo(history);
        expect(history.document).toBe(start);
        expect(canonicalText(start)).toBe(text);
        expect(undo(history)).toBe(history);
        for (let step = 0; step < steps; step += 1) history = redo(history);
        expect(history.document).toBe(end);
        expect(redo(history)).toBe(history);
      }),
      RUNS,
    );
  });

  test('of five hundred is undone and done again to the byte, step by step', () => {
    const edit = fc.tuple(edits, fc.option(fc.constantFrom('a', 'b')));
    fc.assert(
      fc.property(fc.array(edit, { minLength: 2000, maxLength: 2000 }), (sequence) => {
        let history = begin(soundInstrument());
        const texts = [canonicalText(history.document)];
        let performed = 0;
        for (const [edit, mergeKey] of sequence) {
          if (performed === 500) break;
          const length = texts[history.past.length]?.length ?? 0;
          // Removals empty a document, copies of copies double it: what is almost empty is begun anew, what would grow
          // beyond any instrument is left out.
          const command = length < 1500 ? replaceDocument(soundInstrument()) : edit(history.document);
          const next = command ? perform(history, command, mergeKey).history : history;
          const text = canonicalText(next.document);
          if (next === history || (text.length > 40_000 && text.length > length)) continue;
          history = next;
          performed += 1;
          texts[history.past.length] = text;
        }
        expect(performed).toBe(500);
        const end = history.past.length;
        for (let step = end - 1; step >= 0; step -= 1) {
          history = undo(history);
          expect(canonicalText(history.document)).toBe(texts[step]);
        }
        for (let step = 1; step <= end; step += 1) {
          history = redo(history);
          expect(canonicalText(history.document)).toBe(texts[step]);
        }
      }),
      { numRuns: runs(1), seed: 2, endOnFailure: true },
    );
  });

  test('leaves documents that can be stored and opened', () => {
    fc.assert(
      fc.property(sequences, (sequence) => {
        const { document } = done(soundInstrument(), sequence);
        expect(validateInstrument(JSON.parse(JSON.stringify(document))).diagnostics).toEqual([]);
      }),
      RUNS,
    );
  });

  test('leaves what was there untouched', () => {
    fc.assert(
      fc.property(sequences, (sequence) => {
        let document = freeze(soundInstrument());
        const seen = sequence.map(([edit]) => {
          const before = document;
          document = freeze(edit(document)?.apply(document) ?? document);
          return { before, text: JSON.stringify(before) };
        });
        for (const { before, text } of seen) expect(JSON.stringify(before)).toBe(text);
      }),
      RUNS,
    );
  });

  test('shares with the document before what it leaves alone', () => {
    const before = soundInstrument();
    const after = setProperty('/items/0/label/en', 'Force').apply(before);
    expect(after.items[0]).not.toBe(before.items[0]);
    expect(after.items[1]).toBe(before.items[1]);
    expect(after.scores).toBe(before.scores);
  });

  test('is told in words', () => {
    fc.assert(
      fc.property(edits, (edit) => {
        const document = soundInstrument();
        const command = edit(document);
        for (const language of LANGUAGES) {
          const words = command ? describeCommand(command, document, language) : 'nothing';
          expect(words).not.toMatch(/[{}[\]]|undefined/);
        }
      }),
      RUNS,
    );
  });
});

test('what a document shares with the one before is not looked through again, and the verdict is the same', () => {
  const broken: readonly ((document: Instrument) => object)[] = [
    ({ items }) => ({ items: items.map((item, n) => (n === 2 ? { ...item, kind: 'none' } : item)) }),
    ({ items }) => ({ items: [...items, ...items.slice(0, 1)] }),
    ({ items }) => ({ items: [...items, null] }),
    () => ({ items: 5 }),
    () => ({ languages: [] }),
    ({ scores }) => ({
      scores: scores.map((score) => ({ ...score, terms: Array(10_001).fill(score.terms[0]) })),
    }),
  ];
  fc.assert(
    fc.property(sequences, fc.option(fc.constantFrom(...broken)), (sequence, last) => {
      const { document } = done(soundInstrument(), sequence);
      const applied = sequence.flatMap(([edit]) => edit(document)?.apply(document) ?? []);
      for (const after of [...applied, { ...document, ...last?.(document) }])
        expect(isStillInstrument(after, document)).toBe(checkInstrument(after).length === 0);
    }),
    RUNS,
  );
});

test('what would be no instrument is refused, and nothing changes', () => {
  const history = begin(soundInstrument());
  const { history: after, diagnostics } = perform(history, setProperty('/version', 'one'));
  expect(after).toBe(history);
  expect(diagnostics).toMatchObject([{ code: 'wrong-version', path: '/version' }]);
});

test('typing in one field is one step', () => {
  const typed = ['N', 'Ne', 'New'].reduce(
    (history, text) => perform(history, setProperty('/title/en', text), 'title').history,
    begin(soundInstrument()),
  );
  expect(typed.past).toHaveLength(1);
  expect(undo(typed).document.title).toEqual({ en: 'Sound' });
});

describe('renaming', () => {
  test.each(TEMPLATES)(
    'a value of %s and back again changes nothing',
    (name) => {
      const document = template(name);
      const parts = [...document.items, ...document.scores, ...document.rules, ...document.levels];
      for (const { id } of parts.filter((_, position) => position % 5 === 0)) {
        const there = rename(id, 'quite_another', renameInExpression).apply(document);
        expect(canonicalText(there)).not.toMatch(new RegExp(`"id": "${id}"`));
        expect(compile(there).diagnostics, id).toEqual([]);
        expect(canonicalText(rename('quite_another', id, renameInExpression).apply(there))).toBe(
          canonicalText(document),
        );
      }
    },
    60_000,
  );

  test('reaches expressions, cells, keys of test cases and references', () => {
    const document = rename('offences', 'crimes', renameInExpression).apply(soundInstrument());
    expect(document.formulas[0]?.expression).toBe('crimes / 10');
    expect(document.items[4]?.relevantWhen).toBe('crimes > 0');
    expect(document.tables[0]?.inputs[1]?.expression).toBe('crimes');
    expect(Object.keys(document.tests[0]?.responses ?? {})[2]).toBe('crimes');
    expect(referencesOf(document).some(({ id }) => id === 'offences')).toBe(false);
  });

  test.each([
    ['Crimes', 'not-an-id'],
    ['sum', 'reserved-word'],
    ['assessed_on', 'reserved-word'],
    ['constructor', 'reserved-word'],
    ['total', 'duplicate-id'],
    ['visits', 'duplicate-id'],
  ])('to %s is refused: %s', (to, code) => {
    expect(checkRename(soundInstrument(), 'offences', to)).toMatchObject([{ code }]);
  });

  test('over an answer to an item that is no more is refused', () => {
    const document = removeParts('items', ['violence']).apply(soundInstrument());
    const [problem] = checkRename(document, 'offences', 'violence');
    expect(problem).toMatchObject({ code: 'duplicate-id', params: { other: '/tests/0/responses/violence' } });
  });

  test('to the same name is no mistake', () => {
    expect(checkRename(soundInstrument(), 'offences', 'offences')).toEqual([]);
  });
});

describe('copies', () => {
  test('of parts get names of their own, and speak of each other', () => {
    const { items, formulas } = soundInstrument();
    const base = soundInstrument();
    const copied = duplicateParts('items', ['offences', 'remand'], renameInExpression).apply(base);
    expect(copied.items.slice(5).map(({ id }) => id)).toEqual(['offences_2', 'remand_2', 'remarks']);
    expect(copied.items[6]?.relevantWhen).toBe('offences_2 > 0');
    expect(copied.items.slice(0, 5)).toEqual(items.slice(0, 5));
    const again = addParts('formulas', formulas, renameInExpression).apply(copied);
    expect(again.formulas.map(({ id, expression }) => [id, expression])).toEqual([
      ['rate', 'offences / 10'],
      ['rate_2', 'offences / 10'],
    ]);
  });

  test('with one id for several parts get one each', () => {
    const items = ['new', 'new', 'new_2'].map((id) => ({ kind: 'boolean' as const, id, label: {} }));
    const added = addParts('items', items, renameInExpression, 0).apply(soundInstrument());
    expect(added.items.slice(0, 3).map(({ id }) => id)).toEqual(['new', 'new_2', 'new_3']);
  });

  test('of options get codes of their own', () => {
    const { scales } = duplicateEntries('/scales/0/options', [0]).apply(soundInstrument());
    expect(scales[0]?.options.map(({ code }) => code)).toEqual(['never', 'never_2', 'always']);
  });
});

describe('levels and their cut-offs stay in step', () => {
  const cutoffs = ({ levels }: Instrument) => [
    levels[0]?.levels.map(({ code, from }) => [code, from]),
    levels[0]?.groups?.[0]?.from,
  ];

  test('where one is added', () => {
    const level = { code: 'top', label: { en: 'Top' } };
    expect(cutoffs(addLevel('risk', level, 9).apply(soundInstrument()))).toEqual([
      [['low', undefined], ['medium', 2], ['high', 5], ['top', 9]], // prettier-ignore
      [1, 4, 9],
    ]);
    expect(cutoffs(addLevel('risk', level, 1, 0).apply(soundInstrument()))).toEqual([
      [['top', undefined], ['low', 1], ['medium', 2], ['high', 5]], // prettier-ignore
      [1, 1, 4],
    ]);
  });

  test('where one is removed or moved', () => {
    expect(cutoffs(removeLevel('risk', 'low').apply(soundInstrument()))).toEqual([
      [['medium', undefined], ['high', 5]], // prettier-ignore
      [4],
    ]);
    expect(cutoffs(moveLevel('risk', 'high', 0).apply(soundInstrument()))).toEqual([
      [['high', undefined], ['low', 2], ['medium', 5]], // prettier-ignore
      [1, 4],
    ]);
  });

  test('and not by lists alone', () => {
    expect(() => addEntries('/levels/0/levels', []).apply(soundInstrument())).toThrow('in step');
  });
});

test('points of one code keep those of the others, wherever these came from', () => {
  const { scores } = setPoints('total', 0, 'always', 5).apply(soundInstrument());
  expect(scores[0]?.terms[0]?.points).toEqual({ never: 0, always: 5 });
});

test('what refers to a removed part stays, so that nothing is lost without a word', () => {
  const document = removeParts('items', ['violence']).apply(soundInstrument());
  expect(document.scores).toEqual(soundInstrument().scores);
  expect(compile(document).diagnostics).toContainEqual(
    expect.objectContaining({ code: 'unknown-reference', path: '/scores/0/terms/0/of' }),
  );
});

function freeze<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null) Object.values(Object.freeze(value)).forEach(freeze);
  return value;
}
