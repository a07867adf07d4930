// The five-aspect template made again from empty by editors, pastes of lists and a file of translations, with no JSON
// written by anybody. Each stage begins with what the one before it ended with, sign for sign, so that together they
// are one way, and each can be run by itself.

import type { Page } from '@playwright/test';
import { canonicalText } from '../../src/model/index.ts';
import type { Instrument } from '../../src/model/types.ts';
import { askItems, makeScales, tellAbout, writeFormulas } from './rebuilding/five/asked.ts';
import { writeManual } from './rebuilding/five/manual.ts';
import { classify, cutLevels, decide, setReassessment } from './rebuilding/five/scored.ts';
import { template, whole } from './rebuilding/five/template.ts';
import { makeFlags, makeRecommendations, makeRules } from './rebuilding/outcomes.ts';
import { makeScores } from './rebuilding/scores.ts';
import { depart, pasteTests } from './rebuilding/tests.ts';
import { translate } from './rebuilding/texts.ts';
import { expect, goTo, saved, stored, test, titleField } from './studio.ts';

test.skip(!process.env['ASPECT_SOAK'], 'npm run soak -- rebuild');

interface Stage {
  readonly name: string;
  readonly act: (page: Page) => Promise<void>;
  /** What there is when it is done. */
  readonly after: Instrument;
}

const nothing: Instrument = {
  ...whole,
  scales: [],
  items: [],
  scores: [],
  levels: [],
  formulas: [],
  tables: [],
  flags: [],
  recommendations: [],
  rules: [],
  classifications: [],
  reassessments: [],
  tests: [],
};
delete nothing.manual;

const STAGES: readonly Stage[] = [];
function stage(
  name: string,
  added: Partial<Instrument>,
  act: (page: Page, document: Instrument) => Promise<void>,
): void {
  const before = STAGES.at(-1)?.after ?? nothing;
  (STAGES as Stage[]).push({ name, act: (page) => act(page, whole), after: { ...before, ...added } });
}

const { scales, items, formulas, scores, levels, tables, flags, recommendations, rules, tests } = whole;
const { classifications, reassessments, manual = [] } = whole;
/** The last score counts levels, and the last table asks what was classified. */
const [ofAnswers, ofLevels] = [scores.slice(0, -1), scores.slice(-1)];
const [ofValues, ofOutcomes] = [tables.slice(0, -1), tables.slice(-1)];

stage('title, purpose, sources and aspects', {}, tellAbout);
stage('response scales', { scales }, makeScales);
stage('items', { items }, askItems);
stage('formulas', { formulas }, writeFormulas);
stage('scores', { scores: ofAnswers }, (page) => makeScores(page, whole, ofAnswers));
stage('levels, and the score that counts them', { levels, scores }, async (page) => {
  await cutLevels(page, whole);
  await makeScores(page, whole, ofLevels);
});
stage('decision tables', { tables: ofValues }, (page) => decide(page, ofValues));
stage(
  'classification, and when it is done again',
  { classifications, tables, reassessments },
  async (page) => {
    await classify(page, whole);
    await decide(page, ofOutcomes);
    await setReassessment(page, whole);
  },
);
stage('flags and recommendations', { flags, recommendations }, async (page) => {
  await makeFlags(page, whole);
  await makeRecommendations(page, whole);
});
stage('rules', { rules }, makeRules);
stage('test cases', { tests }, async (page) => {
  await pasteTests(page, whole);
  await depart(page, whole);
  await expect(page.locator('footer')).toContainText(`Tests ${tests.length}/${tests.length}`);
});
stage('manual', { manual }, writeManual);
stage('translations', template, (page) => translate(page, template));

for (const [at, { name, act, after }] of STAGES.entries())
  test(`five aspects, stage ${at + 1}: ${name}`, async ({ page }) => {
    test.setTimeout(280_000);
    page.setDefaultTimeout(15_000);
    await page.goto('./');
    if (at > 0) {
      const buffer = Buffer.from(JSON.stringify(STAGES[at - 1]!.after));
      await page
        .getByLabel('Import a file')
        .setInputFiles({ name: 'five.json', mimeType: 'application/json', buffer });
      await expect(titleField(page)).toBeVisible();
    }
    await act(page);
    await stored(page);
    await goTo(page, 'Export');
    const json = await saved(page, () => page.getByRole('button', { name: 'Instrument as JSON' }).click());
    const file = JSON.parse(json.toString()) as Instrument | { instrument: Instrument };
    const made = 'instrument' in file ? file.instrument : file;
    expect(made).toEqual(after);
    expect(canonicalText(made)).toBe(canonicalText(after));
  });
