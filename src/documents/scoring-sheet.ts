// How the form is scored by hand: what each answer gives, what is added up, where levels begin, and what follows.

import { HIT_POLICIES } from '../model/hit-policies.ts';
import { named } from '../model/named.ts';
import {
  type DecisionTable,
  type Formula,
  type Id,
  type Instrument,
  type LevelScale,
  type NormTable,
  type OverrideEffect,
  type RowEntry,
  type Score,
  type Text,
} from '../model/index.ts';
import type { Plan, PlanTerm, PointsMap } from '../plan/index.ts';
import type { Conditions } from './conditions.ts';
import { html, type Html } from './html.ts';
import type { PageOf } from './page.ts';
import type { Say } from './say.ts';

export interface FormOf extends PageOf {
  readonly plan: Plan;
}

export function scoringSheet(
  source: FormOf,
  say: Say,
  conditions: Conditions,
  numbers: ReadonlyMap<Id, number>,
): Html {
  const { document, plan } = source;
  return html`<section class="sheet">
    <h1>${say.t('scoringSheet')}</h1>
    <p class="muted small">
      ${document.scores.length > 0 && html`${say.t('scoringHelp')} `}${say.t('scoringOrder')}
    </p>
    ${plan.steps.map(({ kind, id }) => {
      switch (kind) {
        case 'score':
          return scoreTable(source, named(document.scores, id)!, say, numbers);
        case 'norm':
          return normTable(named(document.norms, id)!, say, conditions);
        case 'formula':
          return formula(named(document.formulas, id)!, say, conditions);
        case 'level':
          return levelTable(named(document.levels, id)!, say, conditions);
        case 'table':
          return decisionTable(named(document.tables, id)!, say, conditions);
        default:
          return null;
      }
    })}
    ${rules(document, say, conditions)} ${outcomes(document, say)}
  </section>`;
}

/** Rows that are not parted between pages: more would leave too much of a page empty. */
const MOST_KEPT = 16;

function normTable(norm: NormTable, say: Say, conditions: Conditions): Html {
  const { id, label, of, rows, upTo, groups = [] } = norm;
  const all = { label: null, when: '', rows, upTo };
  const isKept = groups.length === 0 && rows.length <= MOST_KEPT;
  return html`<div class="${isKept ? 'keep' : ''}">
    <h2>${say.text(label) || id}</h2>
    <p>${say.t('madeFrom', { name: say.name(of) })}</p>
    ${[...groups, all].map(
      (group) => html`
        <div class="${group.rows.length <= MOST_KEPT ? 'keep' : ''}">
          ${groupHead(group, groups.length > 0, say, conditions)}
          <table>
            <thead>
              <tr>
                <th>${say.t('from')}</th>
                <th>${say.t('value')}</th>
              </tr>
            </thead>
            <tbody>
              ${group.rows.map(
                ({ from, value }) =>
                  html`<tr>
                    <td>${say.number(from)}</td>
                    <td>${say.number(value)}</td>
                  </tr>`,
              )}
            </tbody>
          </table>
          ${
            group.upTo === undefined
              ? null
              : html`<p class="small">${say.t('upTo', { value: say.number(group.upTo) })}</p>`
          }
        </div>
      `,
    )}
  </div>`;
}

/** For whom rows or cut-offs are, where there are several. */
function groupHead(
  { label, when }: { readonly label: Text | null; readonly when: string },
  isOneOfSeveral: boolean,
  say: Say,
  conditions: Conditions,
): Html | null {
  if (label === null) return isOneOfSeveral ? html`<h3>${say.t('allOthers')}</h3>` : null;
  return html`<h3>${say.text(label)}</h3>
    <p class="small">${conditions.say(when)}</p>`;
}

function formula({ id, label, expression }: Formula, say: Say, conditions: Conditions): Html {
  return html`<div class="keep">
    <h2>${say.text(label) || id}</h2>
    <p>${conditions.formula(expression, id)}</p>
    <p>${say.t('result')}: <span class="blank"></span></p>
  </div>`;
}

