// Documents made from instruments: one of them letter by letter, and what holds of all.

import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { codebookPages, paperForm } from '../../src/documents/index.ts';
import { escaped, html } from '../../src/documents/html.ts';
import { caseEngine } from '../../src/engine/index.ts';
import { digestOf, textsOf } from '../../src/model/index.ts';
import { compile } from '../../src/plan/index.ts';
import { caseOf, load, templateNames } from '../templates/load.ts';
import { GIVEN, lowerOf, SMALL, statementOf } from './small.ts';

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
      'Драки: 3',
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

  test('says what was found where nobody is put on a level, with the answers that it rests on', async () => {
    const psa = load('psa.json').instrument;
    const said = seen(await statementOf(psa, caseOf(psa.tests[0]!), 'en'));
    expect(said).toContain('Failure to appear: scaled score: 5 (possible: 1 to 6)');
    expect(said).toContain('New violent criminal arrest flag: yes');
    expect(said).toContain('Age at current arrest (years): 19');
    const open = seen(await statementOf(psa, { ...GIVEN, responses: {} }, 'en'));
    expect(open).toContain('New violent criminal arrest flag: not determined yet');
    expect(open).toContain('scaled score: not determined yet');
    expect(open).not.toContain('flag: no ');
  });

  test('gives a number no word that it would inflect, and begins each line with a capital', async () => {
    const psa = load('psa.json').instrument;
    const said = seen(await statementOf(psa, caseOf(psa.tests[0]!), 'ru'));
    expect(said).toContain('Число прежних осуждений за насильственные преступления, осуждений: 2');
    expect(said).toMatch(/ Нет : Нерассмотренное обвинение/);
  });

  test('does not say that nothing is offered where that is not known', async () => {
    const open = seen(await statementOf(SMALL, { ...GIVEN, responses: {} }, 'en'));
    expect(open).toContain('Not decided yet, because answers are missing: A talk');
    expect(open).not.toContain('Nothing is offered');
    const none = seen(await statementOf(SMALL, { ...GIVEN, responses: { fights: 0, work: true } }, 'en'));
    expect(none).toContain('Nothing is offered by this assessment.');
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

  test('its tables are said in words', () => {
    const page = paperForm({ document: instrument, digest, language: 'en', plan: plan! });
    expect(page).not.toMatch(/ in \((not|true|false)\b|= null\)/);
  });

  test('nothing on its form is written in a language of formulas; its codebook has both', () => {
    for (const language of instrument.languages) {
      const of = { document: instrument, plan: plan!, digest, language };
      expect(paperForm(of)).not.toContain('<code>');
      const codebook = codebookPages(of);
      for (const { expression } of instrument.formulas)
        expect(codebook).toContain(`<code>${escaped(expression)}</code>`);
    }
  });

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

describe('on paper', () => {
  const { instrument } = load('five-aspect.json');
  const { plan } = compile(instrument);
  const digest = digestOf(instrument);
  const form = (language: string) => seen(paperForm({ document: instrument, plan: plan!, digest, language }));

  test('names and answers stand in quotation marks within a condition', () => {
    expect(form('en')).toContain('Only if: “Any violence in custody” is yes and “Serious violence');
    expect(form('ru')).toContain('«Дата поступления» — позже даты «Дата оценки»');
    expect(form('kk')).toContain('«Адамға нақты қоқан-лоқы» — «Айқын айғақтар»');
  });

  test('the head of a column is a name without them', () => {
    expect(form('en')).toContain('Risk level Conduct');
  });

  test('points of a range have one colon in every language', () => {
    for (const language of instrument.languages) expect(form(language)).not.toMatch(/: \d+(,\d+)?:\u00a0/);
  });

  test('what the codebook has not as options has its codes too', () => {
    const codebook = seen(codebookPages({ document: instrument, digest, language: 'en' }));
    expect(codebook).toContain('life_ sentence yes or no Life sentence true yes false no');
    expect(codebook).toContain('security classification Security minimum Minimum');
  });

  test('no digest is parted at the end of a line', () => {
    const page = paperForm({ document: instrument, plan: plan!, digest, language: 'en' });
    const [, foot] = /content: "([^"]+)"/.exec(page)!;
    expect(foot).toContain(`SHA-\u2060256\u00a0${digest.slice(0, 4)}\u00a0`);
  });

  test('short tables of norms stay whole, and no row is left alone', () => {
    const psa = load('psa.json').instrument;
    const page = paperForm({
      document: psa,
      plan: compile(psa).plan!,
      digest: digestOf(psa),
      language: 'en',
    });
    expect(page).toMatch(/<div class="keep">\s*<table>\s*<thead>\s*<tr>\s*<th>From<\/th>/);
    expect(page).toContain('tbody tr:nth-last-child(2) { break-after: avoid; }');
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

describe('a page that is read from the right', () => {
  const source = { ...SMALL, languages: ['en', 'ar'], title: { en: 'Fights (short).', ar: 'الشجارات' } };
  const form = () => {
    const { plan } = compile(source);
    return paperForm({ document: source, digest: digestOf(source), language: 'ar', plan: plan! });
  };

  test('says so, and has its page numbers at the other side', () => {
    expect(form()).toContain('<html lang="ar" dir="rtl">');
    expect(form()).toContain('@page { @bottom-right { content: "');
  });

  test('keeps what is written from the left whole: our words, texts without a translation, numbers', () => {
    const page = form();
    expect(page).toContain('<h1>الشجارات</h1>');
    expect(page).toContain('<h2>\u2066Security level\u2069</h2>');
    expect(page).toContain('\u2066Next assessment\u2069');
    expect(page).not.toMatch(/>\s*−\d/);
  });
});
