// A module on a page of Chromium, with nothing around it.

import { chromium, type Browser, type Page } from 'playwright';
import { launchOptions } from '../tools/browser.ts';
import { differingIn, type Subject } from './vectors.ts';

const PLACE = 'http://module.test/';

export class InChromium {
  readonly version: string;
  private readonly browser: Browser;

  private constructor(browser: Browser) {
    this.browser = browser;
    this.version = browser.version().split('.')[0]!;
  }

  /** Null where there is no Chromium. */
  static async start(): Promise<InChromium | null> {
    try {
      return new InChromium(await chromium.launch(launchOptions()));
    } catch {
      return null;
    }
  }

  /** The ids of the vectors that come out otherwise. */
  async differing(subject: Subject, text: string): Promise<string[]> {
    const page = await this.browser.newPage();
    try {
      const said = await saidBy(page, text, subject);
      let next = 0;
      return await differingIn(subject, () => said[next++]!);
    } finally {
      await page.close();
    }
  }

  stop(): Promise<void> {
    return this.browser.close();
  }
}

/** What the module says of all cases. */
async function saidBy(page: Page, text: string, { vectors }: Subject): Promise<object[]> {
  await page.route(`${PLACE}**`, (route) =>
    route.request().url().endsWith('.mjs')
      ? route.fulfill({ contentType: 'text/javascript', body: text })
      : route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Module</title>' }),
  );
  await page.goto(PLACE);
  return page.evaluate(
    async ([place, cases]) => {
      const { assess } = (await import(`${place}module.mjs`)) as { assess: (given: unknown) => object };
      return cases.map((given) => assess(given));
    },
    [PLACE, vectors.map((vector) => vector.case)] as const,
  );
}
