import { defineConfig, devices } from '@playwright/test';
import { launchOptions } from './test/tools/browser.ts';

// A port of our own for each run, so that two runs on one machine do not meet; test workers inherit it.
const port = (process.env['ASPECT_PORT'] ??= String(20_000 + (process.pid % 20_000)));

export default defineConfig({
  testDir: 'test/e2e',
  fullyParallel: true,
  forbidOnly: true,
  // Once more, for a machine that stalls; what passes only then is told at the end of `npm test`.
  retries: 1,
  // A slow machine is not a broken studio.
  timeout: 90_000,
  expect: { timeout: 15_000 },
  workers: 2,
  reporter: [['list'], ['./test/tools/second-try.ts']],
  use: {
    baseURL: `http://localhost:${port}/`,
    // Without snapshots: what makes them may not run in the frame of a paper, which then complains at each second try.
    trace: { mode: 'on-first-retry', snapshots: false },
    contextOptions: { reducedMotion: 'reduce' },
  },
  projects: [{ name: 'chromium', use: { ...devices['Desktop Chrome'], launchOptions: launchOptions() } }],
  // The production build, so that the tests run under the production policy and its service worker.
  webServer: {
    command: `npx vite preview --port ${port} --strictPort`,
    url: `http://localhost:${port}/`,
    reuseExistingServer: true,
  },
});
