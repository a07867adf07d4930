// Finds the browser for the tests, and installs one where there is none:
//   tsx test/tools/browser.ts       prints its path
// In this order: $CHROMIUM_PATH, Playwright's own download, a browser of the system. If there is none, Playwright
// downloads one; where that cannot be reached, Debian's package does. A headless shell goes before a whole browser: it
// runs the same engine without windows to draw, and the tests take a quarter less time in it.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright';

const ofTheSystem = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/opt/google/chrome/chrome',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];

const asRoot = process.getuid?.() === 0;

export function findBrowser(): string | undefined {
  const given = process.env['CHROMIUM_PATH'];
  if (given) {
    if (!existsSync(given)) throw new Error(`CHROMIUM_PATH names no file: ${given}`);
    return given;
  }
  return [chromium.executablePath(), ...ofTheSystem].find((path) => path && existsSync(path));
}

/** How Playwright and Vitest start the browser: the one that was found, and silent on the network. */
export function launchOptions(): { executablePath?: string; args: string[] } {
  const executablePath = findBrowser();
  return {
    ...(executablePath === undefined ? {} : { executablePath }),
    args: [
      ...(asRoot ? ['--no-sandbox'] : []),
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-gpu',
      '--disable-quic',
      '--disable-sync',
      '--no-first-run',
    ],
  };
}

function run(command: string, args: string[], minutes: number): boolean {
  const { status } = spawnSync(command, args, {
    stdio: ['ignore', 'ignore', 'ignore'],
    timeout: minutes * 60_000,
    shell: process.platform === 'win32',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  return status === 0;
}

function installBrowser(): void {
  console.error('No browser found: asking Playwright for one …');
  if (run('npx', ['playwright', 'install', 'chromium'], 10)) return;
  if (!asRoot || !existsSync('/etc/debian_version')) return;
  console.error('Not reachable: installing a package of Debian …');
  if (!run('apt-get', ['update'], 5)) return;
  // Older releases of Debian have the whole browser only.
  for (const name of ['chromium-headless-shell', 'chromium'])
    if (run('apt-get', ['install', '-y', '--no-install-recommends', name], 15)) return;
}

/** The path of a browser that is there when this returns. */
export function provideBrowser(): string {
  if (findBrowser() === undefined) installBrowser();
  const path = findBrowser();
  if (path === undefined)
    throw new Error('The tests need Chromium or Chrome: install one, or name it in CHROMIUM_PATH.');
  return path;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  try {
    console.log(provideBrowser());
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
