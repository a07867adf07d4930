// What follows: flags, recommendations, and the rules that raise them or move a classification.

import type { Page } from '@playwright/test';
import type { Effect, Instrument, Rule } from '../../../src/model/types.ts';
import { expect, goTo } from '../studio.ts';
import { begin, en, leaveFeel, nameIn, pick, rename, writeFeel } from './hands.ts';

const KINDS = {
  alert: 'Alert: act on it',
  notice: 'Notice: know it',
  validity: 'Validity: doubt the answers',
} as const;

const FORCES = {
  advice: 'Advice: may be departed from',
  requirement: 'Requirement: must be met',
} as const;

export async function makeFlags(page: Page, { flags }: Instrument): Promise<void> {
  await goTo(page, 'Outcomes');
  for (const { id, label, description, kind } of flags) {
    await begin(page, 'Add a flag', en(label), id);
    await pick(page, 'What kind of flag', KINDS[kind]);
    await page.getByLabel('Description', { exact: true }).fill(en(description));
  }
}

export async function makeRecommendations(page: Page, { recommendations }: Instrument): Promise<void> {
  await goTo(page, 'Outcomes');
  for (const { id, label, description, force } of recommendations) {
    await begin(page, 'Add a recommendation', en(label), id);
    await pick(page, 'How far it binds', FORCES[force]);
    if (description) await page.getByLabel('Description', { exact: true }).fill(en(description));
  }
}

export async function makeRules(page: Page, document: Instrument): Promise<void> {
  await goTo(page, 'Rules');
  for (const rule of document.rules) await makeRule(page, document, rule);
}

async function makeRule(page: Page, document: Instrument, rule: Rule): Promise<void> {
  await page.getByRole('button', { name: 'Add a rule', exact: true }).first().click();
  await expect(page.getByRole('combobox', { name: 'What it is about' })).toBeFocused();
  await page.keyboard.press('Escape');
  await writeFeel(page, 'When', rule.when);
  await leaveFeel(page);
  const open = page.getByRole('article');
  for (const effect of rule.then) {
    await open.getByRole('button', { name: 'What follows: + Add what follows' }).click();
    await follow(page, document, effect);
  }
  await page.getByText('Name and rationale').click();
  await page.getByLabel('Name', { exact: true }).fill(en(rule.label));
  await page.keyboard.press('Tab');
  await page.getByLabel('Rationale', { exact: true }).fill(en(rule.rationale));
  await rename(open, rule.id);
}

async function follow(page: Page, document: Instrument, effect: Effect): Promise<void> {
  const option = (name: string) => page.getByRole('option', { name, exact: true });
  if (effect.effect === 'flag') await option(`raise the flag ${nameIn(document, effect.flag)}`).click();
  else if (effect.effect === 'recommend') {
    const part = document.recommendations.find(({ id }) => id === effect.recommendation);
    const word = part?.force === 'requirement' ? 'require' : 'recommend';
    await option(`${word} ${nameIn(document, effect.recommendation)}`).click();
  } else {
    const { classification, how, to } = effect;
    const words = how === 'raise' ? 'to at least' : how === 'lower' ? 'to at most' : 'to';
    await page.getByRole('option', { name: `${how} ${nameIn(document, classification)} ${words}` }).click();
    await page
      .getByRole('button', { name: /^Level: / })
      .last()
      .click();
    await expect(page.getByRole('combobox', { name: 'Level' })).toBeFocused();
    await page.keyboard.insertText(to ?? '');
    await page.keyboard.press('Enter');
  }
}
