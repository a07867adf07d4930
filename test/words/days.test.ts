// A day of the calendar is the same day wherever its reader is.

import { expect, test } from 'vitest';
import { sayDay } from '../../src/words/index.ts';

const DAY = Date.UTC(2026, 0, 31) / 86_400_000;

test('is said without a time of the clock', () => {
  const zone = process.env['TZ'];
  for (const place of ['Pacific/Honolulu', 'Asia/Almaty', 'Pacific/Kiritimati']) {
    process.env['TZ'] = place;
    expect(sayDay('en', DAY), place).toBe('31 Jan 2026');
    expect(sayDay('ru', DAY), place).toContain('31');
  }
  if (zone === undefined) delete process.env['TZ'];
  else process.env['TZ'] = zone;
});
