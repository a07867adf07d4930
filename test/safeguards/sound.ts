// A small instrument that keeps every safeguard, and for each safeguard a change that breaks it.

import { newRecord } from '../../src/model/index.ts';
import type { InstrumentRecord } from '../../src/model/record/types.ts';
import type { ChoiceItem, Instrument, Item, Option, Status } from '../../src/model/types.ts';
import { instrument } from '../analysis/small.ts';

const en = (text: string) => ({ en: text });
const graded = (codes: readonly string[]): Option[] =>
  codes.map((code, points) => ({ code, label: en(code), anchor: en(`What was seen: ${code}`), points }));

const rated = (id: string, label: string, more: Partial<ChoiceItem>): ChoiceItem => ({
  id,
  kind: 'choice',
  label: en(label),
  guidance: en('What was seen in the last six months.'),
  aspect: 'conduct',
  evidence: ['file'],
  nature: 'dynamic',
  direction: 'risk',
  source: 'A study',
  options: graded(['none', 'some', 'clear']),
  ...more,
});

const yesNo = (id: string, label: string, direction: Item['direction']): Item => {
  const { options: _, ...item } = rated(id, label, { direction: direction! });
  return { ...item, kind: 'boolean' };
};

export const SOUND: Instrument = instrument({
  about: {
    description: en('Piloted on 200 cases. Raters agree (kappa 0.7); predictive validity was studied.'),
    purpose: en('Finds the least restrictive level that is safe.'),
    population: en('Sentenced women and men.'),
    legalBasis: en('A law, and the Bangkok Rules on women.'),
    administeredBy: en('Trained staff. After an escape the person is assessed again.'),
    contest: en('The person reads the reasons and may ask for a review.'),
    authors: ['One'],
    sources: [{ citation: 'A study' }],
  },
  aspects: [
    { id: 'conduct', label: en('Conduct') },
    { id: 'ideological', label: en('Ideological') },
  ],
  items: [
    rated('violence', 'Violence', {}),
    rated('history', 'Earlier convictions', { nature: 'static' }),
    rated('attitude', 'Justifies violence', { aspect: 'ideological' }),
    rated('support', 'Support outside', { direction: 'protective' }),
    rated('sex', 'Sex', {
      nature: 'static',
      direction: 'neutral',
      options: ['female', 'male'].map((code) => ({ code, label: en(code), anchor: en('As in the file') })),
    }),
    yesNo('threat', 'Threat to a person now', 'risk'),
    yesNo('infirm', 'Needs help every day', 'neutral'),
    { id: 'notes', kind: 'text', label: en('Notes') },
  ],
  scores: [
    {
      id: 'total',
      label: en('Total'),
      description: en('From −2 to 6.'),
      method: 'sum',
      terms: [{ of: 'violence' }, { of: 'history' }, { of: 'attitude' }, { of: 'support', weight: -1 }],
      missing: { policy: 'strict' },
      decimals: 0,
    },
  ],
  norms: [
    {
      id: 'standard',
      label: en('Standard score'),
      of: 'total',
      decimals: 0,
      rows: [{ from: -2, value: 50 }],
      source: 'A study',
    },
  ],
  levels: [
    {
      id: 'risk',
      label: en('Risk'),
      description: en('Cut-offs of women come from a study of 300 women.'),
      of: 'total',
      levels: ['low', 'medium', 'high'].map((code, n) => ({
        code,
        label: en(code),
        ...(n > 0 ? { from: 2 * n, rationale: en('A study') } : {}),
      })),
      groups: [{ label: en('Women'), when: 'sex = "female"', from: [3, 5] }],
    },
  ],
  tables: [
    {
      id: 'review_table',
      label: en('Review'),
      hitPolicy: 'U',
      inputs: [{ expression: 'security = null' }, { expression: 'security' }],
      outputs: [
        {
          id: 'review',
          label: en('Review'),
          kind: 'code',
          values: ['low', 'medium', 'high', 'open'].map((code) => ({ code, label: en(code) })),
        },
      ],
      rows: [
        { when: ['true', '-'], then: ['open'] },
        ...['low', 'medium', 'high'].map((code) => ({ when: ['false', `"${code}"`], then: [code] })),
      ],
    },
  ],
  flags: [
    { id: 'threatened', label: en('Threat'), description: en('Protect the person.'), kind: 'alert' },
    { id: 'gaps', label: en('Answers are missing'), kind: 'notice' },
    { id: 'disagree', label: en('Answers disagree'), kind: 'validity' },
  ],
  recommendations: [{ id: 'care', label: en('Care'), force: 'requirement' }],
  rules: [
    {
      id: 'raise',
      label: en('Threat'),
      when: 'threat and violence != "none"',
      then: [
        { effect: 'flag', flag: 'threatened' },
        { effect: 'override', classification: 'security', how: 'raise', to: 'medium' },
      ],
      rationale: en('To protect the person.'),
    },
    {
      id: 'lower',
      label: en('Infirm'),
      when: 'infirm and threat = false and violence = "none"',
      then: [
        { effect: 'override', classification: 'security', how: 'lower', to: 'low' },
        { effect: 'recommend', recommendation: 'care' },
      ],
      rationale: en('Needs care.'),
    },
    {
      id: 'missing',
      label: en('Missing'),
      when: 'violence = null',
      then: [{ effect: 'flag', flag: 'gaps' }],
    },
    {
      id: 'contradiction',
      label: en('Odd'),
      when: 'threat and violence = "none" and attitude = "none"',
      then: [{ effect: 'flag', flag: 'disagree' }],
    },
  ],
  classifications: [
    {
      id: 'security',
      label: en('Security'),
      description: en('Who is escorted by whom.'),
      of: 'risk',
      ruleLimit: { up: 1, down: 1 },
      professional: { up: 1, down: 1 },
    },
  ],
  reassessments: [
    { id: 'next', label: en('Next'), of: 'review', months: { low: 12, medium: 6, high: 3, open: 1 } },
  ],
  tests: ['low', 'medium', 'high'].map((security, n) => ({
    id: `case_${security}`,
    assessedOn: '2026-06-15',
    responses: {
      violence: ['none', 'clear', 'clear'][n]!,
      history: 'none',
      attitude: ['none', 'none', 'clear'][n]!,
      support: 'none',
      sex: 'male',
      threat: false,
      infirm: false,
    },
    expected: { classification: { security } },
  })),
});

