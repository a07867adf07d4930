// Two people's edits of one text: whatever does not contradict is in the merged one, whatever does is told.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { renameInExpression } from '../../src/language/index.ts';
import {
  addParts,
  canonicalText,
  checkInstrument,
  followed,
  mergeOf,
  moveParts,
  removeParts,
  rename,
  renameCode,
  setCutoff,
  setProperty,
  together,
  type Choice,
  type Command,
  type Conflict,
  type Instrument,
} from '../../src/model/index.ts';
import { codeInExpressions } from '../../src/plan/index.ts';
import { edits, type Edit } from './arbitraries.ts';
import { soundInstrument } from './documents.ts';
import { runs } from '../tools/runs.ts';

const following = { renameInFeel: renameInExpression, codeInFeel: codeInExpressions };
const base = soundInstrument();

function merged(mine: Command, theirs: Command, choices?: ReadonlyMap<string, Choice>) {
  return mergeOf({ base, mine: mine.apply(base), theirs: theirs.apply(base) }, following)(choices);
}

const told = (conflicts: readonly Conflict[]) =>
  conflicts.map(({ what, part, place }) =>
    [what, part?.id, ...place.map(({ name }) => name)].filter(Boolean).join(' '),
  );

describe('what does not contradict is taken from both', () => {
  test('of one part, of one text in two languages, and of lists', () => {
    const mine = together(
      setProperty('/items/0/label/en', 'Mine'),
      addParts('flags', [{ id: 'mine', label: { en: 'M' }, kind: 'notice' }], renameInExpression),
    );
    const theirs = together(
      setProperty('/items/0/label/ru', 'Их'),
      setProperty('/items/0/guidance/en', 'Theirs'),
      addParts('flags', [{ id: 'theirs', label: { en: 'T' }, kind: 'notice' }], renameInExpression),
    );
    const { document, conflicts } = merged(mine, theirs);
    expect(conflicts).toEqual([]);
    expect(document.items[0]).toMatchObject({
      label: { en: 'Mine', ru: 'Их' },
      guidance: { en: 'Theirs' },
    });
    expect(document.flags.slice(-2).map(({ id }) => id)).toEqual(['mine', 'theirs']);
  });

  test('where one renames a part, and the other speaks of it by its old name', () => {
    const [score] = base.scores;
    const theirs = addParts(
      'formulas',
      [{ id: 'twice', label: { en: 'Twice' }, expression: `${score!.id} * 2`, decimals: 0 }],
      renameInExpression,
    );
    const { document, conflicts } = merged(rename(score!.id, 'total_points', renameInExpression), theirs);
    expect(conflicts).toEqual([]);
    expect(document.formulas.at(-1)?.expression).toBe('total_points * 2');
    expect(document.levels.some(({ of }) => of === 'total_points')).toBe(true);
  });

  test('where one calls a code otherwise, and the other asks for it', () => {
    const scale = base.levels[0]!;
    const at = scale.levels.length - 1;
    const { code } = scale.levels[at]!;
    const theirs = setProperty('/rules/0/when', `${scale.id} = "${code}"`);
    const mine = renameCode(`/levels/0/levels/${String(at)}`, code, 'topmost', codeInExpressions);
    const { document, conflicts } = merged(mine, theirs);
    expect(conflicts).toEqual([]);
    expect(document.rules[0]!.when).toBe(`${scale.id} = "topmost"`);
  });

  test('the order of one, with what the other added', () => {
    const ids = base.items.map(({ id }) => id);
    const theirs = addParts(
      'items',
      [{ id: 'new', kind: 'boolean', label: { en: 'New' } }],
      renameInExpression,
      1,
    );
    const { document, conflicts } = merged(moveParts('items', [ids.at(-1)!], 0), theirs);
    expect(conflicts).toEqual([]);
    expect(document.items.map(({ id }) => id)).toEqual([ids.at(-1), ids[0], 'new', ...ids.slice(1, -1)]);
  });
});

describe('what contradicts is told, and chosen', () => {
  const [scale] = base.levels;
  const high = scale!.levels.at(-1)!.code;

  test('two cut-offs', () => {
    const [mine, theirs] = [setCutoff(scale!.id, high, 41), setCutoff(scale!.id, high, 42)];
    const { document, conflicts } = merged(mine, theirs);
    expect(told(conflicts)).toEqual([`value ${scale!.id} levels ${high} from`]);
    expect(conflicts[0]).toMatchObject({ mine: 41, theirs: 42 });
    expect(document.levels[0]!.levels.at(-1)!.from).toBe(41);
    const choose = (choice: Choice) =>
      merged(mine, theirs, new Map([[conflicts[0]!.id, choice]])).document.levels[0]!.levels.at(-1)!.from;
    expect([choose('theirs'), choose('base'), choose({ value: 43 })]).toEqual([
      42,
      scale!.levels.at(-1)!.from,
      43,
    ]);
  });

  test('a part that one removed and the other changed, or uses anew: it stays until somebody chooses', () => {
    const { id } = base.items[0]!;
    const removed = removeParts('items', [id]);
    const changed = merged(removed, setProperty('/items/0/label/en', 'Other'));
    expect(told(changed.conflicts)).toContain(`removal ${id}`);
    expect(changed.document.items[0]!.label['en']).toBe('Other');

    const flag = base.flags.at(-1)!.id;
    const [rule] = base.rules;
    const unused = { ...base, rules: [{ ...rule!, then: rule!.then.filter((one) => !('flag' in one)) }] };
    const uses = setProperty('/rules/0/then/0', { effect: 'flag', flag }).apply(unused);
    const without = removeParts('flags', [flag]).apply(unused);
    for (const three of [
      { base: unused, mine: without, theirs: uses },
      { base: unused, mine: uses, theirs: without },
    ]) {
      const { document, conflicts } = mergeOf(three, following)();
      expect(told(conflicts)).toEqual([`removal ${flag}`]);
      expect(document.flags.map((one) => one.id)).toContain(flag);
    }
  });

  test('two orders, and two names', () => {
    const ids = base.items.map(({ id }) => id);
    const orders = merged(moveParts('items', [ids[0]!], 3), moveParts('items', [ids[1]!], 4));
    expect(told(orders.conflicts)).toEqual(['order items']);
    const names = [
      rename(ids[0]!, 'first', renameInExpression),
      rename(ids[0]!, 'second', renameInExpression),
    ] as const;
    const { document, conflicts } = merged(...names);
    expect(told(conflicts)).toEqual(['name first']);
    expect(document.items[0]!.id).toBe('first');
    const theirs = merged(...names, new Map([[conflicts[0]!.id, 'theirs']]));
    expect(canonicalText(theirs.document)).toBe(canonicalText(names[1].apply(base)));
  });
});

