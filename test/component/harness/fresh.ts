// All component tests share one page, since loading the studio anew for each file took half of their time.
// Each test begins with nothing drawn and nothing said, and each file with nothing replaced.

import { afterAll, beforeEach, vi } from 'vitest';
import { cleanup } from 'vitest-browser-svelte';
import { closeToast, currentToasts } from '../../../src/studio/controls/toasts.svelte.ts';

beforeEach(() => {
  cleanup();
  for (const { id } of currentToasts()) closeToast(id);
});

afterAll(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});
