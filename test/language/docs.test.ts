// The examples of docs/language.md are expressions of the language.

import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { checkExpression, checkUnaryTests, FUNCTIONS, type Checked } from '../../src/language/index.ts';
import { scope } from './arbitraries.ts';

const text = readFileSync(new URL('../../docs/language.md', import.meta.url), 'utf8');

/** The first code of a column in the table below a heading. */
function examplesOf(heading: string, column: number): string[] {
  const section =
    text
      .slice(text.indexOf(heading))
      .split('\n\n')
      .find((part) => part.startsWith('|')) ?? '';
  const rows = section.split('\n').slice(2);
  return rows.flatMap((row) => /`([^`]+)`/.exec(row.split('|')[column] ?? '')?.[1] ?? []);
}

const inputs: Readonly<Record<string, string>> = {
  '"low", "mid"': 'risk',
  'not("low")': 'risk',
  'list contains(?, "knife")': 'means',
};

/** That an expression is approximate is no fault. */
const wrongIn = ({ diagnostics }: Checked) => diagnostics.filter(({ code }) => code !== 'approximate');

describe('the table of constructs', () => {
  test.each(examplesOf('## What can be written', 2))('%s', (example) => {
    expect(wrongIn(checkExpression(example, scope))).toEqual([]);
  });
});

describe('the table of cells', () => {
  test.each(examplesOf('### Cells of decision tables', 1))('%s', (example) => {
    const input = checkExpression(inputs[example] ?? 'age', scope);
    expect(wrongIn(checkUnaryTests(example, input, scope))).toEqual([]);
  });
});

test('names every function', () => {
  for (const { name } of FUNCTIONS) expect(text).toMatch(new RegExp(`\`[^\`]*\\b${name}\\b[^\`]*\``));
});
