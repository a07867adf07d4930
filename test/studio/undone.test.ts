// What the address leads to when the part that it leads to is taken back.

import { beforeEach, expect, test } from 'vitest';
import { open } from './workspace.ts';
import { renameInExpression } from '../../src/language/index.ts';
import { addParts, duplicateParts, newInstrument, removeParts } from '../../src/model/index.ts';
import { go } from '../../src/studio/router/index.ts';
import type { Workspace } from '../../src/studio/state/workspace.svelte.ts';

const rule = (id: string) => ({ id, label: { en: id }, when: 'true', then: [] });
let workspace: Workspace;
const at = (id: string) => go(workspace.hrefOf({ kind: 'rule', id }), { replace: true });
beforeEach(() => {
  workspace = open({ ...newInstrument('en', 'For the tests'), rules: [rule('one'), rule('two')] });
});

test('after a copy it is the original', () => {
  workspace.run(duplicateParts('rules', ['one'], renameInExpression));
  at(workspace.document.rules[1]!.id);
  workspace.undo();
  expect(workspace.selection).toEqual({ kind: 'rule', id: 'one' });
});

test('after a new part it is the one before it, and the area where there is none', () => {
  workspace.run(addParts('rules', [rule('three')], renameInExpression));
  at('three');
  workspace.undo();
  expect(workspace.selection?.id).toBe('two');
  workspace.run(removeParts('rules', ['one', 'two']));
  workspace.run(addParts('rules', [rule('only')], renameInExpression));
  at('only');
  workspace.undo();
  expect(workspace.selection).toBeNull();
});

test('after a removal that is done again it is a neighbour; another part stays', () => {
  workspace.run(removeParts('rules', ['one']));
  workspace.undo();
  at('one');
  workspace.redo();
  expect(workspace.selection?.id).toBe('two');
  workspace.undo();
  expect(workspace.selection?.id).toBe('two');
});
