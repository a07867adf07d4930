import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { renameInExpression } from '../../src/language/index.ts';
import {
  canonicalText,
  diffInstruments,
  moveParts,
  removeParts,
  setCutoff,
  setProperty,
  valueAt,
  withDifferences,
  type Command,
  type Instrument,
} from '../../src/model/index.ts';
import { addEntries, addParts, moveEntries, removeEntries } from '../../src/model/index.ts';
import { runs } from '../tools/runs.ts';
import { edits } from './arbitraries.ts';
import { soundInstrument } from './documents.ts';

const told = (...commands: Command[]) => {
  const before = soundInstrument();
  const after = commands.reduce((document, command) => command.apply(document), before);
  return diffInstruments(before, after).map(
    ({ what, part, place }) =>
      `${what} ${[part?.kind ?? '', part?.id ?? '', ...place.map(({ name }) => name)].filter(Boolean).join(' ')}`,
  );
};

describe('says what differs', () => {
  const flag = { id: 'escape', label: { en: 'Escape' }, kind: 'alert' as const };
  const row = { when: ['"low"', '< 3'], then: ['open', 4] };

  test('by the names of parts', () => {
    expect(told(setCutoff('risk', 'high', 6))).toEqual(['changed level risk levels high from']);
    expect(told(setProperty('/items/2/label/en', 'Crimes'))).toEqual(['changed item offences label en']);
    expect(told(setProperty('/title/kk', 'Атау'))).toEqual(['added title kk']);
    expect(told(setProperty('/items/0/aspect', undefined))).toEqual(['removed item violence aspect']);
  });

  test('and by what the names are', () => {
    const before = soundInstrument();
    const [found] = diffInstruments(before, setCutoff('risk', 'high', 6).apply(before));
    expect(found?.part).toMatchObject({ kind: 'level', id: 'risk', label: before.levels[0]!.label });
    expect(found?.place.map(({ of, label }) => [of, label])).toEqual([
      ['property', undefined],
      ['code', before.levels[0]!.levels.find(({ code }) => code === 'high')!.label],
      ['property', undefined],
    ]);
  });

  test('where parts come, go and move', () => {
    expect(told(addParts('flags', [flag], renameInExpression, 0))).toEqual(['added flag escape']);
    expect(told(removeParts('items', ['means']))).toEqual(['removed item means']);
    expect(told(moveParts('items', ['remarks'], 0))).toEqual(['moved item remarks']);
    expect(told(moveParts('items', ['remarks'], 0), setProperty('/items/0/label/en', 'Notes'))).toEqual([
      'moved item remarks',
      'changed item remarks label en',
    ]);
  });

  test('in rows that have no names: one more is no change of the others', () => {
    const rows = '/tables/0/rows';
    expect(told(addEntries(rows, [row], 0))).toEqual(['added table regime_table rows 1']);
    expect(told(addEntries(rows, [row], 1))).toEqual(['added table regime_table rows 2']);
    expect(told(setProperty(`${rows}/0/then/1`, 3))).toEqual(['changed table regime_table rows 1 then 2']);
    expect(told(removeEntries(rows, [0]))).toEqual(['removed table regime_table rows 1']);
  });

  test('in terms of a score, by what they are of', () => {
    expect(told(moveEntries('/scores/0/terms', [2], 0))).toEqual(['moved score total terms offences']);
    expect(told(setProperty('/scores/0/terms/1/weight', 2))).toEqual([
      'added score total terms remand weight',
    ]);
  });
});

test('says nothing where nothing differs, and something wherever the canonical text does', () => {
  fc.assert(
    fc.property(edits, edits, (first, second) => {
      const before = soundInstrument();
      const after = [first, second].reduce(
        (document, edit) => edit(document)?.apply(document) ?? document,
        before,
      );
      const found = diffInstruments(before, after);
      expect(found.length === 0).toBe(canonicalText(before) === canonicalText(after));
      expect(diffInstruments(before, structuredClone(before))).toEqual([]);
      for (const one of found) expectTrue(one, before, after);
      expect(diffInstruments(after, before)).toHaveLength(found.length);
    }),
    { numRuns: runs(500), seed: 1 },
  );
});

describe('takes some differences and leaves the others', () => {
  const taken = (before: Instrument, after: Instrument, ...paths: string[]) =>
    withDifferences(before, after, ({ path }) => paths.includes(path));

  test('of two edits of one part, either alone', () => {
    const before = soundInstrument();
    const label = setProperty('/items/2/label/en', 'Crimes').apply(before);
    const both = setProperty('/items/2/guidance', { en: 'Since 18' }).apply(label);
    expect(taken(before, both, '/items/2/label/en')).toEqual(label);
  });

  test('what was removed comes back to where it stood, and what came in between stays', () => {
    const before = soundInstrument();
    const [first, second] = [removeEntries('/items', [1]), moveParts('items', [before.items.at(-1)!.id], 0)];
    const after = second.apply(first.apply(before));
    const restored = withDifferences(before, after, ({ what }) => what !== 'removed');
    const ids = (document: Instrument) => document.items.map(({ id }) => id);
    expect(ids(restored)).toEqual(ids(second.apply(before)));
  });

  test('with all of them it is the later version, with none the earlier; one back is one less', () => {
    fc.assert(
      fc.property(edits, edits, edits, fc.nat(), (first, second, third, n) => {
        const before = soundInstrument();
        const after = [first, second, third].reduce(
          (document, edit) => edit(document)?.apply(document) ?? document,
          before,
        );
        expect(canonicalText(withDifferences(before, after, () => true))).toBe(canonicalText(after));
        expect(canonicalText(withDifferences(before, after, () => false))).toBe(canonicalText(before));
        const found = diffInstruments(before, after).filter(({ what }) => what !== 'moved');
        const one = found[n % found.length];
        if (!one) return;
        const less = withDifferences(
          before,
          after,
          ({ what, path }) => what !== one.what || path !== one.path,
        );
        expect(diffInstruments(before, less).length).toBeLessThan(diffInstruments(before, after).length);
      }),
      { numRuns: runs(60), seed: 2 },
    );
  });
});

/** The path leads to what is said to be there. */
function expectTrue(
  { what, path, before: was, after: is }: ReturnType<typeof diffInstruments>[number],
  before: Instrument,
  after: Instrument,
): void {
  expect(what === 'removed' ? valueAt(before, path) : valueAt(after, path)).toEqual(
    what === 'removed' ? was : is,
  );
  if (what === 'changed') expect(is).not.toEqual(was);
}
