// The page of findings: its list by keyboard, the cases that show a finding, the fixes and what they do to the bank, and
// what is accepted.

import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import '../../src/studio/style/index.ts';
import type { Instrument } from '../../src/model/types.ts';
import { makeUsualBank } from '../../src/studio/background/index.ts';
import { setLanguage } from '../../src/studio/i18n/index.ts';
import type { Workspace } from '../../src/studio/state/index.ts';
import FindingsInWorkspace from './harness/FindingsInWorkspace.svelte';
import { document as base, openWorkspace } from './harness/instrument.ts';

const text = (en: string) => ({ en });
const level = (code: string, from?: number) => ({
  code,
  label: text(code.toUpperCase()),
  ...(from !== undefined && { from }),
});

/** With one finding for each fix. */
const DEFECTS: Instrument = {
  ...base,
  items: [
    ...base.items,
    { id: 'help', kind: 'boolean', label: text('Accepts help') },
    {
      id: 'threats',
      kind: 'choice',
      label: text('Threats'),
      options: ['never', 'rarely', 'often'].map((code, points) => ({ code, label: text(code), points })),
    },
  ],
  scores: [
    {
      id: 'total',
      label: text('Total'),
      method: 'sum',
      terms: [{ of: 'escape' }, { of: 'threats' }],
      missing: { policy: 'value', value: 0 },
      decimals: 0,
    },
  ],
  levels: [{ id: 'risk', label: text('Risk'), of: 'total', levels: [level('low'), level('high', 2)] }],
  tables: [
    {
      id: 'place',
      label: text('Place'),
      hitPolicy: 'F',
      inputs: [{ expression: 'threats' }, { expression: 'help' }],
      outputs: [
        {
          id: 'wing',
          label: text('Wing'),
          kind: 'code',
          values: [level('open'), level('closed')],
        },
      ],
      rows: [
        { when: ['"never"', '-'], then: ['open'] },
        { when: ['"never"', 'true'], then: ['closed'] },
        { when: ['"rarely"', '-'], then: ['closed'] },
        { when: ['"often"', 'true'], then: ['closed'] },
        { when: ['null', '-'], then: ['closed'] },
        { when: ['-', 'null'], then: ['closed'] },
      ],
    },
  ],
  rules: [
    { id: 'child', label: text('Child'), when: 'age < 10', then: [{ effect: 'flag', flag: 'young' }] },
    {
      id: 'idle',
      label: text('Idle'),
      when: 'help',
      then: [
        { effect: 'flag', flag: 'young' },
        { effect: 'override', classification: 'security', how: 'raise', to: 'low' },
      ],
    },
  ],
  classifications: [{ id: 'security', label: text('Security'), of: 'risk' }],
  constraints: [
    { id: 'adult', label: text(''), holds: 'age >= 14', message: text('The age is too low'), force: 'error' },
  ],
};

/** A worker begins, and proves; a slow machine is not a broken studio. */
const WAIT = { timeout: 50_000 };
let workspace: Workspace;
beforeAll(async () => {
  await setLanguage('en');
  await page.viewport(1280, 900);
});
beforeEach(() => {
  location.hash = '#/instrument/test/findings';
  workspace = openWorkspace(DEFECTS, `findings-${String(Math.random()).slice(2)}`);
});

const list = () => page.getByRole('navigation', { name: 'List of findings' });
const detail = () => page.getByRole('article');
const title = () => detail().getByRole('heading', { level: 2 });
const codes = () => (workspace.proofs?.current?.findings ?? []).map(({ code }) => code);

/** Waits until the instrument as it is now is proved. */
async function proved(): Promise<void> {
  await vi.waitUntil(() => workspace.proofs?.current, WAIT);
}

async function open(): Promise<void> {
  await render(FindingsInWorkspace, { workspace });
  await proved();
  await expect.element(list()).toBeVisible();
}

async function choose(name: RegExp): Promise<void> {
  await list().getByRole('link', { name }).click();
  await expect.element(detail()).toBeVisible();
}

describe('a fix', () => {
  test.each([
    [
      'row-never-taken',
      /Place.*Row 2 never counts/,
      'Remove the row',
      () => workspace.document.tables[0]!.rows.length,
      5,
    ],
    ['rule-never-holds', /Child/, 'Remove the rule', () => workspace.document.rules.length, 1],
    [
      'override-without-effect',
      /Idle/,
      'Remove the override',
      () => workspace.document.rules[1]!.then.length,
      1,
    ],
    [
      'constraint-never-broken',
      /The age is too low/,
      'Remove the constraint',
      () => workspace.document.constraints?.length ?? 0,
      0,
    ],
    [
      'table-gap',
      /Place.*no row is true/,
      'Add the missing row',
      () => workspace.document.tables[0]!.rows.length,
      7,
    ],
  ] as const)('of %s is one step, which can be taken back', async (code, name, button, countOf, count) => {
    await open();
    expect(codes()).toContain(code);
    await choose(name);
    const before = workspace.document;
    await detail().getByRole('button', { name: button }).click();
    expect(countOf()).toBe(count);
    // The new row is to be filled in, on a page of its own.
    if (code !== 'table-gap') expect(document.activeElement).not.toBe(document.body);
    await page.getByRole('button', { name: 'Undo' }).click();
    expect(workspace.document).toBe(before);
  });

  test('says before it is taken how many cases of the bank it changes', async () => {
    await open();
    workspace.start();
    await makeUsualBank(workspace);
    await vi.waitUntil(() => workspace.bank, { timeout: 10_000 });
    await choose(/Child/);
    await expect.element(detail(), WAIT).toHaveTextContent(/[1-9]\d* of 10,000 cases of “.+” change/);
    await choose(/Place.*no row is true/);
    await expect
      .element(detail(), WAIT)
      .toHaveTextContent(/[1-9][\d,]* of 10,000 cases of “.+” come to this row/);
  });
});

