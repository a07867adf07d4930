// A workshop: a trainer; three participants, each in a browser of their own, one on a phone and one by keyboard alone;
// nine more by files; two rounds. Every figure that the trainer sees is that of an independent implementation
// (test/workshop/story). Two vignettes and one aspect here; all six and three aspects in `npm run soak -- workshop`.

import type { Browser, Locator, Page } from '@playwright/test';
import { optionsOf, type Instrument, type Item } from '../../src/model/index.ts';
import {
  exerciseKind,
  readHandoutFile,
  vignettesFor,
  type ExerciseResponse,
  type Handout,
  type RatedValue,
} from '../../src/workshop/index.ts';
import figures from '../workshop/story/figures.json' with { type: 'json' };
import { fiveAspectWorkshop, handedIn } from '../workshop/story/responses.ts';
import { beginFrom, expect, goTo, saved, test } from './studio.ts';

const isWhole = process.env['ASPECT_SOAK'] !== undefined;
const { exercise, responses } = fiveAspectWorkshop(
  isWhole ? {} : { aspects: ['psychological'], vignettes: 2 },
);
const expected = isWhole ? figures.whole : figures.short;
/** Who sits at a browser; the others hand in by file. */
const HERE = { K01: 'phone', K02: 'keys', K03: 'mouse' } as const;
type Way = (typeof HERE)[keyof typeof HERE];

const fileOf = (name: string, text: string) => ({
  name,
  mimeType: 'application/json',
  buffer: Buffer.from(text),
});

test.setTimeout(isWhole ? 600_000 : 90_000);

test('one trainer, twelve participants, two rounds: the figures are those of an independent implementation', async ({
  page,
  browser,
  baseURL,
}) => {
  await beginFrom(page, 'five-aspect');
  await goTo(page, 'Workshops');
  await page
    .locator('input[type="file"]')
    .setInputFiles(fileOf('exercise.json', exerciseKind.canonical(exercise)));
  const steps = page.getByRole('navigation', { name: 'Steps of the workshop' });
  await steps.getByRole('link', { name: 'Hand out' }).click();
  const handed = await saved(page, () =>
    page.getByRole('button', { name: 'Save the participants’ file' }).click(),
  );
  const { handout, instrument } = readHandoutFile(handed.toString());

  const people = await Promise.all(
    Object.entries(HERE).map(async ([code, way]) => ({
      code,
      way,
      page: await participantAt(browser, `${baseURL!}participate.html`, way, code, handed),
    })),
  );
  await steps.getByRole('link', { name: 'Collect' }).click();
  for (const round of [1, 2]) {
    const planned = responses.filter((one) => one.round === round);
    const rated = await Promise.all(
      people.map(async ({ code, way, page: own }) => {
        if (round === 2) await beginSecond(own);
        const plan = planned.find((one) => one.participant === code)!;
        return rate(own, way, plan, handout!, instrument!);
      }),
    );
    const byFile = planned
      .filter(({ participant }) => !(participant in HERE))
      .map((one) => fileOf(`${one.participant}-${round}.json`, handedIn(one, handout!)));
    await page.locator('input[type="file"][multiple]').setInputFiles([...rated, ...byFile]);
    await expect(page.getByText(`counted: ${round * 12}, refused: 0`)).toBeVisible();
  }

  await steps.getByRole('link', { name: 'Discuss' }).click();
  for (const round of [1, 2] as const) {
    await page.getByRole('radio', { name: `Round ${round}`, exact: true }).check({ force: true });
    await expectFigures(page, instrument!, expected[round]);
  }
  await view(page, 'Change');
  const change = await cellsOf(page.getByRole('table'));
  const [before, after]: Figures['items'][] = [expected[1].items, expected[2].items];
  for (const [item, { same, accuracy }] of Object.entries(before!)) {
    const later = after![item]!;
    const row = change.find(([name]) => name === nameOf(instrument!, item))!;
    expectNumbers(row[1]!, [same?.value], 100);
    expectNumbers(row[2]!, [later.same?.value], 100);
    if (same && later.same) expectNumbers(row[3]!, [later.same.value - same.value], 100);
    expectNumbers(row[4]!, [accuracy?.value], 100);
    expectNumbers(row[5]!, [later.accuracy?.value], 100);
  }
});

