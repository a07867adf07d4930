// All component tests share one page, since loading the studio anew for each file took half of their time. Each test
// begins at the start page with nothing drawn and nothing said, each file with the usual viewport and nothing replaced.

import { afterAll, beforeAll, beforeEach, vi } from 'vitest';
import { page } from 'vitest/browser';
import { cleanup } from 'vitest-browser-svelte';
import { closeToast, currentToasts } from '../../../src/studio/controls/toasts.svelte.ts';

beforeAll(() => page.viewport(414, 896));

beforeEach(() => {
  cleanup();
  location.hash = '';
  for (const { id } of currentToasts()) closeToast(id);
});

afterAll(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});
