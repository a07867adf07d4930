// The page of the package: what it can carry, what is lost of it, and that choosing makes another package.

import { beforeEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import '../../src/studio/style/index.ts';
import type { Instrument } from '../../src/model/types.ts';
import { withNames } from '../../src/studio/areas/export/named.ts';
import { setLanguage } from '../../src/studio/i18n/index.ts';
import { sayDiagnostic } from '../../src/studio/state/index.ts';
import ExportInWorkspace from './harness/ExportInWorkspace.svelte';
import { document as base, openWorkspace } from './harness/instrument.ts';

const ROOT: Instrument = {
  ...base,
  formulas: [{ id: 'root', label: { en: 'Root' }, expression: 'sqrt(age) / 10', decimals: 2 }],
};

const row = (name: string) => page.getByRole('row', { name: new RegExp(name) });
const digest = () => page.getByTestId('hash').element().textContent;

beforeEach(async () => {
  await setLanguage('en');
  await render(ExportInWorkspace, { workspace: openWorkspace(ROOT) });
  await expect.element(page.getByTestId('hash'), { timeout: 15_000 }).toBeVisible();
});

test('each target says whether it carries all, and what it loses opens in place', async () => {
  await expect.element(row('ES module')).toHaveTextContent('carries all');
  await expect.element(row('json-rules-engine')).toHaveTextContent('carries all');
  await expect.element(row('SQL')).toHaveTextContent('loses 1');
  await row('SQL').getByText('loses 1').click();
  await expect.element(row('SQL').getByText(/“root” is not in the file/)).toBeVisible();
});

test('what is chosen goes into the package, and what is given up leaves it as it was', async () => {
  const before = digest();
  await page.getByRole('checkbox', { name: 'ES module' }).click();
  await expect.element(page.getByText('scorer/scorer.mjs'), { timeout: 15_000 }).toBeInTheDocument();
  await expect.element(page.getByText('SEMANTICS.md')).toBeInTheDocument();
  expect(digest()).not.toBe(before);
  await page.getByRole('checkbox', { name: 'ES module' }).click();
  await expect.poll(digest, { timeout: 15_000 }).toBe(before);
  await expect.element(page.getByRole('checkbox', { name: 'Instrument and cases' })).toBeDisabled();
});

test('a test case that fails is told by names, not by codes', () => {
  const label = { en: 'Young and escaped' };
  const tests = [{ id: 'one', label, assessedOn: '2026-01-15', responses: {}, expected: {} }];
  const workspace = openWorkspace({ ...base, tests });
  const params = { id: 'one', name: 'values.regime', expected: '"open"', found: '"closed"' };
  const told = withNames(
    { code: 'package-test-fails', severity: 'error', path: '/tests/0', params },
    workspace,
  );
  expect(sayDiagnostic(told).message).toBe(
    'The test case “Young and escaped” fails: “Regime” should be Open but is Closed.',
  );
});
