// How the status of an instrument is shown.

import { expect, test } from 'vitest';
import { STATUS_LOOK, STATUSES } from '../../src/studio/frame/status.ts';

test('no status looks like another one, and none like a lock: every instrument can be edited', () => {
  const icons = STATUSES.map((status) => STATUS_LOOK[status].icon);
  expect(new Set(icons).size).toBe(STATUSES.length);
  expect(icons).not.toContain('lock');
});