/** Opens the participants' file under a code, on a phone or not. */
async function beginSecond(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Second round' }).click();
  await page.getByRole('button', { name: 'The discussion is over: begin' }).click();
}

async function participantAt(
  browser: Browser,
  address: string,
  way: Way,
  code: string,
  handed: Buffer,
): Promise<Page> {
  const context = await browser.newContext(
    way === 'phone' ? { viewport: { width: 390, height: 844 }, hasTouch: true } : {},
  );
  const page = await context.newPage();
  await page.goto(address);
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'participants.json', mimeType: 'application/json', buffer: handed });
  await page.getByLabel('Your code').fill(code);
  await page.keyboard.press('Enter');
  return page;
}

/** Rates what the sheet says, item by item, hands in, and gives the file that was saved. */
async function rate(
  page: Page,
  way: Way,
  plan: ExerciseResponse,
  handout: Handout,
  instrument: Instrument,
): Promise<{ name: string; mimeType: string; buffer: Buffer }> {
  for (const { id } of vignettesFor(handout, plan.participant)) {
    const ratings = new Map(
      plan.vignettes.find(({ vignette }) => vignette === id)!.ratings.map((one) => [one.item, one.value]),
    );
    for (const item of itemsOf(instrument, handout, ratings)) {
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(item.label['en']!);
      const value = ratings.get(item.id);
      if (value !== undefined) await choose(page, way, item, value, instrument);
      if (way === 'keys') await page.keyboard.press('Control+Enter');
      else await page.locator('footer').getByRole('button').last().click();
    }
  }
  const handIn = page.getByRole('main').getByRole('button', { name: 'Hand in', exact: true });
  if (way === 'keys') {
    await handIn.focus();
    await page.keyboard.press('Enter');
  } else await handIn.click();
  const buffer = await saved(page, () => page.getByRole('button', { name: 'Save the file' }).click());
  return { name: `${plan.participant}-${plan.round}.json`, mimeType: 'application/json', buffer };
}

async function choose(
  page: Page,
  way: Way,
  item: Item,
  value: RatedValue,
  instrument: Instrument,
): Promise<void> {
  const options = 'options' in item ? optionsOf(item.options, instrument) : [];
  const codes = item.kind === 'boolean' ? ['true', 'false'] : options.map(({ code }) => code);
  const given = Array.isArray(value) ? value : [String(value)];
  const chosen = given.map((code) => codes.indexOf(code));
  if (way === 'keys') {
    // What is chosen and taken away again is none of them.
    const digits = chosen.length > 0 ? chosen : [0, 0];
    for (const at of digits) await page.keyboard.press(String(at + 1));
    return;
  }
  const boxes = page.locator('.options label');
  const wanted = chosen.length > 0 ? chosen : [codes.length];
  for (const at of wanted) await (way === 'phone' ? boxes.nth(at).tap() : boxes.nth(at).click());
}

/** In the order of the instrument, without those that these ratings do not lead to. */
function itemsOf(
  { items }: Instrument,
  { aspects }: Handout,
  ratings: ReadonlyMap<string, RatedValue>,
): readonly Item[] {
  const isAsked = ({ id }: Item): boolean => {
    if (id === 'substances' || id === 'substance_link') return ratings.get('substance_use') === true;
    if (id === 'willing_to_disengage')
      return ['justifies_violence', 'supports_violent_groups', 'spreads_calls_to_violence'].some(
        (one) => ratings.get(one) !== 'none',
      );
    return true;
  };
  return items.filter((item) => item.aspect !== undefined && aspects.includes(item.aspect) && isAsked(item));
}

interface Figure {
  readonly value: number;
  readonly interval?: readonly number[] | null;
}

interface Figures {
  readonly all: Figure | null;
  readonly accuracy: Figure | null;
  readonly items: Readonly<
    Record<string, Readonly<Record<'same' | 'near' | 'ac' | 'alpha' | 'accuracy', Figure | null>>>
  >;
  readonly aspects: Readonly<Record<string, Figure | null>>;
  readonly vignettes: Readonly<Record<string, Figure | null>>;
  readonly people: Readonly<Record<string, { alike: number; accuracy: Figure | null; outlier: boolean }>>;
  readonly scores: Readonly<Record<string, Readonly<Record<'same' | 'near' | 'icc', Figure | null>>>>;
}

