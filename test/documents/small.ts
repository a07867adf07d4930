// A small instrument, a case of it, and its documents.

import { analysed, Sheet, sheetOf } from '../../src/analysis/index.ts';
import { changesOf, togetherOf } from '../../src/analysis/changes.ts';
import { statement, type Lower } from '../../src/documents/index.ts';
import { caseEngine, type Case } from '../../src/engine/index.ts';
import { digestOf, newInstrument, type Id, type Instrument } from '../../src/model/index.ts';
import { compile, type Plan } from '../../src/plan/index.ts';

const text = (en: string, ru: string) => ({ en, ru });

export const SMALL: Instrument = {
  ...newInstrument('en', 'Small'),
  id: 'small',
  version: '1.2.3',
  languages: ['en', 'ru'],
  title: text('Small <one>', 'Малая'),
  about: { contest: text('Within ten days.', 'В течение десяти дней.') },
  items: [
    {
      id: 'fights',
      kind: 'number',
      label: text('Fights', 'Драки'),
      min: 0,
      max: 9,
      decimals: 0,
      nature: 'dynamic',
      direction: 'risk',
    },
    {
      id: 'work',
      kind: 'boolean',
      label: text('Has work', 'Есть работа'),
      nature: 'dynamic',
      direction: 'protective',
    },
    { id: 'escape', kind: 'boolean', label: text('Escaped', 'Побег'), nature: 'static', direction: 'risk' },
  ],
  scores: [
    {
      id: 'total',
      label: text('Total', 'Сумма'),
      method: 'sum',
      terms: [
        { of: 'fights' },
        { of: 'work', points: { true: -1, false: 0 } },
        { of: 'escape', points: { true: 3, false: 0 } },
      ],
      missing: { policy: 'prorate', atMost: 1 },
      decimals: 0,
    },
  ],
  levels: [
    {
      id: 'risk',
      label: text('Risk', 'Риск'),
      of: 'total',
      levels: [
        { code: 'low', label: text('Low', 'Низкий') },
        { code: 'high', label: text('High', 'Высокий'), from: 4 },
      ],
    },
  ],
  recommendations: [{ id: 'talk', label: text('A talk', 'Беседа'), force: 'advice' }],
  rules: [
    {
      id: 'offer',
      label: text('Offer', 'Предложить'),
      when: 'risk = "high"',
      then: [{ effect: 'recommend', recommendation: 'talk' }],
    },
  ],
  classifications: [{ id: 'security', label: text('Security level', 'Уровень безопасности'), of: 'risk' }],
  reassessments: [
    {
      id: 'next',
      label: text('Next assessment', 'Следующая оценка'),
      of: 'security',
      months: { low: 12, high: 6 },
    },
  ],
};

export const GIVEN: Case = { id: 'a', assessedOn: '2026-01-31', responses: { fights: 5, work: true } };

export async function statementOf(document: Instrument, given: Case, language: string): Promise<string> {
  const { plan } = compile(document);
  return statement({
    document,
    plan: plan!,
    language,
    digest: digestOf(document),
    given,
    assessment: await caseEngine(plan!).explain(given),
    lower: lowerOf(document, plan!, given),
  });
}

export function lowerOf(document: Instrument, plan: Plan, given: Case): ReadonlyMap<Id, Lower> {
  const { analysis } = analysed(document, plan, { assessedOn: given.assessedOn });
  const lower = new Map<Id, Lower>();
  for (const { id } of document.classifications) {
    const found = analysis.of(id);
    if (!found.isExact) continue;
    const sheet = new Sheet(sheetOf(found));
    const alone = changesOf(sheet, plan, document, given.responses, 'down');
    const together = togetherOf(sheet, plan, document, given.responses, 'down');
    lower.set(id, { alone, together });
  }
  return lower;
}
