// What the person assessed gets: the level, why, what speaks for the person, what can lower it, what is offered, when it is
// looked at again and how to contest it. No totals, no statistics.

import type { Change, Together } from '../analysis/changes.ts';
import { resultIn, type Case, type ExplainedAssessment, type WhyClassification } from '../engine/index.ts';
import { movedDay, parseDate, printDate } from '../model/dates.ts';
import { named } from '../model/named.ts';
import type { Classification, Id, Item, Response } from '../model/index.ts';
import { namesGivenBy, type Plan } from '../plan/index.ts';
import { countedAnswers, type Answered } from './counted.ts';
import { html, type Html } from './html.ts';
import { page, type PageOf } from './page.ts';
import { Say } from './say.ts';

export interface StatementOf extends PageOf {
  readonly plan: Plan;
  readonly given: Case;
  readonly assessment: ExplainedAssessment;
  /** By classification; what is left out was not worked out. */
  readonly lower: ReadonlyMap<Id, Lower>;
}

/** Exact nearest changes of what can change. */
export interface Lower {
  readonly alone: readonly Change[];
  /** Where none does alone; null: none together either. Undefined: it is not known, or there is nothing lower. */
  readonly together: Together | null | undefined;
}

export function statement(source: StatementOf): string {
  const { document, language, given } = source;
  const say = new Say(document, language);
  const body = html`<div class="statement">
    <div class="head">
      <span>${say.t('institution')}: <span class="blank"></span></span>
      <span>${say.t('handedOver')}</span>
    </div>
    <h1>${say.t('statementTitle')}</h1>
    <p class="muted">${say.t('statementAbout')}</p>
    <div class="fields">
      <span>${say.t('fullName')} <span class="blank wide"></span></span>
      <span>${say.t('assessedOn')} <strong>${say.day(given.assessedOn)}</strong></span>
    </div>
    ${
      document.classifications.length > 0
        ? document.classifications.map((one) => classified(source, one, say))
        : found(source, say)
    }
    ${offered(source, say)} ${next(source, say)} ${contest(source, say)}
    <div class="keep">
      <p class="muted">${say.t('ownWords')}:</p>
      <span class="line"></span><span class="line"></span><span class="line"></span>
    </div>
    <div class="signs">
      <p><span>${say.t('explainedToMe')}</span><span>${say.t('date')}</span></p>
      <p><span>${say.t('specialist')}</span><span>${say.t('date')}</span></p>
    </div>
  </div>`;
  return page(source, say, say.t('statementTitle'), body);
}

function classified(source: StatementOf, { id, label }: Classification, say: Say): Html {
  const { assessment } = source;
  const code = assessment.classification[id] ?? null;
  const codes = say.codes(id);
  return html`
    <section>
      <div class="level">
        <div>
          ${say.text(label)}
          <strong>${code === null ? say.t('notDetermined') : say.code(id, code)}</strong>
        </div>
        <ol class="ladder">
          ${codes.map((one) => html`<li class="${one === code ? 'is' : ''}">${say.code(id, one)}</li>`)}
        </ol>
      </div>
      ${why(source, id, say)} ${lower(source, id, say)}
    </section>
  `;
}

/** Where nobody is put on a level: what the instrument says at its end. */
function found(source: StatementOf, say: Say): Html {
  const ends = endsOf(source.plan);
  return html`
    <h2>${say.t('found')}</h2>
    <ul>
      ${ends.map((id) => html`<li>${say.name(id)}: <strong>${valueOf(source, id, say)}</strong></li>`)}
    </ul>
    <h2>${say.t('why')}</h2>
    ${counted(source, ends, say)}
  `;
}

/** The results that nothing else is worked out from, in the order of the plan. */
function endsOf({ steps, results }: Plan): readonly Id[] {
  const { scores, levels, values, flags } = results;
  const read = new Set(steps.flatMap(({ reads }) => reads));
  const all = new Set([...scores, ...levels, ...values, ...flags]);
  return steps.flatMap(namesGivenBy).filter((id) => all.has(id) && !read.has(id));
}

