// What the pages of a browser take of the machine, as the system counts it: workers are part of their page's process.

import type { Browser, CDPSession } from '@playwright/test';
import { readFileSync, writeFileSync } from 'node:fs';

export interface Usage {
  /** Of the processor, all threads together. */
  readonly seconds: number;
  /** The most that was taken at a time, beyond what was there before; null where the system does not tell. */
  readonly megabytes: number | null;
}

interface Process {
  readonly id: number;
  readonly seconds: number;
}

/** Begins to measure; what it gives ends that. */
export async function measureRenderers(browser: Browser): Promise<() => Promise<Usage>> {
  const session = await browser.newBrowserCDPSession();
  const before = new Map((await renderers(session)).map((one) => [one.id, begin(one)]));
  return async () => {
    const after = await renderers(session);
    await session.detach();
    const grown = after.map(({ id }) => {
      const most = kilobytes(id, 'VmHWM');
      return most === null ? null : most - (before.get(id)?.kilobytes ?? 0);
    });
    const seconds = after.reduce((sum, one) => sum + one.seconds - (before.get(one.id)?.seconds ?? 0), 0);
    return {
      seconds,
      megabytes: grown.includes(null) ? null : grown.reduce<number>((sum, one) => sum + one!, 0) / 1024,
    };
  };
}

async function renderers(session: CDPSession): Promise<Process[]> {
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  return processInfo
    .filter(({ type }) => type === 'renderer')
    .map(({ id, cpuTime }) => ({ id, seconds: cpuTime }));
}

function begin({ id, seconds }: Process): { seconds: number; kilobytes: number } {
  try {
    writeFileSync(`/proc/${id}/clear_refs`, '5'); // the most from now on
  } catch {
    // Elsewhere than on Linux nobody tells.
  }
  return { seconds, kilobytes: kilobytes(id, 'VmRSS') ?? 0 };
}

function kilobytes(id: number, name: 'VmHWM' | 'VmRSS'): number | null {
  try {
    const told = new RegExp(`${name}:\\s+(\\d+)`).exec(readFileSync(`/proc/${id}/status`, 'utf8'))?.[1];
    return told === undefined ? null : Number(told);
  } catch {
    return null;
  }
}
