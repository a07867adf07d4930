// What test cases expect of formulas: only their expressions tell what they give.

import { parseDate } from '../model/dates.ts';
import { within } from '../model/index.ts';
import type { Response } from '../model/types.ts';
import type { Context, KnownValue } from './context.ts';

export function checkExpectations(context: Context): void {
  const { formulas, tests } = context.document;
  const values = formulas.flatMap(({ id }) => context.values.get(id) ?? []);
  tests.forEach(({ expected }, position) => {
    for (const value of values) {
      const found = expected.values?.[value.id];
      if (found === undefined || found === null || isPossible(value, found)) continue;
      const path = within('/tests', position, 'expected', 'values', value.id);
      const params = { name: value.id, found: String(found), expected: expectedOf(value) };
      context.report('wrong-expectation', path, params);
    }
  });
}

function isPossible({ type, codes }: KnownValue, found: Exclude<Response, null>): boolean {
  switch (type) {
    case 'code':
      return typeof found === 'string' && (codes.length === 0 || codes.includes(found));
    case 'codes':
      return Array.isArray(found);
    case 'date':
      return typeof found === 'string' && parseDate(found) !== undefined;
    case 'number':
    case 'boolean':
      return typeof found === type;
  }
}

function expectedOf({ type, codes }: KnownValue): string {
  return type === 'code' && codes.length > 0 ? codes.join('|') : type;
}
