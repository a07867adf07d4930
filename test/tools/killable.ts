// A browser with a profile that stays, which can be killed like by a power cut.

import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';
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
      process.kill(mainProcess(profile), 'SIGKILL');
      await closed;
    },
  };
}

/** The browser's lock names its process: `HOST-PID`. */
function mainProcess(profile: string): number {
  try {
    const named = Number(/-(\d+)$/.exec(readlinkSync(join(profile, 'SingletonLock')))?.[1]);
    if (named > 0) return named;
  } catch {
    // Looked for below.
  }
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    const words = commandOf(pid);
    if (words.includes(`--user-data-dir=${profile}`) && !words.some((word) => word.startsWith('--type=')))
      return Number(pid);
  }
  throw new Error('The browser has no process');
}

function commandOf(pid: string): string[] {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0');
  } catch {
    return [];
  }
}