/** A number stands with the limits between which it can be. */
function valueOf({ plan, assessment }: StatementOf, id: Id, say: Say): string {
  const value = resultIn(assessment, id);
  if (value === null) return say.t('notDetermined');
  if (typeof value === 'boolean') return say.t(value ? 'yes' : 'no');
  if (typeof value === 'number') {
    const { min, max } = plan.values.get(id)!;
    if (min === undefined || max === undefined) return say.number(value);
    return say.t('withLimits', {
      value: say.number(value),
      limits: say.t('range', { min: say.number(min), max: say.number(max) }),
    });
  }
  if (plan.values.get(id)!.type === 'date') return say.day(String(value));
  return (
    [value]
      .flat()
      .map((code) => say.code(id, code))
      .join(', ') || say.t('none')
  );
}

function why(source: StatementOf, id: Id, say: Say): Html {
  const { document, assessment } = source;
  const reason = assessment.why[id] as WhyClassification | undefined;
  const moves = (reason?.moves ?? []).filter(({ before, after }) => before !== after);
  const professional = reason?.professional ?? null;
  return html`
    <h2>${say.t('why')}</h2>
    ${reason ? basis(source, reason.of, say) : null}
    ${
      reason && reason.computed !== null && moves.length === 0 && !professional?.accepted
        ? html`<p>${say.t('noMoves')}</p>`
        : null
    }
    ${moves.map(
      ({ rule, before, after }) =>
        html`<p>
          ${say.t('movedBy', {
            rule: say.text(named(document.rules, rule)?.label) || rule,
            before: before === null ? say.t('notKnown') : say.code(id, before),
            after: after === null ? say.t('notKnown') : say.code(id, after),
          })}
        </p>`,
    )}
    ${
      professional?.accepted
        ? html`<p>
            ${say.t('departure', { level: say.code(id, professional.to), reason: professional.reason })}
          </p>`
        : null
    }
    ${counted(source, [id], say)}
  `;
}

/** The answers that outcomes rest on, by the way they speak. */
function counted(
  { document, plan, given, assessment }: StatementOf,
  outcomes: readonly Id[],
  say: Say,
): Html {
  const { risk, favour, unknown } = countedAnswers(document, plan, outcomes, given, assessment);
  const [asRisk, inFavour] = [answers(risk, say), answers(favour, say)];
  // Where one of them has nothing, the other takes the whole width: so it stays on a page.
  return html`
    <div class="${asRisk && inFavour ? 'two' : 'one'}">
      ${side(say.t('asRisk'), asRisk, say.t('nothingAsRisk'))}
      ${side(say.t('inFavour'), inFavour, say.t('nothingInFavour'))}
    </div>
    ${
      unknown.length > 0
        ? html`<h3>${say.t('unknownItems')}</h3>
            <p class="small">${unknown.map((item) => say.text(item.label)).join('; ')}</p>`
        : null
    }
  `;
}

function side(title: string, list: Html | null, nothing: string): Html {
  if (!list) return html`<p><strong>${title}</strong>: ${nothing}</p>`;
  return html`<div>
    <h3>${title}</h3>
    ${list}
  </div>`;
}

/** What the result is decided by, in levels and answers; numbers stay with the specialist. */
function basis({ plan, given, assessment, document }: StatementOf, of: Id, say: Say): Html | null {
  const table = plan.steps.find((step) => step.kind === 'table' && step.outputs.some(({ id }) => id === of));
  const parts = (table?.reads ?? [of]).flatMap((id) => {
    const path = plan.values.get(id)?.path;
    const item = named(document.items, id);
    if (item) {
      const response = given.responses[id];
      return response === undefined ? [] : [[say.asked(item), say.answer(item, response)] as const];
    }
    const value = assessment.levels[id] ?? assessment.values[id] ?? null;
    if (path === undefined || typeof value !== 'string') return [];
    return [[say.name(id), say.code(id, value)] as const];
  });
  if (parts.length === 0) return null;
  return html`<p>${say.t('basedOn')}</p>
    <ul>
      ${parts.map(([label, value]) => html`<li>${label}: <strong>${value}</strong></li>`)}
    </ul>`;
}