function scoreTable({ plan }: FormOf, score: Score, say: Say, numbers: ReadonlyMap<Id, number>): Html {
  const step = plan.steps.find((one) => one.kind === 'score' && one.id === score.id);
  const terms = step?.kind === 'score' ? step.terms : [];
  return html`<div class="keep">
    <h2>${say.text(score.label) || score.id}</h2>
    <table class="scored">
      <thead>
        <tr>
          <th>${say.t('item')}</th>
          <th>${say.t('pointsOfAnswers')}</th>
          <th class="number">${say.t('weight')}</th>
          <th>${say.t('points')}</th>
        </tr>
      </thead>
      <tbody>
        ${terms.map(
          (term) =>
            html`<tr>
              <td>${[numbers.get(term.of), say.name(term.of)].filter(Boolean).join('. ')}</td>
              <td>${points(term, say)}</td>
              <td class="number">${say.number(term.weight)}</td>
              <td><span class="blank short"></span></td>
            </tr>`,
        )}
        <tr class="sum">
          <td colspan="3">${say.t(`method_${score.method}`)}</td>
          <td><span class="blank short"></span></td>
        </tr>
      </tbody>
    </table>
    <p class="small">${missing(score, say)}</p>
    ${
      score.atLeastAnswered === undefined
        ? null
        : html`<p class="small">${say.t('atLeast', { n: score.atLeastAnswered })}</p>`
    }
    ${score.highest === undefined ? null : html`<p class="small">${say.t('highest', { n: score.highest })}</p>`}
    <p class="small">${say.t('rounded', { n: score.decimals })}</p>
  </div>`;
}

function missing({ missing: policy }: Score, say: Say): string {
  switch (policy.policy) {
    case 'strict':
      return say.t('missingStrict');
    case 'prorate':
      return say.t(policy.basis === 'range' ? 'missingRange' : 'missingProrate', { n: policy.atMost });
    case 'value':
      return say.t('missingValue', { value: say.number(policy.value) });
  }
}

/** What each answer gives, before the weight. */
function points({ of, points: map, missing: blank, expires }: PlanTerm, say: Say): Html {
  const parts = [
    ...given(of, map, say),
    ...(blank === null ? [] : [`${say.t('notKnown')}: ${say.number(blank)}`]),
    ...(expires ? [say.t('expires', { n: expires.months, since: say.name(expires.since) })] : []),
  ];
  return html`${parts.join('\u00a0· ')}`;
}

function given(of: Id, map: PointsMap, say: Say): readonly string[] {
  switch (map.kind) {
    case 'codes':
    case 'sum of codes':
      return say.codes(of).map((code, at) => {
        const own = map.points[at] ?? null;
        return `${say.code(of, code)}:\u00a0${own === null ? say.t('noPoints') : say.number(own)}`;
      });
    case 'boolean':
      return [
        `${say.t('yes')}:\u00a0${say.number(map.whenTrue)}`,
        `${say.t('no')}:\u00a0${say.number(map.whenFalse)}`,
      ];
    case 'bands':
      return map.points.map((own, at) => {
        const [low = -Infinity, high] = [map.from[at], map.from[at + 1]];
        const name = Number.isFinite(low)
          ? say.t('fromValue', { value: say.number(low) })
          : say.t('below', { value: high === undefined ? '∞' : say.number(high) });
        return `${name}:\u00a0${say.number(own)}`;
      });
    case 'linear':
      if (map.factor === 1 && map.offset === 0) return [say.t('itself')];
      return [say.t(map.factor === 1 ? 'plusValue' : 'minusValue', { offset: say.number(map.offset) })];
  }
}

function levelTable(scale: LevelScale, say: Say, conditions: Conditions): Html {
  const all = {
    label: null,
    when: '',
    from: scale.levels.slice(1).map(({ from }) => from),
    omits: [] as readonly string[],
  };
  const groups = (scale.groups ?? []).map((group) => ({ omits: [] as readonly string[], ...group }));
  return html`<div class="keep">
    <h2>${say.text(scale.label) || scale.id}</h2>
    <p>${say.t('madeFrom', { name: say.name(scale.of) })}</p>
    ${[...groups, all].map(
      (group) => html`
        ${groupHead(group, groups.length > 0, say, conditions)}
        <table class="cuts">
          <tbody>
            ${scale.levels
              .filter(({ code }) => !group.omits.includes(code))
              .map((level, at) => {
                const [low, high] = [at === 0 ? undefined : group.from[at - 1], group.from[at]];
                return html`<tr>
                  <td><span class="box"></span></td>
                  <td>${say.text(level.label) || level.code}</td>
                  <td>
                    ${[
                      low === undefined ? '' : say.t('fromValue', { value: say.number(low) }),
                      high === undefined ? '' : say.t('below', { value: say.number(high) }),
                    ]
                      .filter(Boolean)
                      .join(', ')}
                  </td>
                </tr>`;
              })}
          </tbody>
        </table>
      `,
    )}
  </div>`;
}

/** A name alone stands as it is. */
function headOf(expression: string, table: Id, say: Say, conditions: Conditions): Html {
  const name = say.name(expression);
  return name === expression ? conditions.formula(expression, table) : html`${name}`;
}

