// Documents made from instruments: one of them letter by letter, and what holds of all.

import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { analysed, Sheet, sheetOf } from '../../src/analysis/index.ts';
import { changesOf, togetherOf } from '../../src/analysis/changes.ts';
import { codebookPages, paperForm, statement, type Lower } from '../../src/documents/index.ts';
import { escaped, html } from '../../src/documents/html.ts';
import { caseEngine, type Case } from '../../src/engine/index.ts';
import { digestOf, textsOf, type Id, type Instrument } from '../../src/model/index.ts';
import { compile, type Plan } from '../../src/plan/index.ts';
import { load, templateNames } from '../templates/load.ts';

const text = (en: string, ru: string) => ({ en, ru });

const SMALL: Instrument = {
  ...load('psa.json').instrument,
  id: 'small',
  version: '1.2.3',
  languages: ['en', 'ru'],
  title: text('Small <one>', 'Малая'),
  about: { contest: text('Within ten days.', 'В течение десяти дней.') },
  aspects: [],
  scales: [],
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
      terms: [{ of: 'fights' }, { of: 'escape', points: { true: 3, false: 0 } }],
      missing: { policy: 'prorate', atMost: 1 },
      decimals: 0,
    },
  ],
  norms: [],
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
  formulas: [],
  tables: [],
  flags: [],
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
  tests: [],
};

const GIVEN: Case = { id: 'a', assessedOn: '2026-01-31', responses: { fights: 5, work: true } };

async function statementOf(document: Instrument, given: Case, language: string): Promise<string> {
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

function lowerOf(document: Instrument, plan: Plan, given: Case): ReadonlyMap<Id, Lower> {
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

/** What a reader sees. */
const seen = (page: string) =>
  page
    .slice(page.indexOf('<main>'))
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');

describe('the statement', () => {
  test('is as it was looked at', async () => {
    await expect(await statementOf(SMALL, GIVEN, 'en')).toMatchFileSnapshot(
      '../golden/documents/statement.html',
    );
  });

  test('says the level, why, what speaks for the person, what lowers it, what is offered and when it is next', async () => {
    const said = seen(await statementOf(SMALL, GIVEN, 'ru'));
    const order = [
      'Высокий',
      'Почему',
      'Что учтено как риск',
      'Драки: 5',
      'Есть работа: да',
      'Неизвестно на момент',
      'Побег',
    ];
    const rest = [
      'Что может снизить уровень',
      'Драки: 1',
      'Что вам предлагается',
      'Беседа',
      'Если вы не согласны',
      'Мои пояснения',
    ];
    let at = -1;
    for (const one of [...order, ...rest]) {
      const next = said.indexOf(one, at + 1);
      expect(next, one).toBeGreaterThan(at);
      at = next;
    }
    expect(said).toContain('не позднее 31 июл. 2026');
  });

  test('has no totals, and does not take what is not known for “no”', async () => {
    const said = seen(await statementOf(SMALL, GIVEN, 'en'));
    expect(said).not.toContain('Total');
    expect(said).not.toContain('Escaped: no');
    const open = seen(await statementOf(SMALL, { ...GIVEN, responses: {} }, 'en'));
    expect(open).toContain('not determined yet');
  });

  test('each change that it names gives what it says', async () => {
    const { plan } = compile(SMALL);
    for (const { item, to, result } of lowerOf(SMALL, plan!, GIVEN).get('security')!.alone) {
      const responses = { ...GIVEN.responses, [item.id]: to };
      const { classification } = await caseEngine(plan!).assess({ ...GIVEN, responses });
      expect(classification['security']).toBe(result);
    }
  });
});

describe.each(templateNames)('%s', (name) => {
  const { instrument } = load(name);
  const { plan } = compile(instrument);
  const digest = digestOf(instrument);

  test('its form and its codebook name every item, in every language', () => {
    for (const language of instrument.languages) {
      const of = { document: instrument, plan: plan!, digest, language };
      const pages = [paperForm(of), codebookPages(of)];
      for (const page of pages) {
        expect(page).toContain(`<html lang="${language}"`);
        expect(page).toContain(digest.slice(-4));
        for (const { label } of instrument.items) expect(page).toContain(escaped(label[language]!));
      }
    }
  });
});

test('a text of the instrument is text in the file, whatever it says', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('</style>', '<script>alert(1)</script>', '"\\', '&amp;', "'><img src=x>"),
      (evil) => {
        const document = structuredClone(SMALL);
        for (const { text: said } of textsOf(document)) said['en'] = evil;
        const { plan } = compile(document);
        const page = paperForm({ document, plan: plan!, digest: digestOf(document), language: 'en' });
        expect(page).not.toContain('<script');
        expect(page).not.toContain('<img');
        expect(page.match(/<\/style>/g)).toHaveLength(1);
        expect(page).toContain("default-src 'none'");
      },
    ),
  );
});

test('html escapes what is put into it, and nothing else', () => {
  expect(html`<p>${'<b>'}${html`<i>${'"'}</i>`}${null}${[html`a`, html`b`]}</p>`.text).toBe(
    '<p>&lt;b&gt;<i>&quot;</i>ab</p>',
  );
  expect(readFileSync('src/documents/style.ts', 'utf8')).not.toMatch(/url\(/);
});
