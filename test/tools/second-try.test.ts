import type { Suite } from '@playwright/test/reporter';
import { expect, test, vi } from 'vitest';
import SecondTry, { secondTriesIn } from './second-try.ts';

test('names what passed only at a second try, and nothing else', () => {
  const ran = (outcome: string, title: string) => ({
    outcome: () => outcome,
    titlePath: () => ['', 'chromium', 'cases.spec.ts', title],
  });
  const all = [ran('expected', 'at once'), ran('flaky', 'in the end'), ran('unexpected', 'never')];
  let output = 'Running 3 tests\n';
  vi.spyOn(console, 'log').mockImplementation((line: string) => (output += `${line}\n`));
  const reporter = new SecondTry();
  reporter.onBegin(null, { allTests: () => all } as unknown as Suite);
  reporter.onEnd();
  vi.restoreAllMocks();
  expect(secondTriesIn(output)).toEqual([
    'Passed only at a second try: chromium › cases.spec.ts › in the end',
  ]);
});
