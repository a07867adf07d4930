// A page that closes brings nothing to the database any more: what was answered in its last moment is noted beside it.

import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { noteSetting, readSetting, writeSetting } from '../../src/storage/index.ts';
import { forgetSettings } from '../../src/storage/settings.ts';

const isText = (value: unknown): value is string => typeof value === 'string';
const read = () => readSetting('trial:psa', isText);

class Small {
  [key: string]: unknown;
  getItem(key: string): unknown {
    return this[key] ?? null;
  }
  setItem(key: string, value: string): void {
    this[key] = value;
  }
  removeItem(key: string): void {
    Reflect.deleteProperty(this, key);
  }
}
let small: Small;
beforeEach(() => vi.stubGlobal('localStorage', (small = new Small())));
afterEach(async () => {
  await forgetSettings('psa');
  vi.unstubAllGlobals();
});

test('what was noted is read, until it is in the database', async () => {
  await writeSetting('trial:psa', 'before');
  noteSetting('trial:psa', 'after');
  expect(await read()).toBe('after');
  await writeSetting('trial:psa', 'after');
  expect(Object.keys(small)).toEqual([]);
  expect(await read()).toBe('after');
});

test('what was on its way before leaves the note; what another page writes after it takes its place', async () => {
  noteSetting('trial:psa', 'after');
  await writeSetting('trial:psa', 'before');
  expect(await read()).toBe('after');
  const [key] = Object.keys(small);
  small.setItem(key!, JSON.stringify({ page: 'another', value: 'after' }));
  await writeSetting('trial:psa', 'later');
  expect(await read()).toBe('later');
});

test('a note that cannot be read or believed is none, and goes with its instrument', async () => {
  await writeSetting('trial:psa', 'before');
  noteSetting('trial:psa', 7);
  expect(await read()).toBe('before');
  const [key] = Object.keys(small);
  small.setItem(key!, '{');
  expect(await read()).toBe('before');
  await forgetSettings('psa');
  expect(Object.keys(small)).toEqual([]);
});

test('without a small storage settings go the usual way', async () => {
  vi.stubGlobal('localStorage', undefined);
  noteSetting('trial:psa', 'after');
  await writeSetting('trial:psa', 'before');
  expect(await read()).toBe('before');
});
