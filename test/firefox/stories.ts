// What is tried in Firefox: the way from a template to a changed, tested, simulated and exported instrument.
import { setTimeout as pause } from 'node:timers/promises';
import type { ElementHandle, Page } from 'puppeteer-core';

const TITLE = 'Title of the instrument';
const WAIT = { timeout: 60_000 };

/** The first visible element that has this role and name. */
async function find(page: Page, role: string, name: string): Promise<ElementHandle> {
  const found = await page.waitForSelector(`::-p-aria(${name}[role="${role}"])`, { ...WAIT, visible: true });
  if (!found) throw new Error(`There is no ${role} “${name}”.`);
  return found;
}

/** Once it can be pressed. */
async function press(page: Page, role: string, name: string): Promise<void> {
  const found = await find(page, role, name);
  await page.waitForFunction((element) => !element.matches(':disabled'), WAIT, found);
  await found.click();
}

/** Waits until the text stands somewhere in the element. */
async function shows(page: Page, selector: string, text: string): Promise<void> {
  try {
    await page.waitForFunction(
      (where, wanted) =>
        [...document.querySelectorAll(where)].some(({ textContent }) => textContent.includes(wanted)),
      WAIT,
      selector,
      text,
    );
  } catch {
    const there = await page.$$eval(selector, (all) => all.map(({ textContent }) => textContent).join(' | '));
    throw new Error(`“${text}” is not in ${selector}: ${there.slice(0, 500)}`);
  }
}

async function begin(page: Page, template: string): Promise<void> {
  await page.evaluate((id) => (location.hash = `#/library/template/${id}`), template);
  await press(page, 'button', 'Use this template');
  await find(page, 'textbox', TITLE);
}

const titleOf = async (page: Page): Promise<string> =>
  (await find(page, 'textbox', TITLE)).evaluate((field) => (field as HTMLInputElement).value);

/** Waits until the instrument has this title. */
async function isTitled(page: Page, wanted: string): Promise<void> {
  for (let tries = 0; (await titleOf(page)) !== wanted; tries += 1) {
    if (tries > 100) throw new Error(`The title is “${await titleOf(page)}”, not “${wanted}”.`);
    await pause(100);
  }
}

/** Goes to a place in the open instrument: `items`, `scoring/rule/…`. */
async function goTo(page: Page, place: string): Promise<void> {
  await page.evaluate((where) => {
    location.hash = location.hash.replace(/(instrument\/[^/?]+).*/, `$1/${where}`);
  }, place);
}

async function chord(page: Page, key: 'z' | 'y' | 'a'): Promise<void> {
  await page.keyboard.down('Control');
  await page.keyboard.press(key);
  await page.keyboard.up('Control');
}

export const stories: Record<string, (page: Page) => Promise<void>> = {
  'a template is opened, and all its test cases agree': async (page) => {
    await begin(page, 'five-aspect');
    await shows(page, 'footer', 'No problems');
    await shows(page, 'footer', 'Tests 39/39');
  },

  'what is typed is kept over a reload, undone and done again': async (page) => {
    await begin(page, 'psa');
    const before = await titleOf(page);
    const title = await find(page, 'textbox', TITLE);
    await title.click();
    await chord(page, 'a');
    await page.keyboard.type('Before trial');
    await page.keyboard.press('Tab');
    await isTitled(page, 'Before trial');
    await chord(page, 'z');
    await isTitled(page, before);
    await chord(page, 'y');
    await isTitled(page, 'Before trial');
    await page.waitForSelector('[data-save="saved"]', WAIT);
    await page.reload();
    await isTitled(page, 'Before trial');
  },

  'cases are made and simulated': async (page) => {
    await begin(page, 'psa');
    await goTo(page, 'simulate');
    await press(page, 'button', 'Make 10,000 cases');
    await shows(page, 'footer', 'simulated in');
    await shows(page, 'main', 'No case has another outcome');
  },

  'a question is answered by its digit in Try it, and counted as answered': async (page) => {
    await begin(page, 'psa');
    await goTo(page, 'cases/try');
    await press(page, 'radio', 'Yes');
    await shows(page, 'main', '2 answered');
  },

  'the source opens in the editor of text': async (page) => {
    await begin(page, 'psa');
    await goTo(page, 'items/source');
    await page.waitForSelector('.monaco-editor .view-line', WAIT);
    await shows(page, '.monaco-editor', 'aspect');
  },

  'the package can be saved': async (page) => {
    await begin(page, 'psa');
    await goTo(page, 'export');
    await press(page, 'button', 'Save the package');
    await shows(page, '.toast', 'saved');
  },
};
