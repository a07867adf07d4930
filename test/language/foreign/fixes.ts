// Texts of people who think in another language, and what becomes of them when every fix is taken.

import {
  checkExpression,
  checkUnaryTests,
  type Checked,
  type NamedValue,
  type Scope,
} from '../../../src/language/index.ts';
import type { Diagnostic } from '../../../src/model/diagnostic.ts';
import { scope as names } from '../arbitraries.ts';

const MORE: readonly NamedValue[] = [
  { name: 'sex', type: 'code', codes: ['female', 'male'] },
  {
    name: 'often',
    type: 'code',
    codes: ['never', 'some', 'daily'],
    points: new Map([
      ['never', 0],
      ['some', 1],
      ['daily', 2],
    ]),
  },
  { name: 'q5', type: 'code', codes: ['0', '1', '2'] },
  {
    name: 'reversed',
    type: 'code',
    codes: ['1', '2', '3'],
    points: new Map([
      ['1', 2],
      ['2', 1],
      ['3', 0],
    ]),
  },
  { name: 'unclear', type: 'code', codes: ['1', '2', '99'], points: new Map() },
  { name: 'item_1', type: 'number', min: 0, max: 9 },
  { name: 'item_2', type: 'number', min: 0, max: 9 },
  { name: 'item_3', type: 'number', min: 0, max: 9 },
];

export const scope: Scope = new Map([...names, ...MORE.map((value) => [value.name, value] as const)]);

export const checkCell = (input: string, text: string): Checked =>
  checkUnaryTests(text, checkExpression(input, scope), scope);

/** What is said first, and the text after all fixes, each taken where the one before has been. */
export function mended(text: string, check: (text: string) => Checked) {
  let current = text;
  for (let step = 0; step < 200; step += 1) {
    const next = check(current).diagnostics.find(({ fix }) => fix !== undefined);
    if (!next) break;
    current = applied(current, next);
  }
  const [first] = check(text).diagnostics;
  return { said: first && `${first.severity} ${first.code}`, text: current };
}

export function applied(text: string, { fix }: Diagnostic): string {
  const { from, to } = fix!.range!;
  return text.slice(0, from) + String(fix!.value) + text.slice(to);
}

export const errorsOf = ({ diagnostics }: Checked): string[] =>
  diagnostics.filter(({ severity }) => severity === 'error').map(({ code }) => code);
