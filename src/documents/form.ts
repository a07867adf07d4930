// The paper form, and behind it the sheet by which it is scored by hand.

import { askedAs, optionsOf, type Instrument, type Item, type Option } from '../model/index.ts';
import { Conditions } from './conditions.ts';
import { html, type Html } from './html.ts';
import { page } from './page.ts';
import { Say } from './say.ts';
import { scoringSheet, type FormOf } from './scoring-sheet.ts';

/** For what is answered in words. */
const LINES = 4;

export function paperForm(source: FormOf): string {
  const { document, language } = source;
  const say = new Say(document, language);
  const conditions = new Conditions(document, say);
  const numbers = new Map(document.items.map(({ id }, at) => [id, at + 1]));
  const groups = groupsOf(document);
  const body = html`
    <div class="head">
      <span>${say.t('institution')}: <span class="blank"></span></span>
      <span>${say.t('formNumber')}: <span class="blank short"></span></span>
    </div>
    <h1>${say.text(document.title)}</h1>
    <div class="fields">
      <span>${say.t('fullName')} <span class="blank wide"></span></span>
      <span>${say.t('assessedOn')} <span class="blank"></span></span>
      <span>${say.t('assessor')} <span class="blank wide"></span></span>
    </div>
    <p class="muted small">${say.t('formHelp')}</p>
    ${groups.map(
      ({ label, items }) => html`
        ${label === null ? null : html`<h2>${say.text(label)}</h2>`}
        ${items.map((item) => question(item, numbers.get(item.id)!, document, say, conditions))}
      `,
    )}
    <div class="signs">
      <p><span>${say.t('specialist')}</span><span>${say.t('date')}</span></p>
      <p><span>${say.t('secondSignature')}</span><span>${say.t('date')}</span></p>
    </div>
    ${scoringSheet(source, say, conditions, numbers)}
  `;
  return page(source, say, say.text(document.title), body);
}

/** Items under their aspects, in the order of the document; those without one stand where they come first. */
function groupsOf({ aspects, items }: Instrument) {
  const labels = new Map(aspects.map(({ id, label }) => [id, label]));
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const key = item.aspect ?? '';
    groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  return [...groups].map(([id, own]) => ({ label: labels.get(id) ?? null, items: own }));
}

function question(item: Item, number: number, document: Instrument, say: Say, conditions: Conditions): Html {
  const { label, guidance, relevantWhen } = item;
  return html`<div class="item">
    <h3>${say.number(number)}. ${say.text(label)}</h3>
    ${relevantWhen ? html`<p class="small">${say.t('onlyIf')}: ${conditions.say(relevantWhen)}</p>` : null}
    ${guidance ? html`<p class="small muted pre">${say.text(guidance)}</p>` : null}
    ${answerField(item, document, say)}
  </div>`;
}

function answerField(item: Item, document: Instrument, say: Say): Html {
  const asked = askedAs(document, item);
  switch (asked.kind) {
    case 'choice':
      return options(optionsOf(asked.options, document), 'round', say);
    case 'multi-choice':
      return html`<p class="small">${say.t('severalPossible')}</p>
        ${options(optionsOf(asked.options, document), '', say)}`;
    case 'boolean':
      return html`<ul class="options">
        ${(['yes', 'no', 'notKnown'] as const).map(
          (one) => html`<li><span class="box round"></span>${say.t(one)}</li>`,
        )}
      </ul>`;
    case 'number':
      return html`<p>
        <span class="blank"></span> ${say.text(asked.unit)}
        <span class="small muted"
          >${say.t('range', { min: say.number(asked.min), max: say.number(asked.max) })}</span
        >
      </p>`;
    case 'date':
      return html`<p><span class="blank"></span> <span class="small muted">${say.t('dateHelp')}</span></p>`;
    case 'text':
      return html`${Array.from({ length: LINES }, () => html`<span class="line"></span>`)}`;
  }
}

function options(list: readonly Option[], shape: 'round' | '', say: Say): Html {
  const isLong = list.some(({ anchor }) => anchor !== undefined);
  return html`<ul class="options ${isLong ? 'long' : ''}">
    ${list.map(
      ({ label, anchor }) =>
        html`<li>
          <span class="box ${shape}"></span>
          <span
            >${say.text(label)}${
              anchor ? html` <span class="small muted">${say.text(anchor)}</span>` : null
            }</span
          >
        </li>`,
    )}
  </ul>`;
}
