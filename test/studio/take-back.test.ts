// The message of an edit takes back that edit, and nothing that was done since: in the document or in its record.

import { beforeEach, expect, test } from 'vitest';
import { open } from './workspace.ts';
import { newInstrument } from '../../src/model/index.ts';
import { currentToasts } from '../../src/studio/controls/toasts.svelte.ts';
import type { Workspace } from '../../src/studio/state/workspace.svelte.ts';
import { takeBackLast } from '../../src/studio/take-back.ts';

let workspace: Workspace;
let takeBack: () => void;
beforeEach(() => {
  workspace = open({ ...newInstrument('en', 'Before') });
  workspace.set('/title/en', 'After');
  takeBack = takeBackLast(workspace);
});
const title = (): string | undefined => workspace.document.title['en'];

test('the edit is taken back', () => {
  takeBack();
  expect(title()).toBe('Before');
});

test('a later edit stays, and so does this one', () => {
  workspace.set('/version', '2.0.0');
  takeBack();
  expect([title(), workspace.document.version]).toEqual(['After', '2.0.0']);
  expect(currentToasts().at(-1)!.kind).toBe('problem');
});

test('what was said in the record since stays, too', () => {
  workspace.accept({ code: 'a', path: '/title', params: {} }, { who: 'A', why: 'B' });
  const { record } = workspace;
  takeBack();
  expect(workspace.record).toBe(record);
  expect(title()).toBe('After');
});
