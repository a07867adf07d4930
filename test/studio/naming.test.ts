// Names that follow labels while these are typed, and parts that are not whole yet.

import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { open } from './workspace.ts';
import { renameInExpression } from '../../src/language/index.ts';
import {
  addEntries,
  addParts,
  newInstrument,
  renameCode,
  setProperty,
  type LevelScale,
  type Rule,
} from '../../src/model/index.ts';
import { codeInExpressions } from '../../src/plan/index.ts';
import { labelOfNew } from '../../src/studio/areas/scoring/label.ts';
import { putPasted } from '../../src/studio/grid/pasted.ts';
import { countProblems, problemAt } from '../../src/studio/state/index.ts';
import type { Workspace } from '../../src/studio/state/workspace.svelte.ts';

let workspace: Workspace;
beforeEach(() => {
  vi.useFakeTimers();
  workspace = open({ ...newInstrument('en', 'For the tests') });
  workspace.run(
    addParts('items', [{ id: 'item', kind: 'choice', label: {}, options: [] }], renameInExpression),
  );
});

afterEach(() => void vi.useRealTimers());

/** On a busy machine a document is compiled when its typing pauses. */
function pause(): void {
  vi.advanceTimersByTime(200);
}

function type(text: string): void {
  for (let end = 1; end <= text.length; end += 1)
    workspace.set('/items/0/label/en', text.slice(0, end), 'typing');
}
const ids = (): string[] => workspace.document.items.map(({ id }) => id);

test('of two new parts that are not named yet, the second has a number', () => {
  const labelNow = () => labelOfNew(workspace, { kind: 'rule', list: 'rules' });
  const label = labelNow();
  workspace.run(addParts('rules', [{ id: 'rule', label, when: '', then: [] }], renameInExpression));
  expect(labelNow()).toEqual({ en: `${label['en']!} 2` });
});

describe('the name of a part', () => {
  test('follows its label when the field is left, in the same step to undo', () => {
    type('Escapes');
    expect(ids()).toEqual(['item']);
    workspace.settleNames();
    expect(ids()).toEqual(['escapes']);
    workspace.undo();
    expect(workspace.document.items[0]).toMatchObject({ id: 'item', label: {} });
    workspace.redo();
    expect(workspace.document.items[0]).toMatchObject({ id: 'escapes', label: { en: 'Escapes' } });
  });

  test('follows before anything else is done, and goes on following in the same field', () => {
    type('Escapes');
    workspace.settleNames();
    workspace.set('/items/0/label/en', 'Escapes, any', 'typing');
    workspace.set('/items/0/nature', 'static');
    expect(ids()).toEqual(['escapes_any']);
    workspace.undo();
    workspace.undo();
    expect(ids()).toEqual(['item']);
  });

  test('is the same part to whoever shows it', () => {
    const before = workspace.identityOf('item');
    type('Escapes');
    workspace.settleNames();
    expect(workspace.identityOf('escapes')).toBe(before);
    expect(workspace.identityOf('item')).not.toBe(before);
  });
});

describe('what is not filled in', () => {
  const options = () => problemAt(workspace, '/items/0/options');

  test('is to do while the part is new, and apart from what is wrong', () => {
    pause();
    expect(options()).toBeUndefined();
    expect(workspace.problemCounts).toMatchObject({ error: 0, warning: 0 });
    expect(workspace.problemCounts.todo).toBeGreaterThan(1);
    type('Escapes');
    workspace.settleNames();
    pause();
    expect(workspace.problemCounts.error).toBe(0);
  });

  test('is wrong once the part was left', () => {
    workspace.leave();
    pause();
    expect(options()).toBeDefined();
    expect(workspace.problemCounts.error).toBeGreaterThan(0);
    expect(workspace.problemCounts.todo).toBe(0);
  });

  test('is wrong in what was there before, and so is what is filled in wrongly', () => {
    const opened = open(workspace.document);
    expect(opened.problemCounts.todo).toBe(0);
    workspace.run(setProperty('/items/0/aspect', 'nowhere'));
    pause();
    expect(workspace.problemCounts.error).toBe(1);
  });
});

