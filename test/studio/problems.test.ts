// What is said of a field: only what is wrong with what stands in it.

import { describe, expect, test } from 'vitest';
import { open } from './workspace.ts';
import { newInstrument, type Instrument, type Text } from '../../src/model/index.ts';
import type { Diagnostic } from '../../src/model/diagnostic.ts';
import { problemAt, problemOfText } from '../../src/studio/state/index.ts';
import { Problems } from '../../src/studio/state/problems.ts';

const with_ = (label: Text): Instrument => ({
  ...newInstrument('en', 'For the tests'),
  languages: ['en', 'kk'],
  items: [{ id: 'escape', kind: 'boolean', label }],
});

const problems = (label: Text) => {
  const workspace = open(with_(label));
  const of = problemOfText(workspace, '/items/0/label');
  return [of('en'), of('kk'), of('ru')].map((problem) => problem !== undefined);
};

describe('a text in several languages', () => {
  test('that is not translated yet is told, and none of its fields is wrong', () => {
    expect(open(with_({ en: 'Escapes' })).problemsAt('/items/0/label')).toHaveLength(1);
    expect(problems({ en: 'Escapes' })).toEqual([false, false, false]);
  });

  test('without its source is wrong in the source, and not in the translation', () => {
    expect(problems({ kk: 'Қашу' })).toEqual([true, false, false]);
  });

  test('in a language that the instrument does not have is wrong in that language', () => {
    expect(problems({ en: 'Escapes', kk: 'Қашу', ru: 'Побеги' })).toEqual([false, false, true]);
  });
});

test('a field that is no text has the problem at its place', () => {
  const workspace = open({
    ...with_({ en: 'Escapes' }),
    formulas: [{ id: 'f', label: { en: 'F' }, expression: '1 +' }],
  });
  expect(problemAt(workspace, '/formulas/0/expression')).toMatch(/./);
  expect(problemAt(workspace, '/formulas/0/id')).toBeUndefined();
});

test('what is wrong at a place is what is wrong there or within it, in the order in which it was found', () => {
  const found = ['/items/1/label', '/items/10', '/items/1', ''].map((path): Diagnostic => ({
    severity: 'error',
    code: 'unknown-name',
    path,
    params: {},
  }));
  const places = new Problems(found);
  const pathsAt = (path: string) => places.at(path).map((one) => one.path);
  expect(pathsAt('/items/1')).toEqual(['/items/1/label', '/items/1']);
  expect(pathsAt('/items')).toEqual(['/items/1/label', '/items/10', '/items/1']);
  expect(pathsAt('/items/1/la')).toEqual([]);
  expect(pathsAt('')).toEqual(['/items/1/label', '/items/10', '/items/1', '']);
});
