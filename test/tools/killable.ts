// A browser with a profile that stays, which can be killed like by a power cut.

import { readdirSync, readFileSync } from 'node:fs';
import { chromium, type BrowserContext, type Page } from 'playwright';
import { launchOptions } from './browser.ts';

export interface Killable {
  readonly context: BrowserContext;
  readonly page: Page;
  /** Ends the browser and all its parts at once, if it has not ended by itself. */
  readonly kill: () => Promise<void>;
}

export async function startBrowser(profile: string): Promise<Killable> {
  const { args, ...options } = launchOptions();
  const context = await chromium.launchPersistentContext(profile, {
    ...options,
    args: [...args, '--disk-cache-size=1'],
    acceptDownloads: true,
  });
  // A service worker would keep the whole studio on the small disk.
  await context.addInitScript(() => {
    delete (Navigator.prototype as { serviceWorker?: unknown }).serviceWorker;
  });
  let isOver = false;
  context.once('close', () => (isOver = true));
  const page = context.pages()[0] ?? (await context.newPage());
  return {
    context,
    page,
    async kill() {
      if (isOver) return;
      const closed = new Promise((resolve) => context.once('close', resolve));
      for (const pid of processesOf(profile)) process.kill(pid, 'SIGKILL');
      await closed;
    },
  };
}

/** The browser, and what started it: some systems start it from a script that waits for its end. */
function processesOf(profile: string): number[] {
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  const found = pids.filter((pid) => {
    const words = commandOf(pid);
    return words.includes(`--user-data-dir=${profile}`) && !words.some((word) => word.startsWith('--type='));
  });
  if (found.length === 0) throw new Error('The browser has no process');
  return found.map(Number);
}

function commandOf(pid: string): string[] {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0');
  } catch {
    return [];
  }
}
