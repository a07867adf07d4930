// What waits for a frame of the page.

import { expect, test } from 'vitest';
import { afterFrame } from '../../src/studio/idle.ts';

const frame = (): Promise<unknown> => new Promise(requestAnimationFrame);
const later = (): Promise<unknown> => new Promise((resolve) => setTimeout(resolve, 50));

test('what waits for a frame is no part of it', async () => {
  const done: string[] = [];
  afterFrame(() => done.push('waits'));
  requestAnimationFrame(() => {
    done.push('frame');
    queueMicrotask(() => done.push('what the frame began'));
  });
  await expect.poll(() => done).toEqual(['frame', 'what the frame began', 'waits']);
});

test('it is called off before its frame and behind it', async () => {
  const done: string[] = [];
  afterFrame(() => done.push('before'))();
  const callOff = afterFrame(() => done.push('behind'), 20);
  await frame();
  callOff();
  await later();
  expect(done).toEqual([]);
});
