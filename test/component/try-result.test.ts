// The result of Try it: the reason of a classification in one go down to what decided, and the sum on which it rests.

import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import '../../src/engine/index.ts'; // loaded before it is waited for
import '../../src/studio/style/index.ts';
import five from '../../templates/five-aspect.json';
import type { Instrument } from '../../src/model/types.ts';
import Outcome from '../../src/studio/areas/cases/trial/Outcome.svelte';
import { INTERFACE_LANGUAGES, setLanguage } from '../../src/studio/i18n/index.ts';
import type { Workspace } from '../../src/studio/state/index.ts';
import { document, openWorkspace } from './harness/instrument.ts';
import PartInWorkspace from './harness/PartInWorkspace.svelte';

const instrument = five as unknown as Instrument;
const open: Workspace[] = [];

beforeAll(() => page.viewport(1200, 800));
afterEach(() => open.splice(0).forEach((workspace) => workspace.abandon()));
afterAll(async () => {
  await page.viewport(1280, 720);
  await setLanguage('en');
});

/** The result of a case, as Try it shows it. */
async function tried(of: Instrument, id: string, plain = false): Promise<HTMLElement> {
  const workspace = openWorkspace(of, `tried ${id}`);
  open.push(workspace);
  workspace.trial.edit(of.tests.find((one) => one.id === id)!);
  const { container } = await render(PartInWorkspace, {
    workspace,
    editor: Outcome,
    given: () => ({
      assessed: workspace.trial.assessed && { workspace, ...workspace.trial.assessed },
      plain,
    }),
  } as never);
  await expect.poll(() => workspace.trial.assessed?.given.id).toBe(id);
  await expect.poll(() => container.querySelector('.classified')).not.toBeNull();
  return container;
}

const sentenceOf = (shown: HTMLElement): string =>
  shown.querySelector('.classified .words')!.textContent.trim().replace(/\s+/g, ' ');

/** What stands at the steps, without the total; and the total. */
function stepsOf(shown: HTMLElement): { labels: string[]; values: number[]; total: number } {
  const rows = [...shown.querySelectorAll('.waterfall li')];
  const numberOf = (row: Element): number =>
    Number(row.querySelector('.value')!.textContent.replace('−', '-').replace(',', '.'));
  return {
    labels: rows.slice(0, -1).map((row) => row.querySelector('.label')!.textContent.trim()),
    values: rows.slice(0, -1).map(numberOf),
    total: numberOf(rows.at(-1)!),
  };
}

const sumOf = (values: readonly number[]): number =>
  Number(values.reduce((so, value) => so + value, 0).toFixed(6));

test.each([
  [
    'en',
    'high',
    'High, because Risk level is High (16.6, cut-off 16) and Conduct in custody is With concerns (2, cut-off 2): row 8 of Security level from risk and conduct. No rule changes it.',
    'High from 16',
  ],
  [
    'ru',
    'high',
    'Высокий, так как Уровень риска — Высокий (16,6; порог 16) и Поведение в учреждении — Вызывает опасения (2; порог 2): строка 8 таблицы Уровень безопасности по риску и поведению. Ни одно правило его не меняет.',
    'Высокий: от 16',
  ],
  [
    'en',
    'case_recent_serious_violence',
    'High: rule Serious violence within six months: at least high raised it from Low. Low, because Risk level is Low (−6, below cut-off 8) and Conduct in custody is With concerns (2, cut-off 2): row 2 of Security level from risk and conduct.',
    'Low below 8',
  ],
] as const)('%s, %s: the reason goes down to what decided, and the sum adds up', async (...given) => {
  const [language, id, sentence, cut] = given;
  await setLanguage(language);
  const shown = await tried(instrument, id);
  expect(sentenceOf(shown)).toBe(sentence);
  const names = [...shown.querySelectorAll<HTMLAnchorElement>('.classified .words a')];
  expect(names.map(({ hash }) => hash).filter((hash) => !hash.startsWith('#/instrument/'))).toEqual([]);
  const { values, total } = stepsOf(shown);
  expect(values).toHaveLength(5);
  expect(sumOf(values)).toBe(total);
  expect(shown.querySelector('.cut')!.textContent).toBe(cut);
  await expect.element(page.getByRole('list', { name: new RegExp(`\\(${cut}\\)$`) })).toBeVisible();
});

test('what is not known has its reason and no sum, and the assessor sees neither', async () => {
  await setLanguage('en');
  const unknown = await tried(instrument, 'attitude_unknown');
  expect(sentenceOf(unknown)).toMatch(/^Not classified, because Security level is not known\./);
  expect(unknown.querySelector('.waterfall')).toBeNull();
  const plain = await tried(instrument, 'high', true);
  expect(plain.querySelector('.waterfall, .words')).toBeNull();
});

test('of many terms the largest are drawn, and the others and what was estimated each as one', async () => {
  await setLanguage('en');
  const text = (en: string) => ({ en });
  const ids = Array.from({ length: 12 }, (_, at) => `item_${String(at)}`);
  const shown = await tried(
    {
      ...document,
      items: ids.map((id) => ({ id, kind: 'number', label: text(id), min: 0, max: 20, decimals: 0 })),
      scores: [
        {
          id: 'total',
          label: text('Total'),
          method: 'sum',
          terms: ids.map((of) => ({ of })),
          missing: { policy: 'prorate', atMost: 1 },
          decimals: 1,
        },
      ],
      levels: [
        {
          id: 'level',
          label: text('Level'),
          of: 'total',
          levels: [
            { code: 'low', label: text('Low') },
            { code: 'high', label: text('High'), from: 20 },
          ],
        },
      ],
      tables: [],
      flags: [],
      rules: [],
      classifications: [{ id: 'security', label: text('Security'), of: 'level' }],
      tests: [
        {
          id: 'most',
          assessedOn: '2026-01-15',
          responses: Object.fromEntries(ids.slice(1).map((id, at) => [id, at + 1])),
          expected: {},
        },
      ],
    } as unknown as Instrument,
    'most',
  );
  expect(sentenceOf(shown)).toMatch(/^High, because Level is High \(72, cut-off 20\)\./);
  const { labels, values, total } = stepsOf(shown);
  expect(labels.slice(-3)).toEqual(['item_11', '5 others', 'Prorated']);
  expect(values).toEqual([6, 7, 8, 9, 10, 11, 15, 6]);
  expect(sumOf(values)).toBe(total);
});

test.each(INTERFACE_LANGUAGES)('in %s nothing is wider than a phone', async (language) => {
  await page.viewport(390, 844);
  await setLanguage(language);
  const shown = await tried(instrument, 'high');
  const behind = [...shown.querySelectorAll('.classified, .waterfall *, .words *')]
    .filter((one) => one.getBoundingClientRect().right > 390)
    .map((one) => one.outerHTML.slice(0, 80));
  expect(behind).toEqual([]);
});