export type Change = (document: Instrument, record: InstrumentRecord) => void;

const status = (of: Status, who = 'Two') => ({
  status: of,
  of: '0'.repeat(64),
  version: '0.1.0',
  who,
  why: 'A reason',
});

/** Of a released instrument something is demanded that is not of a draft. */
export const RELEASED: InstrumentRecord = {
  ...newRecord(),
  statuses: [status('piloted'), status('approved'), status('released')],
};

const item = (document: Instrument, id: string) => document.items.find((one) => one.id === id)!;
const without = (key: string) => (part: object) => Reflect.deleteProperty(part, key);
const aboutWithout =
  (key: string): Change =>
  ({ about }) =>
    without(key)(about);
const violenceWithout =
  (key: string): Change =>
  (document) =>
    without(key)(item(document, 'violence'));
const described =
  (text: string): Change =>
  (document, record) => {
    document.about.description = en(text);
    record.statuses.push(status('released'));
  };

/** By safeguard. */
export const BREAKING: Readonly<Record<string, Change>> = {
  'faith-scored': (document) => (item(document, 'violence').label = en('Prays with others')),
  'ideology-is-conduct': (document) => {
    const attitude = item(document, 'attitude') as ChoiceItem;
    Object.assign(attitude, {
      label: en('Holds strict views'),
      guidance: en('Says that nobody else is right.'),
    });
  },
  'ideology-can-change': (document) => (item(document, 'attitude').nature = 'static'),
  'extremism-not-summed': ({ about }) =>
    (about.population = en('Violent extremist prisoners, women and men')),
  'protected-decides': ({ scores }) => scores[0]!.terms.push({ of: 'sex', points: { female: 0, male: 1 } }),
  'protected-on-the-way': ({ scores, levels }) => {
    scores[0]!.terms.push({ of: 'sex', points: { female: 0, male: 0 }, missing: 0 });
    without('groups')(levels[0]!);
  },
  'protected-norms-need-source': ({ levels }) => without('description')(levels[0]!),
  'women-named': ({ about }) => (about.population = en('Sentenced adults')),
  'women-need-evidence': ({ about }) => (about.legalBasis = en('A law')),
  'need-in-risk': ({ scores }) => scores[0]!.terms.push({ of: 'infirm' }),
  'need-raises': ({ rules }) => (rules[0]!.when = 'infirm and violence != "none"'),
  'needs-lead-to-help': (document) => {
    document.recommendations = [];
    document.rules[1]!.then.pop();
  },
  'strengths-count': (document) => (item(document, 'support').direction = 'neutral'),
  'strength-added-to-risk': ({ scores }) => without('weight')(scores[0]!.terms[3]!),
  'moves-against-direction': ({ scores }) => without('weight')(scores[0]!.terms[3]!),
  'moves-both-ways': ({ rules }) => (rules[1]!.when = 'attitude = "clear" and threat = false'),
  'way-down': ({ rules }) => {
    rules[0]!.when = 'history = "clear"';
    rules[1]!.then.shift();
  },
  'history-fixes-highest': (document) => {
    document.rules[0]!.when = 'history = "clear"';
    document.rules[0]!.then[1] = { effect: 'override', classification: 'security', how: 'set', to: 'high' };
    without('ruleLimit')(document.classifications[0]!);
    document.rules[1]!.then.shift();
  },
  'static-alone': ({ items }) => items.forEach((one) => (one.nature = 'static')),
  'nature-said': violenceWithout('nature'),
  'direction-said': violenceWithout('direction'),
  'raise-can-end': ({ rules }) => (rules[0]!.when = 'history = "clear"'),
  'override-has-reason': ({ rules }) => without('rationale')(rules[0]!),
  'rules-are-limited': ({ classifications }) => without('ruleLimit')(classifications[0]!),
  'rules-go-both-ways': ({ rules }) => rules[1]!.then.shift(),
  'assessor-goes-both-ways': ({ classifications }) => (classifications[0]!.professional = { up: 1, down: 0 }),
  'assessor-goes-one-step': ({ classifications }) => (classifications[0]!.professional = { up: 2, down: 2 }),
  'assessor-has-a-say': ({ classifications }) => without('professional')(classifications[0]!),
  'one-fact-to-highest': ({ rules }) => {
    rules[0]!.when = 'threat';
    rules[0]!.then[1] = { effect: 'override', classification: 'security', how: 'raise', to: 'high' };
  },
  'missing-raises': ({ scores }) => (scores[0]!.terms[0]!.missing = 6),
  'missing-adds-points': ({ scores }) => (scores[0]!.terms[0]!.missing = 1),
  'estimated-from-few': ({ scores }) => (scores[0]!.missing = { policy: 'prorate', atMost: 3 }),
  'missing-is-told': ({ rules }) => rules.splice(2, 1),
  'one-answer-fixes': (document) => {
    document.rules[0]!.when = 'threat';
    document.rules[0]!.then[1] = { effect: 'override', classification: 'security', how: 'set', to: 'high' };
    without('ruleLimit')(document.classifications[0]!);
  },
  'one-answer-jumps': ({ scores }) => (scores[0]!.terms[0]!.weight = 4),
  'every-level-comes': ({ levels }) => (levels[0]!.groups![0]!.from[1] = levels[0]!.levels[2]!.from = 40),
  'every-scale-level-comes': ({ levels }) =>
    (levels[0]!.groups![0]!.from[1] = levels[0]!.levels[2]!.from = 40),
  'every-item-counts': ({ scores }) => (scores[0]!.terms[3]!.points = { none: 0, some: 0, clear: 0 }),
  'item-is-defined': violenceWithout('guidance'),
  'item-has-evidence': violenceWithout('evidence'),
  'item-has-source': violenceWithout('source'),
  'options-have-criteria': (document) =>
    ((item(document, 'violence') as ChoiceItem).options as Option[]).forEach(without('anchor')),
  'cutoff-has-rationale': ({ levels }) => without('rationale')(levels[0]!.levels[1]!),
  'norm-has-source': ({ norms }) => without('source')(norms[0]!),
  'score-is-described': ({ scores }) => without('description')(scores[0]!),
  'level-has-consequence': ({ classifications }) => without('description')(classifications[0]!),
  'alert-leads-to-action': ({ flags }) => without('description')(flags[0]!),
  'sentences-are-short': (document) => (item(document, 'violence').guidance = en('word '.repeat(36))),
  'purpose-and-population': aboutWithout('purpose'),
  'legal-basis': aboutWithout('legalBasis'),
  'trained-assessors': ({ about }) => (about.administeredBy = en('Staff. After an escape, assessed again.')),
  'result-can-be-contested': aboutWithout('contest'),
  'authors-and-sources': aboutWithout('authors'),
  'room-for-words': ({ items }) => items.pop(),
  'levels-are-tested': ({ tests }) => tests.pop(),
  'answers-are-checked': (document) => {
    document.flags[2]!.kind = 'notice';
    for (const n of [1, 2, 3]) {
      document.items.push({ ...item(document, 'violence'), id: `more_${String(n)}` });
      document.scores[0]!.terms.push({ of: `more_${String(n)}` });
    }
  },
  'is-reassessed': (document) => (document.reassessments = []),
  'every-level-has-a-date': ({ reassessments }) => without('high')(reassessments[0]!.months),
  'no-empty-interval': ({ reassessments }) => (reassessments[0]!.months['open'] = 0),
  'at-least-yearly': ({ reassessments }) => (reassessments[0]!.months['low'] = 24),
  'stricter-is-sooner': ({ reassessments }) => (reassessments[0]!.months['high'] = 12),
  'date-when-unknown': ({ reassessments }) =>
    Object.assign(reassessments[0]!, { of: 'security', months: { low: 12, medium: 6, high: 3 } }),
  'triggers-are-named': ({ about }) => (about.administeredBy = en('Trained staff.')),
  'texts-are-complete': (document, record) => {
    document.languages.push('ru');
    record.statuses.push(status('released'));
  },
  'texts-to-do': ({ languages }) => languages.push('ru'),
  'reliability-is-shown': described('Piloted; its validity was studied.'),
  'validity-is-shown': described('Piloted; raters agree (kappa 0.7).'),
  'was-piloted': described('Raters agree (kappa 0.7); its validity was studied.'),
  'approved-by-another': (_, record) => record.statuses.push(status('approved', 'One')),
};
