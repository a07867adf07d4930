import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { thinOut } from '../../src/document/thin.ts';

const MINUTE = 60_000;
const DAY = 1440 * MINUTE;

describe('thinning out old versions', () => {
  const now = 1000 * DAY;
  const histories = fc
    .uniqueArray(fc.integer({ min: 0, max: 90 * 1440 }), { maxLength: 200 })
    .map((ages) => ages.map((minutes) => ({ at: now - minutes * MINUTE })));

  test('keeps all of the last day, the first and the last', () => {
    fc.assert(
      fc.property(histories, (versions) => {
        const dropped = new Set(thinOut(versions, now));
        const ordered = [...versions].sort((a, b) => a.at - b.at);
        for (const version of versions) if (now - version.at < DAY) expect(dropped.has(version)).toBe(false);
        for (const version of [ordered[0], ordered.at(-1)])
          if (version) expect(dropped.has(version)).toBe(false);
      }),
    );
  });

  test('leaves a version within a day before or after every one that it drops', () => {
    fc.assert(
      fc.property(histories, (versions) => {
        const dropped = new Set(thinOut(versions, now));
        const kept = versions.filter((version) => !dropped.has(version));
        for (const { at } of dropped) expect(kept.some((one) => Math.abs(one.at - at) <= DAY)).toBe(true);
      }),
    );
  });

  test('once thin, stays as it is', () => {
    fc.assert(
      fc.property(histories, (versions) => {
        const dropped = new Set(thinOut(versions, now));
        expect(
          thinOut(
            versions.filter((version) => !dropped.has(version)),
            now,
          ),
        ).toEqual([]);
      }),
    );
  });

  test('drops most of a busy day long ago', () => {
    const busy = Array.from({ length: 96 }, (_, i) => ({ at: now - 40 * DAY + i * 5 * MINUTE }));
    expect(thinOut(busy, now)).toHaveLength(94);
  });
});