async function expectFigures(page: Page, instrument: Instrument, of: Figures): Promise<void> {
  await view(page, 'Ratings');
  const headline = page.locator('.headline dd');
  await expectShown(headline.nth(0), of.all, 100);
  await expectShown(headline.nth(1), of.accuracy, 100);
  for (const [id, { same, ac, accuracy }] of Object.entries(of.items)) {
    const row = page.getByRole('row').filter({ has: page.locator(`[data-item="${id}"]`) });
    const cells = row.locator('.figure');
    expectNumbers(await cells.nth(0).innerText(), [same?.value], 100);
    expectNumbers(await cells.nth(1).innerText(), [ac?.value], 1);
    expectNumbers(await cells.nth(2).innerText(), [accuracy?.value], 100);
  }

  await view(page, 'Levels');
  const scores = await cellsOf(page.getByRole('table').last());
  for (const [id, { same, near, icc }] of Object.entries(of.scores)) {
    const row = scores.find(([name]) => name === nameOf(instrument, id))!;
    // One cell says why, where nobody can have the score.
    const [, ofSame = '', ofNear = '', ofIcc = ''] = row;
    expectNumbers(ofSame, [same?.value], 100);
    expectNumbers(ofNear, [near?.value], 100);
    expectNumbers(ofIcc, numbersOf(icc), 1);
  }

  await view(page, 'Per person');
  const people = await cellsOf(page.getByRole('table'));
  Object.values(of.people).forEach(({ alike, accuracy, outlier }, at) => {
    const row = people[at + 1]!;
    expectNumbers(row[1]!, [alike], 100);
    expect(row[1]!.includes('unlike the others')).toBe(outlier);
    expectNumbers(row[2]!, numbersOf(accuracy), 100);
  });

  await view(page, 'All figures');
  const [items, ...pooled] = await Promise.all((await page.getByRole('table').all()).map(cellsOf));
  for (const [id, { same, near, ac, alpha }] of Object.entries(of.items)) {
    const row = items!.find(([name]) => name === nameOf(instrument, id))!;
    expectNumbers(row[1]!, numbersOf(same), 100);
    expectNumbers(row[2]!, [near?.value], 100);
    expectNumbers(row[3]!, numbersOf(ac), 1);
    expectNumbers(row[4]!, [alpha?.value], 1);
  }
  for (const [at, by] of [of.aspects, of.vignettes].entries())
    for (const [id, same] of Object.entries(by)) {
      const vignette = exercise.vignettes.find((one) => one.id === id)?.title['en'];
      const row = pooled[at]!.find(([name]) => name === (vignette ?? nameOf(instrument, id)))!;
      expectNumbers(row[1]!, numbersOf(same), 100);
    }
}

async function view(page: Page, name: string): Promise<void> {
  await page.getByRole('radio', { name, exact: true }).check({ force: true });
  await expect(page.getByRole('table').first()).toBeVisible();
}

async function cellsOf(table: Locator): Promise<string[][]> {
  return table.evaluate((element) =>
    [...(element as HTMLTableElement).rows].map((row) => [...row.cells].map((cell) => cell.innerText.trim())),
  );
}

function nameOf({ items, aspects, scores }: Instrument, id: string): string {
  return [...items, ...aspects, ...scores].find((one) => one.id === id)!.label['en']!;
}

const numbersOf = (figure: Figure | null): (number | undefined)[] =>
  figure ? [figure.value, ...(figure.interval ?? [])] : [];

async function expectShown(place: Locator, figure: Figure | null, unit: number): Promise<void> {
  expectNumbers(await place.innerText(), numbersOf(figure), unit);
}

/** The numbers of a text are these, as far as it shows digits; undefined ones are not shown. */
function expectNumbers(text: string, exact: readonly (number | undefined)[], unit: number): void {
  const shown = text.replaceAll('−', '-').match(/-?\d+(\.\d+)?/g) ?? [];
  const known = exact.filter((one) => one !== undefined);
  expect(shown.length, text).toBe(known.length);
  known.forEach((one, at) => {
    const digits = shown[at]!.split('.')[1]?.length ?? 0;
    expect(Math.abs(Number(shown[at]) - one * unit), `${text}: ${one}`).toBeLessThanOrEqual(
      0.5 * 10 ** -digits + 1e-6,
    );
  });
}