/** A unary test that names codes and nothing else. */
const CODES = /^\s*"[^"]*"(?:\s*,\s*"[^"]*")*\s*$/;
const CODE = /"([^"]*)"/g;
/** A unary test that leaves out one code. */
const ALL_BUT = /^\s*not\(\s*("[^"]*")\s*\)\s*$/;

function decisionTable(table: DecisionTable, say: Say, conditions: Conditions): Html {
  const { id, inputs, outputs, rows, hitPolicy, label } = table;
  const cell = (expression: string, test: string): Html => {
    if (test.trim() === '-') return html`–`;
    // The head says what it is about: codes are said by themselves.
    if (test === 'true' || test === 'false') return html`${say.t(test === 'true' ? 'yes' : 'no')}`;
    const codes = CODES.test(test)
      ? [...test.matchAll(CODE)].map(([, code]) => say.code(expression, code!))
      : [];
    if (codes.length > 0) return html`${codes.join(', ')}`;
    const [, other] = ALL_BUT.exec(test) ?? [];
    return conditions.say(other === undefined ? `${expression} in (${test})` : `${expression} != ${other}`);
  };
  const entry = (output: Id, value: RowEntry): Html => {
    if (typeof value === 'object') return conditions.formula(value.expression, output);
    if (typeof value === 'boolean') return html`${say.t(value ? 'yes' : 'no')}`;
    return html`${typeof value === 'number' ? say.number(value) : say.code(output, value)}`;
  };
  return html`<div class="keep">
    <h2>${say.text(label) || id}</h2>
    <p class="small">${say.t(`policy_${HIT_POLICIES[hitPolicy].name}`)}</p>
    <table>
      <thead>
        <tr>
          ${inputs.map(
            ({ label: own, expression }) =>
              html`<th>${own ? say.text(own) : headOf(expression, id, say, conditions)}</th>`,
          )}
          ${outputs.map((output) => html`<th>${say.text(output.label) || output.id}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          ({ when, then }) =>
            html`<tr>
              ${when.map((test, at) => html`<td>${cell(inputs[at]?.expression ?? '', test)}</td>`)}
              ${then.map((value, at) => html`<td><strong>${entry(outputs[at]?.id ?? '', value)}</strong></td>`)}
            </tr>`,
        )}
      </tbody>
    </table>
    ${outputs.map(
      (output) => html`<p>${say.text(output.label) || output.id}: <span class="blank"></span></p>`,
    )}
  </div>`;
}

function movedBy(effect: OverrideEffect, say: Say): string {
  const { how, to = '', steps } = effect;
  const classification = say.name(effect.classification);
  if (steps !== undefined && how !== 'set') return say.t(`override_steps_${how}`, { classification, steps });
  return say.t(`override_${how}`, { classification, level: say.code(effect.classification, to) });
}

function rules(document: Instrument, say: Say, conditions: Conditions): Html | null {
  if (document.rules.length === 0) return null;
  const follow = document.rules.map(({ label, when, then, id }) => {
    const effects = then.map((effect) => {
      switch (effect.effect) {
        case 'flag':
          return say.name(effect.flag);
        case 'recommend':
          return say.name(effect.recommendation);
        case 'override':
          return movedBy(effect, say);
      }
    });
    return html`<tr>
      <td><span class="box"></span></td>
      <td>${say.text(label) || id}</td>
      <td>${conditions.say(when)}</td>
      <td>${effects.join('; ')}</td>
    </tr>`;
  });
  return html`<h2>${say.t('rules')}</h2>
    <table class="rules">
      <thead>
        <tr>
          <th></th>
          <th>${say.t('rule')}</th>
          <th>${say.t('if')}</th>
          <th>${say.t('then')}</th>
        </tr>
      </thead>
      <tbody>
        ${follow}
      </tbody>
    </table>`;
}

/** The last of it stands with when the next assessment is: no page begins with that line alone. */
function outcomes(document: Instrument, say: Say): Html {
  return html`${document.classifications.map(
    ({ id, label, of, professional }) =>
      html`<div class="keep">
        <h2>${say.text(label) || id}</h2>
        <p>${say.t('madeFrom', { name: say.name(of) })}</p>
        <ul class="options">
          ${say.codes(id).map((code) => html`<li><span class="box round"></span>${say.code(id, code)}</li>`)}
        </ul>
        ${
          professional
            ? html`<p class="small">
                  ${say.t('departureOf', { up: professional.up, down: professional.down })}
                </p>
                <span class="line"></span><span class="line"></span>`
            : null
        }
      </div>`,
  )}
  ${document.reassessments.map(
    ({ id, label, of, months }) =>
      html`<p class="keep with-before">
        <strong>${say.text(label) || id}</strong>:
        ${Object.entries(months)
          .map(([code, n]) => `${say.code(of, code)}: ${say.t('months', { n })}`)
          .join('; ')}
      </p>`,
  )}`;
}
