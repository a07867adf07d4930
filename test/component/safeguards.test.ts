// The page of safeguards: how they stand, the path to a decision, an exception with its reason and source, and files of a
// country.

import axe from 'axe-core';
import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import '../../src/studio/style/index.ts';
import type { Instrument } from '../../src/model/types.ts';
import { setLanguage } from '../../src/studio/i18n/index.ts';
import { ownSafeguards, type Workspace } from '../../src/studio/state/index.ts';
import SafeguardsInWorkspace from './harness/SafeguardsInWorkspace.svelte';
import { document as base, openWorkspace } from './harness/instrument.ts';

const text = (en: string) => ({ en });

/** Citizenship decides, through a score. */
const UNFAIR: Instrument = {
  ...base,
  items: [
    {
      id: 'citizen',
      kind: 'choice',
      label: text('Citizenship'),
      options: ['own', 'other'].map((code, points) => ({ code, label: text(code), points })),
    },
    {
      id: 'threats',
      kind: 'choice',
      label: text('Threats'),
      options: ['never', 'often'].map((code, points) => ({ code, label: text(code), points })),
    },
  ],
  tables: [],
  rules: [],
  flags: [],
  scores: [
    {
      id: 'total',
      label: text('Total'),
      method: 'sum',
      terms: [{ of: 'citizen' }, { of: 'threats' }],
      missing: { policy: 'value', value: 0 },
      decimals: 0,
    },
  ],
  levels: [
    {
      id: 'risk',
      label: text('Risk'),
      of: 'total',
      levels: [
        { code: 'low', label: text('Low') },
        { code: 'high', label: text('High'), from: 1 },
      ],
    },
  ],
  classifications: [{ id: 'security', label: text('Security'), of: 'risk' }],
};

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });
/** A worker begins, and proves. */
const WAIT = { timeout: 60_000 };
let workspace: Workspace;
beforeAll(async () => {
  await setLanguage('en');
  await page.viewport(1440, 900);
});
beforeEach(async () => {
  location.hash = '#/instrument/test/safeguards';
  workspace = openWorkspace(UNFAIR, `safeguards-${String(Math.random()).slice(2)}`);
  await render(SafeguardsInWorkspace, { workspace });
  await vi.waitUntil(() => workspace.safeguards?.current, WAIT);
});

const list = () => page.getByRole('navigation', { name: 'List of safeguards' });
const detail = () => page.getByRole('article');
const rule = (name: string) => list().getByRole('link', { name });
const group = (name: string) => list().getByRole('region', { name: new RegExp(`^${name} \\d`) });
const PROTECTED = 'No decision depends on a protected attribute';

test('what is broken comes first, is counted in the status bar, and what is kept is listed', async () => {
  await expect.element(group('Broken').getByRole('link', { name: PROTECTED })).toBeVisible();
  await expect.element(group('Kept')).toHaveTextContent('Faith, belonging and practice are not scored');
  const count = group('Broken').getByRole('listitem').elements().length;
  await expect
    .element(page.getByRole('contentinfo').getByRole('link', { name: `${String(count)} safeguards broken` }))
    .toBeVisible();
});

test('a dependence on a protected attribute is shown as a path with the values of two cases', async () => {
  await rule(PROTECTED).click();
  await expect.element(detail()).toHaveTextContent('“Security” depends on “Citizenship”');
  const way = detail().getByRole('region', { name: 'The path' }).getByRole('listitem').elements();
  const said = way.map((one) => one.textContent.replaceAll(/\s+/g, ' ').trim());
  expect(said).toEqual([
    expect.stringMatching(/^Citizenship .+ → /),
    expect.stringMatching(/^Total 0 → 1$|^Total 1 → 0$/),
    expect.stringMatching(/^Risk (Low → High|High → Low)$/),
    expect.stringMatching(/^Security (Low → High|High → Low)$/),
  ]);
  await expect.element(detail()).toHaveTextContent('from general knowledge, not read');
});