test('J and K go through the list, and the accepted at its end', async () => {
  await open();
  const links = list().getByRole('link').elements();
  const first = title().element().textContent;
  await userEvent.keyboard('j');
  await expect.element(title()).not.toHaveTextContent(first);
  expect(document.activeElement).toBe(links[1]);
  expect(links[1]!.getAttribute('aria-current')).toBe('true');
  await userEvent.keyboard('k');
  await expect.element(title()).toHaveTextContent(first);
  // There is none before the first.
  await userEvent.keyboard('k');
  await expect.element(title()).toHaveTextContent(first);
});

test('A asks for a reason, without which nothing is accepted; what is accepted can be looked at and withdrawn', async () => {
  await open();
  await choose(/Child/);
  await userEvent.keyboard('a');
  const reason = detail().getByRole('textbox', { name: 'Reason' });
  await expect.element(reason).toHaveFocus();
  await detail().getByRole('button', { name: 'Accept', exact: true }).click();
  await expect.element(detail()).toHaveTextContent('The reason is missing.');
  expect(workspace.record.exceptions).toEqual([]);
  await reason.fill('Kept for the next version');
  await detail().getByRole('textbox', { name: 'Name of who accepts' }).fill('Aisha');
  await detail().getByRole('button', { name: 'Accept', exact: true }).click();
  expect(workspace.record.exceptions).toMatchObject([{ why: 'Kept for the next version', who: 'Aisha' }]);
  expect(document.activeElement).not.toBe(document.body);

  const accepted = list().getByRole('group');
  await expect.element(accepted).toHaveTextContent(/Accepted, with a reason 1/);
  await accepted.getByText('Accepted, with a reason').click();
  await accepted.getByRole('link', { name: /Child/ }).click();
  await expect.element(title()).toBeVisible();
  await expect
    .element(detail().getByRole('button', { name: 'Accept with a reason' }))
    .not.toBeInTheDocument();
  await accepted.getByRole('button', { name: 'Withdraw acceptance' }).click();
  await expect.element(list().getByRole('group')).not.toBeInTheDocument();
});

test('a case lists the answers that matter, in the order of the items', async () => {
  await open();
  await choose(/Place.*no row is true/);
  const names = detail().getByRole('region', { name: 'A case that shows it' }).getByRole('term').elements();
  expect(names.map(({ textContent }) => textContent)).toEqual(['Accepts help', 'Threats']);
});

test('a constraint is told by what it tells whoever answers', async () => {
  await open();
  await choose(/The age is too low/);
  await expect.element(title()).toHaveTextContent('No answers violate the constraint “The age is too low”.');
  await expect
    .element(page.getByRole('region', { name: 'Assertions and constraints' }))
    .toHaveTextContent('The age is too low');
});

describe('independence of an item', () => {
  const part = () => page.getByRole('region', { name: 'Independence' });
  const ask = (item: string) => part().getByRole('combobox', { name: 'Item' }).selectOptions(item);

  test('is proved of every set of answers', async () => {
    workspace.set('/rules', DEFECTS.rules.slice(1));
    await open();
    await ask('Age at admission');
    await expect
      .element(part(), WAIT)
      .toHaveTextContent('No outcome depends on “Age at admission”: proved for every set of answers.');
    expect(part().getByRole('table').elements()).toEqual([]);
  });

  test('is refuted by two cases, one answer apart, that open in Try it; and asked anew after an edit', async () => {
    await open();
    await ask('Accepts help');
    await expect.element(part(), WAIT).toHaveTextContent('Depends on “Accepts help”: Young, Wing');
    const pair = part().getByRole('table', { name: 'Two cases, one answer apart' }).first();
    await expect.element(pair).toHaveTextContent(/Accepts help\s*No\s*Yes\s*Young\s*No\s*Yes/);
    await part().getByRole('button', { name: 'Open case A in Try it' }).first().click();
    expect(workspace.trial.case.responses).toMatchObject({ help: false });

    // Nothing reads it any more.
    workspace.set('/rules', []);
    workspace.set('/tables/0/inputs/1/expression', 'true');
    workspace.set('/tables/0/rows', [{ when: ['-', '-'], then: ['open'] }]);
    await expect
      .element(part(), WAIT)
      .toHaveTextContent('No outcome depends on “Accepts help”: proved for every set of answers.');
  });
});