describe('what is not filled in, in an entry without an id', () => {
  const counts = () => {
    pause();
    const { error, todo } = workspace.problemCounts;
    return { error, todo };
  };
  const level = (code: string, from?: number) => ({ code, label: { en: code }, ...(from && { from }) });
  const addScale = (levels: readonly object[]) =>
    workspace.run(
      addParts(
        'levels',
        [{ id: 'risk', label: { en: 'Risk' }, of: 'item', levels } as never],
        renameInExpression,
      ),
    );
  beforeEach(() => {
    addScale([level('low'), level('high', 1)]);
    workspace.leave();
    pause();
    expect(workspace.problemCounts.todo).toBe(0);
  });

  test('is to do until it is left, wherever others come before it', () => {
    const { error } = workspace.problemCounts;
    const group = { label: { en: 'Women' }, when: '', from: [1] };
    workspace.run(addEntries('/levels/0/groups', [group]));
    expect(counts()).toEqual({ error, todo: 1 });
    workspace.run(addEntries('/levels/0/groups', [{ ...group, when: 'item = "a"' }], 0));
    expect(counts().todo).toBe(1);
    workspace.leave();
    expect(counts().todo).toBe(0);
    expect(counts().error).toBeGreaterThan(error);
  });

  test('is to do again when the edit that added it is done again', () => {
    workspace.run(addEntries('/levels/0/groups', [{ label: {}, when: '', from: [1] }]));
    const { error, todo } = counts();
    expect(todo).toBeGreaterThan(0);
    workspace.undo();
    workspace.redo();
    expect(counts()).toEqual({ error, todo });
  });
});

test('problems are counted by what they are', () => {
  const found = [
    { code: 'too-few', severity: 'error', path: '', params: {} },
    { code: 'duplicate-id', severity: 'error', path: '', params: {} },
    { code: 'text-missing', severity: 'info', path: '', params: {} },
  ] as const;
  expect(countProblems(found, ({ code }) => code === 'too-few')).toEqual({
    error: 1,
    warning: 0,
    info: 1,
    todo: 1,
  });
});

describe('the code of a level', () => {
  const codes = (scale = 0): string[] => workspace.document.levels[scale]!.levels.map(({ code }) => code);
  const name = (level: number, label: string, scale = 0): void => {
    workspace.set(`/levels/${scale}/levels/${level}/label/en`, label, `level ${level}`);
    workspace.settleNames();
  };
  const begun = (id: string): LevelScale => ({
    id,
    label: { en: id },
    of: 'item',
    levels: [
      { code: 'low', label: { en: 'Low' } },
      { code: 'high', label: { en: 'High' }, from: 1 },
    ],
  });
  const rule: Rule = { id: 'r', label: { en: 'R' }, when: 'band = "high"', then: [] };
  beforeEach(() => {
    workspace.run(addParts('levels', [begun('band')], renameInExpression));
    workspace.run(addParts('rules', [rule], renameInExpression));
  });

  test('follows its name while the scale is new, wherever it stands, in the same step to undo', () => {
    name(1, 'Medium');
    expect(codes()).toEqual(['low', 'medium']);
    expect(workspace.document.rules[0]!.when).toBe('band = "medium"');
    workspace.undo();
    expect(workspace.document.levels[0]!.levels).toEqual(begun('band').levels);
    expect(workspace.document.rules[0]!.when).toBe('band = "high"');
  });

  test('follows names that are pasted over all levels', () => {
    const [first, second] = begun('band').levels;
    const rows = [
      { ...first!, label: { en: 'Minimum' } },
      { ...second!, label: { en: 'Medium' } },
      { code: 'level', label: { en: 'High' }, from: 2 },
    ];
    const third = { code: 'level', label: { en: 'New level' }, from: 2 };
    workspace.set('/levels/0/levels', [first, second, third]);
    putPasted(workspace, '/levels/0/levels', rows, '');
    expect(codes()).toEqual(['minimum', 'medium', 'high']);
    workspace.undo();
    expect(codes()).toEqual(['low', 'high', 'level']);
  });

  test('is never another’s, and stays where it was written, or words give none', () => {
    name(1, 'Low');
    expect(codes()).toEqual(['low', 'low_2']);
    name(1, '123');
    expect(codes()).toEqual(['low', 'low_2']);
    workspace.run(renameCode('/levels/0/levels/0', 'low', 'a1', codeInExpressions));
    name(0, 'Lowest');
    expect(codes()).toEqual(['a1', 'low_2']);
  });

  test('follows its name after the page of the scale was left, and was come back to', () => {
    workspace.leave();
    name(0, 'I');
    name(1, 'II');
    expect(codes()).toEqual(['i', 'ii']);
  });

  test('follows its name after the page was loaded again', () => {
    const kept: Record<string, string> = {};
    vi.stubGlobal('sessionStorage', {
      getItem: (key: string) => kept[key] ?? null,
      setItem: (key: string, text: string) => (kept[key] = text),
    });
    workspace = open({ ...workspace.document, levels: [] });
    workspace.set('/levels', [begun('band')]);
    workspace = open({ ...workspace.document });
    name(1, 'Medium');
    expect(codes()).toEqual(['low', 'medium']);
    vi.unstubAllGlobals();
  });

  test('stays when the scale was there before the instrument was opened', () => {
    workspace = open({ ...workspace.document });
    name(1, 'Medium');
    expect(codes()).toEqual(['low', 'high']);
  });
});
