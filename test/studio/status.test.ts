// How the status of an instrument is shown.

import { expect, test } from 'vitest';
import { LIFE } from '../../src/model/index.ts';
import { STATUS_LOOK } from '../../src/studio/frame/status.ts';

test('no status looks like another one, and none like a lock: every instrument can be edited', () => {
  const icons = LIFE.map((status) => STATUS_LOOK[status].icon);
  expect(new Set(icons).size).toBe(LIFE.length);
  expect(icons).not.toContain('lock');
});
