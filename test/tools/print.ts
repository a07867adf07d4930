// Prints the documents of every template in each of its languages, as PDF pages to be looked at: a part of
// `npm run pictures`. What stands beyond the edge of its sheet is told, and nothing is printed smaller to hide it.
//   tsx test/tools/print.ts [words of file names]

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright';
import { codebookPages, manualPages, paperForm } from '../../src/documents/index.ts';
import { digestOf } from '../../src/model/index.ts';
import { statementOf } from '../documents/small.ts';
import { caseOf, load, templateNames } from '../templates/load.ts';
import { launchOptions } from './browser.ts';

const FOLDER = 'dist/printed';
/** The width of what is printed on A4, in CSS pixels: 210 mm without the margins of `src/documents/style.ts`. */
const WIDTH = Math.round((174 / 25.4) * 96);

async function* documentsOf(template: string): AsyncGenerator<readonly [name: string, html: string]> {
  const { instrument: document, plan } = load(template);
  const [tried] = document.tests;
  for (const language of document.languages) {
    const source = { document, plan, language, digest: digestOf(document) };
    const named = (kind: string): string => `${document.id}.${kind}.${language}`;
    if (document.manual?.length) yield [named('manual'), manualPages(source)];
    yield [named('codebook'), codebookPages(source)];
    yield [named('form'), paperForm(source)];
    if (tried) yield [named('statement'), await statementOf(document, caseOf(tried), language)];
  }
}

/** The texts that reach beyond the sheet. */
function beyond(page: Page): Promise<string[]> {
  return page.locator('main *').evaluateAll((all, width) => {
    const texts = all.filter((one) => one.children.length === 0 && one.textContent.trim() !== '');
    // No function with a name: what runs in the page knows nothing of the helpers that name it.
    return texts
      .filter((one) => one.getBoundingClientRect().left < -1 || one.getBoundingClientRect().right > width + 1)
      .map((one) => one.textContent.trim().slice(0, 60));
  }, WIDTH);
}

const wanted = process.argv.slice(2);
mkdirSync(FOLDER, { recursive: true });
const browser = await chromium.launch(launchOptions());
const page = await browser.newPage({ viewport: { width: WIDTH, height: 1_000 } });
await page.emulateMedia({ media: 'print' });
let printed = 0;
for (const template of templateNames)
  for await (const [name, html] of documentsOf(template)) {
    if (!wanted.every((word) => name.includes(word))) continue;
    await page.setContent(html);
    const wide = await beyond(page);
    if (wide.length > 0) {
      console.error(`${name}: beyond the sheet: ${wide.join(' · ')}`);
      process.exitCode = 1;
    }
    writeFileSync(join(FOLDER, `${name}.pdf`), await page.pdf({ preferCSSPageSize: true }));
    printed += 1;
  }
await browser.close();
console.log(`${String(printed)} documents in ${FOLDER}`);
