// Certificates of training: one A4 page each, with the criteria, what was reached, and until when it is valid.

import { html, page, Say, type Html, type PageOf } from '../../documents/index.ts';
import type { RegisterEntry } from '../register/types.ts';

/** Of those entries that have one; the language is that of the paper. */
export function certificates(source: PageOf, entries: readonly RegisterEntry[]): string {
  const say = new Say(source.document, source.language);
  const body = html`${entries.map((entry) => certificate(entry, say))}`;
  return page(source, say, say.t('certificateTitle'), body);
}

function certificate({ certificate: term, ...entry }: RegisterEntry, say: Say): Html | null {
  if (!term) return null;
  const { person, participant, title, instrument, round, criteria } = entry;
  const isNamed = person !== participant;
  return html`<section class="certificate">
    <div class="head">
      <span>${say.t('institution')}: <span class="blank wide"></span></span>
    </div>
    <h1>${say.t('certificateTitle')}</h1>
    <p class="name">${isNamed ? person : html`<span class="blank wide"></span>`}</p>
    <p class="muted">${say.t('codeInExercise', { code: participant })}</p>
    <p>${say.t('certificateText')}</p>
    <dl class="pairs">
      <dt>${say.t('exercise')}</dt>
      <dd>${say.text(title)}, ${say.t('roundOf', { round: say.number(round) })}</dd>
      <dt>${say.t('instrument')}</dt>
      <dd>${say.text(say.document.title)}, ${instrument.version}</dd>
      <dt>${say.t('certifiedOn')}</dt>
      <dd>${say.day(term.on)}</dd>
      <dt>${say.t('validUntil')}</dt>
      <dd><strong>${term.until === undefined ? say.t('noExpiry') : say.day(term.until)}</strong></dd>
    </dl>
    <table>
      <thead>
        <tr>
          <th>${say.t('criterion')}</th>
          <th class="number">${say.t('needed')}</th>
          <th class="number">${say.t('reached')}</th>
          <th class="number">${say.t('compared')}</th>
        </tr>
      </thead>
      <tbody>
        ${criteria.map(
          ({ criterion: { of, over, least }, result }) =>
            html`<tr>
              <td>${say.t(`criterion_${of}_${over}`)}</td>
              <td class="number">${percent(least, say)}</td>
              <td class="number">${result ? percent(result.share, say) : ''}</td>
              <td class="number">${result ? say.number(result.of) : ''}</td>
            </tr>`,
        )}
      </tbody>
    </table>
    <p class="small muted">${say.t('certificateMeaning')}</p>
    <div class="signs">
      <p><span>${say.t('trainer')}</span><span>${say.t('date')}</span></p>
      <p><span>${say.t('stamp')}</span></p>
    </div>
  </section>`;
}

/** To a tenth of a per cent, and never up to what was needed. */
export function certifiedShare(share: number): number {
  return tenthsOf(share) / 1000;
}

const tenthsOf = (share: number): number => Math.floor(share * 1000 + 1e-6);

function percent(share: number, say: Say): string {
  return say.t('percent', { n: say.number(tenthsOf(share) / 10, 1) });
}