describe('of random edits', () => {
  const side = fc.array(edits, { maxLength: 6 });
  const after = (all: readonly Edit[]) =>
    all.reduce((document, edit) => {
      const next = edit(document)?.apply(document) ?? document;
      return checkInstrument(next).length === 0 ? next : document;
    }, base);
  const sides = fc.tuple(side, side).map(([mine, theirs]) => ({ mine: after(mine), theirs: after(theirs) }));
  const times = { numRuns: runs(15), seed: 1 };

  test('every edit is in the result or in a conflict, and the result has the shape of an instrument', () => {
    fc.assert(
      fc.property(sides, ({ mine, theirs }) => {
        const three = { base, mine, theirs };
        const { document, conflicts } = mergeOf(three, following)();
        expect(checkInstrument(document)).toEqual([]);
        const texts = followed(three, following);
        const all = [texts.base, texts.mine, texts.theirs, document];
        const nameless = new Set(all.flatMap((one) => [...leavesOf(one).keys()]));
        const [was, my, their, is] = all.map((one) => leavesOf(one, nameless));
        const isTold = (at: string) =>
          conflicts.some(({ id }) =>
            [`${at}/`, `${id}/`].some((one) => `${at}/`.startsWith(id) || one.startsWith(`${at}/`)),
          );
        for (const at of new Set([...was!.keys(), ...my!.keys(), ...their!.keys()])) {
          const [before, one, other, now] = [was, my, their, is].map((leaves) => leaves!.get(at));
          if (before === one && before === other) continue;
          if (isTold(at)) continue;
          const isList = [before, one, other].some((value) => value?.startsWith('['));
          if (before === other || one === other) expect([at, now]).toEqual([at, one]);
          else if (before === one) expect([at, now]).toEqual([at, other]);
          else expect([at, isList]).toEqual([at, true]);
        }
      }),
      times,
    );
  });

  test('what one did alone is the result', () => {
    fc.assert(
      fc.property(sides, ({ mine }) => {
        for (const three of [
          { base, mine, theirs: base },
          { base, mine: base, theirs: mine },
          { base, mine, theirs: mine },
        ]) {
          const { document, conflicts } = mergeOf(three, following)();
          expect(conflicts).toEqual([]);
          expect(canonicalText(document)).toBe(canonicalText(mine));
        }
      }),
      times,
    );
  });

  test('who merges makes no difference where nothing contradicts, and the same is told where it does', () => {
    fc.assert(
      fc.property(sides, ({ mine, theirs }) => {
        const one = mergeOf({ base, mine, theirs }, following)();
        const other = mergeOf({ base, mine: theirs, theirs: mine }, following)();
        if (one.conflicts.length === 0)
          expect(canonicalText(other.document)).toBe(canonicalText(one.document));
        const swapped = other.conflicts.map((found) => ({
          ...found,
          mine: found.theirs,
          theirs: found.mine,
        }));
        const isNamed = [...one.conflicts, ...swapped].some(({ what }) => what === 'name');
        const said = (all: readonly Conflict[]) =>
          all.map(({ id, what, mine: my, theirs: their }) => JSON.stringify({ id, what, my, their })).sort();
        if (!isNamed) expect(said(swapped)).toEqual(said(one.conflicts));
      }),
      times,
    );
  });
});

/** Every value by the names that lead to it; a list that has no names in one of the texts is one value. */
function leavesOf(
  document: Instrument,
  nameless: ReadonlySet<string> = new Set(),
): ReadonlyMap<string, string> {
  const leaves = new Map<string, string>();
  const walk = (value: unknown, at: string): void => {
    if (typeof value !== 'object' || value === null) leaves.set(at, JSON.stringify(value));
    else if (!Array.isArray(value)) for (const [key, one] of Object.entries(value)) walk(one, `${at}/${key}`);
    else {
      const names = value.map(
        (one: { id?: string; code?: string; of?: string } | null) => one?.id ?? one?.code ?? one?.of,
      );
      const isNamed = !names.includes(undefined) && new Set(names).size === names.length && names.length > 0;
      if (!isNamed || nameless.has(at)) leaves.set(at, JSON.stringify(value));
      else value.forEach((one, n) => walk(one, `${at}/${names[n]!}`));
    }
  };
  walk(document, '');
  return leaves;
}
