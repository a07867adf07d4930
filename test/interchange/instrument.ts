// A small whole instrument with an item of every kind, a decision and a decision that an assessor may change.

import { compile, type Plan } from '../../src/plan/index.ts';
import type { Diagnostic, Instrument } from '../../src/model/index.ts';

export const instrument: Instrument = {
  format: 'aspect-instrument/2',
  id: 'small',
  version: '1.2.3',
  languages: ['en', 'ru'],
  title: { en: 'A small instrument', ru: 'Небольшая методика' },
  about: {},
  aspects: [],
  scales: [],
  items: [
    {
      id: 'conduct',
      kind: 'choice',
      label: { en: 'Conduct', ru: 'Поведение' },
      options: [
        { code: 'good', label: { en: 'Good', ru: 'Хорошее' }, points: 0 },
        { code: 'poor', label: { en: 'Poor', ru: 'Плохое' }, points: 2 },
      ],
    },
    {
      id: 'needs',
      kind: 'multi-choice',
      label: { en: 'Needs', ru: 'Потребности' },
      options: [
        { code: 'work', label: { en: 'Work', ru: 'Работа' }, points: 1 },
        { code: 'housing', label: { en: 'Housing', ru: 'Жильё' }, points: 1 },
      ],
    },
    { id: 'age', kind: 'number', label: { en: 'Age', ru: 'Возраст' }, min: 14, max: 110, decimals: 0 },
    { id: 'rate', kind: 'number', label: { en: 'Rate', ru: 'Доля' }, min: -5, max: 5, decimals: 2 },
    { id: 'violence', kind: 'boolean', label: { en: 'Violence', ru: 'Насилие' } },
    { id: 'admitted', kind: 'date', label: { en: 'Admitted', ru: 'Поступление' } },
    { id: 'note', kind: 'text', label: { en: 'Note', ru: 'Заметка' } },
  ],
  scores: [
    {
      id: 'total',
      label: { en: 'Total', ru: 'Сумма' },
      method: 'sum',
      terms: [{ of: 'conduct' }, { of: 'needs' }, { of: 'violence' }],
      missing: { policy: 'strict' },
      decimals: 0,
    },
  ],
  norms: [],
  levels: [
    {
      id: 'band',
      label: { en: 'Band', ru: 'Уровень' },
      of: 'total',
      levels: [
        { code: 'low', label: { en: 'Low', ru: 'Низкий' } },
        { code: 'high', label: { en: 'High', ru: 'Высокий' }, from: 3 },
      ],
    },
  ],
  formulas: [
    {
      id: 'young',
      label: { en: 'Under 21', ru: 'Моложе 21' },
      expression: 'age < 21',
    },
  ],
  tables: [],
  flags: [{ id: 'attention', label: { en: 'Attention', ru: 'Внимание' }, kind: 'notice' }],
  recommendations: [],
  rules: [
    {
      id: 'attention_rule',
      label: { en: 'Young and violent', ru: 'Молодой и склонный к насилию' },
      when: 'young and violence',
      then: [{ effect: 'flag', flag: 'attention' }],
    },
  ],
  classifications: [
    {
      id: 'outcome',
      label: { en: 'Outcome', ru: 'Итог' },
      of: 'band',
      professional: { up: 1, down: 0 },
    },
  ],
  reassessments: [],
  tests: [
    {
      id: 'high_case',
      assessedOn: '2026-01-31',
      responses: { conduct: 'poor', needs: ['work'], age: 20, violence: true },
      expected: { scores: { total: 4 }, levels: { band: 'high' }, flags: ['attention'] },
    },
    {
      id: 'nothing_known',
      assessedOn: '2026-01-31',
      responses: {},
      expected: { scores: { total: null }, classification: { outcome: null }, flags: [] },
    },
  ],
};

/** The same with parts changed. */
export function changed(change: Partial<Instrument>): Instrument {
  return { ...structuredClone(instrument), ...change };
}

/** Some items stand here for their kind only: nothing reads them. */
export function othersThanUnread(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  return diagnostics.filter(({ code }) => code !== 'item-unread');
}

export const plan = planOf(instrument);

function planOf(document: Instrument): Plan {
  const { plan: compiled, diagnostics } = compile(document);
  const others = othersThanUnread(diagnostics);
  if (!compiled || others.length > 0) throw new Error(JSON.stringify(others));
  return compiled;
}
