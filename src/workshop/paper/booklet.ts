// Booklets for participants without a screen: what they read, and a sheet to rate on. The key is nowhere in them: they
// are made from the handout.

import { Conditions, html, page, Say, type Html, type PageOf } from '../../documents/index.ts';
import { askedAs, optionsOf, type Id, type Item, type Text } from '../../model/index.ts';
import { compile } from '../../plan/index.ts';
import { itemsAsked } from '../collect/asked.ts';
import { levelsAsked } from '../collect/levels.ts';
import type { Vignette } from '../exercise/types.ts';
import { vignettesFor } from '../handout/order.ts';
import type { Handout } from '../handout/types.ts';

/** One after the other, for each code; in the language of the paper. */
export function booklets(source: PageOf, handout: Handout, codes: readonly string[]): string {
  const say = new Say(source.document, source.language);
  const conditions = new Conditions(source.document, say);
  const items = paperItems(handout, source.document);
  const levels = levelsAsked(compile(source.document).plan, source.document, handout.aspects);
  const title = textOf(handout, handout.title, say);
  const body = html`${codes.map((code) => booklet({ handout, code, items, levels, say, conditions }))}`;
  return page(source, say, title, body);
}

/** What is written down as a number: the items of a sheet, in the order in which they are typed in again. */
export function paperItems({ aspects }: Pick<Handout, 'aspects'>, document: PageOf['document']): Item[] {
  return itemsAsked(document, aspects).filter(({ kind }) => kind !== 'text');
}

/** On a sheet. */
const REASON_LINES = 6;

interface Booklet {
  readonly handout: Handout;
  readonly code: string;
  readonly items: readonly Item[];
  /** Of which another level than the computed one can be given. */
  readonly levels: readonly Id[];
  readonly say: Say;
  readonly conditions: Conditions;
}

function booklet(of: Booklet): Html {
  const { handout, code, say } = of;
  const vignettes = vignettesFor(handout, code);
  const again = handout.rounds === 2 ? vignettes : [];
  return html`<section class="booklet">
    <div class="head">
      <span>${textOf(handout, handout.title, say)}</span>
      <strong>${say.t('codeIs', { code })}</strong>
    </div>
    <h1>${textOf(handout, handout.title, say)}</h1>
    ${handout.introduction ? html`<p class="pre">${textOf(handout, handout.introduction, say)}</p>` : null}
    <p>${say.t('bookletHelp')}</p>
    ${handout.minutes === undefined ? null : html`<p>${say.t('minutesFor', { n: handout.minutes })}</p>`}
    <ol>
      ${vignettes.map(({ title }) => html`<li>${textOf(handout, title, say)}</li>`)}
    </ol>
    ${vignettes.map((vignette) => html`${story(vignette, of)} ${sheet(vignette, 1, of)}`)}
    ${again.map((vignette) => sheet(vignette, 2, of))}
  </section>`;
}

function story({ title, story: text, extracts = [], pictures = [] }: Vignette, of: Booklet): Html {
  const { handout, say, code } = of;
  return html`<section class="sheet">
    <div class="head">
      <span>${textOf(handout, handout.title, say)}</span>
      <span>${say.t('codeIs', { code })}</span>
    </div>
    <h2>${textOf(handout, title, say)}</h2>
    <p class="pre">${textOf(handout, text, say)}</p>
    ${extracts.map(
      ({ label, text: extract }) =>
        html`<h3>${textOf(handout, label, say)}</h3>
          <p class="pre">${textOf(handout, extract, say)}</p>`,
    )}
    ${pictures.map(
      ({ data, alternative }) =>
        html`<img class="picture" src="${data}" alt="${textOf(handout, alternative, say)}" />`,
    )}
  </section>`;
}

/** One table, so that its head stands on each page: a page by itself still says whose it is, and of which vignette. */
function sheet({ title }: Vignette, round: number, of: Booklet): Html {
  const { handout, say, code, items, levels } = of;
  return html`<section class="sheet">
    <table class="rating">
      <thead>
        <tr>
          <th colspan="3">
            <div class="head">
              <span>${say.t('ratingSheet')}: ${textOf(handout, title, say)}</span>
              <span>${handout.rounds === 2 ? say.t('roundOf', { round: say.number(round) }) : ''}</span>
              <strong>${say.t('codeIs', { code })}</strong>
            </div>
          </th>
        </tr>
      </thead>
      <tbody>
        <tr>
          <td colspan="3" class="small">${say.t('sheetHelp')}</td>
        </tr>
        ${items.map((item, at) => row(say.number(at + 1), html`${say.text(item.label)} ${question(item, of)}`))}
        ${levels.map((id) => html`${row('', level(id, of))} ${LINE}`)}
        <tr>
          <td colspan="3" class="small">${say.t('sheetReasons')}</td>
        </tr>
        ${Array.from({ length: REASON_LINES }, () => LINE)}
      </tbody>
    </table>
  </section>`;
}

const LINE = html`<tr>
  <td colspan="3" class="line"></td>
</tr>`;

function row(number: string, asked: Html): Html {
  return html`<tr>
    <td class="number">${number}</td>
    <td>${asked}</td>
    <td class="entry"><span></span></td>
  </tr>`;
}

function level(id: Id, { say }: Booklet): Html {
  const codes = say.codes(id).map((code, at) => `${say.number(at + 1)}\u00a0${say.code(id, code)}`);
  return html`${say.name(id)}
    <span class="small muted"><br />${codes.join(NEXT)}<br />${say.t('sheetLevel')}</span>`;
}

function question(rated: Item, { say, conditions }: Booklet): Html {
  const item = askedAs(say.document, rated);
  const condition = rated.relevantWhen
    ? html`<br />${say.t('onlyIf')}: ${conditions.say(rated.relevantWhen)}`
    : null;
  return html`<span class="small muted">${condition}<br />${answers(item, say)}</span>`;
}

/** A line begins with the number of an answer, never with what parts it from the one before. */
const NEXT = '\u00a0· ';

function answers(item: ReturnType<typeof askedAs>, say: Say): string {
  switch (item.kind) {
    case 'choice':
    case 'multi-choice': {
      const numbered = optionsOf(item.options, say.document).map(
        ({ code, label }, at) => `${say.number(at + 1)}\u00a0${say.text(label) || code}`,
      );
      if (item.kind === 'choice') return numbered.join(NEXT);
      return `${[`${say.number(0)}\u00a0${say.t('none')}`, ...numbered].join(NEXT)} (${say.t('severalPossible')})`;
    }
    case 'boolean':
      return `${say.number(1)}\u00a0${say.t('yes')}${NEXT}${say.number(2)}\u00a0${say.t('no')}`;
    case 'number':
      return say.t('range', { min: say.number(item.min), max: say.number(item.max) });
    case 'date':
      return say.t('dateAsDigits');
    case 'text':
      return '';
  }
}

/** A text of the exercise, whose languages may be others than the instrument's. */
function textOf({ languages }: Handout, text: Text, say: Say): string {
  return [say.language, ...languages].map((language) => text[language]).find(Boolean) ?? '';
}