describe('an exception', () => {
  test('needs a reason and a source, stays in the record, and can be undone and withdrawn', async () => {
    await rule(PROTECTED).click();
    await userEvent.keyboard('a');
    const reason = detail().getByRole('textbox', { name: 'Reason', exact: true });
    await expect.element(reason).toHaveFocus();
    await reason.fill('Deportation is decided elsewhere');
    await detail().getByRole('button', { name: 'Keep as justified' }).click();
    await expect.element(detail()).toHaveTextContent('The source is missing.');
    expect(workspace.record.exceptions).toEqual([]);
    await detail().getByRole('textbox', { name: 'Source of the reason' }).fill('Study of 2025');
    await detail().getByRole('textbox', { name: 'Name of who justifies' }).fill('Aisha');
    await userEvent.keyboard('{Enter}');
    expect(workspace.record.exceptions).toMatchObject([
      { why: 'Deportation is decided elsewhere', source: 'Study of 2025', who: 'Aisha' },
    ]);
    await expect.element(group('Justified').getByRole('link', { name: PROTECTED })).toBeVisible();
    await expect.element(detail()).toHaveTextContent('Source: Study of 2025');
    expect(document.activeElement).not.toBe(document.body);

    workspace.undo();
    await expect.element(group('Broken').getByRole('link', { name: PROTECTED })).toBeVisible();
    workspace.redo();
    await detail()
      .getByRole('button', { name: /^Withdraw the justification/ })
      .click();
    await expect.element(group('Broken').getByRole('link', { name: PROTECTED })).toBeVisible();
    expect(document.activeElement).not.toBe(document.body);
  });

  test('of what is not found any more is told apart', async () => {
    const { path, params } = workspace.safeguards!.current!.answer.rules.find(
      ({ safeguard }) => safeguard.id === 'protected-decides',
    )!.found[0]!;
    const gone = { code: 'safeguard:protected-decides', path, params: { ...params, through: 'another' } };
    workspace.accept(gone, { who: '', why: 'Of an earlier path', source: 'A law' });
    await expect
      .element(list().getByRole('region', { name: 'Justified, and not found any more' }))
      .toHaveTextContent('Of an earlier path');
  });
});

test('J, K and / go through the list; the page has no barrier', async () => {
  const links = list().getByRole('link').elements();
  await userEvent.keyboard('j');
  expect(document.activeElement).toBe(links[1]);
  await userEvent.keyboard('k');
  expect(document.activeElement).toBe(links[0]);
  const { violations } = await axe.run(document.querySelector('main')!, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
  });
  expect(violations.map(({ id, nodes }) => `${id} ${nodes.map(({ html }) => html).join()}`)).toEqual([]);
  await userEvent.keyboard('/');
  await expect.element(page.getByRole('searchbox', { name: 'Search in safeguards' })).toHaveFocus();
  await userEvent.keyboard('faith');
  await expect.element(list().getByRole('link')).toHaveAccessibleName(/Faith, belonging/);
});

test('a file of a country is refused in words, or looked at and kept', async () => {
  const file = (asks: string) =>
    new File(
      [
        JSON.stringify({
          format: 'aspect-safeguards/1',
          title: text('Ours'),
          safeguards: [
            {
              id: 'ours-two-authors',
              severity: 'error',
              of: 'instrument',
              broken: { fact: asks, operator: 'lessThan', value: 2 },
              rule: text('Two authors at least'),
              title: text('Fewer than two authors'),
              reason: text('Two see more.'),
              todo: text('Name a second one.'),
              exception: text('Say why.'),
              source: { citation: 'Order 12', clause: '3', known: 'read' },
            },
          ],
        }),
      ],
      'ours.json',
      { type: 'application/json' },
    );
  const choose = async (asks: string) => {
    const picker = document.querySelector<HTMLInputElement>('input[type="file"][accept^=".json"]')!;
    const chosen = new DataTransfer();
    chosen.items.add(file(asks));
    picker.files = chosen.files;
    picker.dispatchEvent(new Event('change', { bubbles: true }));
    await Promise.resolve();
  };
  await page.getByRole('button', { name: 'Own safeguards' }).click();
  await choose('scribes');
  await expect
    .element(page.getByRole('dialog'), WAIT)
    .toHaveTextContent('“ours-two-authors” asks for “scribes”');
  await choose('authors');
  await expect.element(page.getByRole('dialog'), WAIT).toHaveTextContent('ours.json · 1 safeguard');
  await userEvent.keyboard('{Escape}');
  await expect.element(rule('Two authors at least'), WAIT).toBeVisible();
  await ownSafeguards.remove('ours.json');
});
