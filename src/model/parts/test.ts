import { within } from '../pointer.ts';
import type { Id, Response, TestCase } from '../types.ts';
import type { Follow } from './follow.ts';
import { keys, mentions, type PartHome } from './home.ts';

export const tests: PartHome<'tests'> = {
  kind: 'test',
  use: null,
  report: null,
  mentions: ({ responses, overrides, expected }, path) => {
    const at = within(path, 'expected');
    return [
      ...keys(responses, ['item'], path, 'responses'),
      ...keys(overrides, ['classification'], path, 'overrides'),
      ...keys(expected.scores, { reported: 'scores' }, at, 'scores'),
      ...keys(expected.levels, { reported: 'levels' }, at, 'levels'),
      ...keys(expected.values, { reported: 'values' }, at, 'values'),
      ...mentions(expected.flags, ['flag'], at, 'flags'),
      ...mentions(expected.recommendations, ['recommendation'], at, 'recommendations'),
      ...mentions(expected.unknown, ['flag', 'recommendation'], at, 'unknown'),
      ...keys(expected.classification, ['classification'], at, 'classification'),
      ...mentions(expected.missing, ['item'], at, 'missing'),
    ];
  },
  followCode: (test, having, follow) => {
    for (const id of having) followIn(test, id, follow);
  },
};

function followIn({ responses, overrides, expected }: TestCase, id: Id, follow: Follow): void {
  for (const results of [responses, expected.levels, expected.values, expected.classification]) {
    const result: Response | undefined = results?.[id];
    if (typeof result === 'string') results![id] = follow(result);
    else if (Array.isArray(result)) (results as Record<Id, Response>)[id] = result.map(follow);
  }
  const override = overrides?.[id];
  if (override) override.to = follow(override.to);
}