/** Items with the same answer stand together, so that a page is enough for many. */
function answers(list: readonly Answered[], say: Say): Html | null {
  if (list.length === 0) return null;
  const byAnswer = new Map<string, { readonly given: string; readonly labels: readonly string[] }>();
  for (const { item, response } of list) {
    const given = say.answer(item, response);
    // A number says nothing before what it counts.
    const key = typeof response === 'number' ? item.id : say.begun(given);
    const { labels = [] } = byAnswer.get(key) ?? {};
    byAnswer.set(key, { given, labels: [...labels, say.asked(item)] });
  }
  return html`<ul class="small">
    ${[...byAnswer.values()].map(({ given, labels }) =>
      labels.length === 1
        ? html`<li>${say.t('labelled', { label: labels[0]!, value: given })}</li>`
        : html`<li><strong>${say.begun(given)}</strong>: ${labels.join('; ')}</li>`,
    )}
  </ul>`;
}

function answer(item: Item, response: Response, say: Say): string {
  return say.t('labelled', { label: say.asked(item), value: say.answer(item, response) });
}

function lower({ document, assessment, lower: all }: StatementOf, id: Id, say: Say): Html {
  const code = assessment.classification[id] ?? null;
  const known = all.get(id);
  const title = html`<h2>${say.t('canLower')}</h2>`;
  if (code !== null && say.codes(id)[0] === code)
    return html`${title}
      <p>${say.t('isLowest')}</p>`;
  if (!known || (known.alone.length === 0 && known.together === undefined))
    return html`${title}
      <p>${say.t('lowerNotKnown')}</p>`;
  const { alone, together } = known;
  if (alone.length > 0) {
    const levels = [...new Set(alone.map(({ result }) => result))];
    return html`${title}
    ${levels.map(
      (level) =>
        html`<p>${say.t('oneIsEnough', { level: say.code(id, level) })}</p>
          <ul>
            ${alone
              .filter(({ result }) => result === level)
              .map(({ item, to }) => html`<li>${answer(item, to, say)}</li>`)}
          </ul>`,
    )}`;
  }
  if (!together)
    return html`${title}
      <p>${say.t('nothingLowers')}</p>`;
  const changed = document.items.filter((item) => Object.hasOwn(together.changes, item.id));
  return html`${title}
    <p>${say.t('allAreNeeded', { level: say.code(id, together.to) })}</p>
    <ul>
      ${changed.map((item) => html`<li>${answer(item, together.changes[item.id]!, say)}</li>`)}
    </ul>`;
}

function offered({ document, assessment }: StatementOf, say: Say): Html {
  const list = (ids: readonly Id[]): Html =>
    html`<ul>
      ${ids.map((id) => html`<li>${say.name(id)}</li>`)}
    </ul>`;
  const open = assessment.unknown.filter((id) => named(document.recommendations, id));
  const nothing = document.recommendations.length === 0 ? 'offersNothing' : 'nothingOffered';
  return html`<h2>${say.t('offered')}</h2>
    ${
      assessment.recommendations.length > 0
        ? list(assessment.recommendations)
        : open.length === 0 && html`<p>${say.t(nothing)}</p>`
    }
    ${
      open.length > 0 &&
      html`<p>${say.t('offerOpen')}</p>
        ${list(open)}`
    }`;
}

function next({ document, assessment, given }: StatementOf, say: Say): Html {
  const day = parseDate(given.assessedOn);
  const dates = document.reassessments.flatMap(({ id, label }) => {
    const months = assessment.values[id];
    const moved =
      day !== undefined && typeof months === 'number' ? movedDay({ unit: 'months', by: months }, day) : null;
    return moved === null ? [] : [{ label: say.text(label), date: say.day(printDate(moved)) }];
  });
  if (dates.length === 0)
    return html`<p class="keep">${say.t('nextUnknown')} <span class="blank"></span></p>`;
  return html`${dates.map(
    ({ label, date }) => html`<p class="keep"><strong>${label}</strong>: ${say.t('nextBy', { date })}</p>`,
  )}`;
}

/** Whom to turn to, and by when, nobody here may decide: it is a line to fill in. */
function contest({ document }: StatementOf, say: Say): Html {
  const own = say.text(document.about.contest);
  return html`<div class="contest">
    <h2>${say.t('disagree')}</h2>
    <p>${say.t('contestText')}</p>
    ${own === '' ? null : html`<p>${own}</p>`}
    <p>${say.t('contestTo')}: <span class="blank wide"></span></p>
    <p>${say.t('contestHelp')}</p>
  </div>`;
}
