// The manual: its sections with their contents, for those who use the instrument.

import { html } from './html.ts';
import { markdown } from './markdown.ts';
import { page, type PageOf } from './page.ts';
import { Say } from './say.ts';

export function manualPages(source: PageOf): string {
  const { document, language } = source;
  const say = new Say(document, language);
  const sections = document.manual ?? [];
  const title = say.t('manualTitle', { title: say.text(document.title) });
  const body = html`
    <h1>${title}</h1>
    ${
      sections.length > 1 &&
      html`<ol>
        ${sections.map((one) => html`<li>${say.text(one.title)}</li>`)}
      </ol>`
    }
    ${sections.map(
      (one, at) =>
        html`<section class="manual">
          <h2>${at + 1}. ${say.text(one.title)}</h2>
          ${markdown(say.text(one.text))}
        </section>`,
    )}
  `;
  return page(source, say, title, body);
}
