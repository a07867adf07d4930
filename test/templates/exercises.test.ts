// The starter exercises: whole in every language, and with keys that can be given.

import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  checkAgainst,
  exerciseKind,
  handoutFile,
  itemsAsked,
  mustBeRated,
  readHandoutFile,
  readText,
  type Vignette,
} from '../../src/workshop/index.ts';
import { load } from './load.ts';

const folder = new URL('../../templates/exercises/', import.meta.url);

/** Items that a text says nothing of on purpose: what the institution keeps from a person is left open. */
const OPEN: Readonly<Record<string, readonly string[]>> = {
  distance: ['family_contact', 'constructive_activity'],
};

describe.each(readdirSync(folder))('%s', (file) => {
  const text = readFileSync(new URL(file, folder), 'utf8');
  const { document: exercise, diagnostics } = readText(exerciseKind, text);
  const { instrument } = load(file);

  test('is an exercise of the template of its name', () => {
    expect(diagnostics).toEqual([]);
    expect(checkAgainst(exercise!, instrument)).toEqual([]);
  });

  test('has every text in every language, of one page', () => {
    const { languages, vignettes } = exercise!;
    const texts = JSON.stringify(exercise).match(/\{"en":/g)!.length;
    for (const language of languages)
      expect(JSON.stringify(exercise).match(new RegExp(`"${language}":"[^"]`, 'g'))).toHaveLength(texts);
    const words = ({ story, extracts = [] }: Vignette, language: string) =>
      [story, ...extracts.map((one) => one.text)].flatMap((one) => one[language]!.split(/\s+/)).length;
    for (const vignette of vignettes)
      for (const language of languages) {
        expect(words(vignette, language), `${vignette.id} ${language}`).toBeGreaterThan(270);
        expect(words(vignette, language), `${vignette.id} ${language}`).toBeLessThan(600);
      }
  });

  test('has a key with its reason for every item, and says which are left open', () => {
    const items = itemsAsked(instrument, exercise!.aspects).filter(mustBeRated);
    for (const { id } of exercise!.vignettes) {
      const rated = exercise!.key.find(({ vignette }) => vignette === id)!.ratings.map(({ item }) => item);
      const open = items.map((item) => item.id).filter((item) => !rated.includes(item));
      expect(open, id).toEqual(OPEN[id] ?? []);
    }
  });

  test('sets no criterion: what must be reached is for the trainer to say', () => {
    expect(exercise!.criteria).toEqual([]);
  });

  test('gives participants no reason of its key', () => {
    const handout = handoutFile(exercise!, instrument) as string;
    expect(readHandoutFile(handout).diagnostics).toEqual([]);
    for (const { ratings } of exercise!.key)
      for (const { reason } of ratings)
        for (const said of Object.values(reason))
          expect(handout).not.toContain(JSON.stringify(said).slice(1, -1));
  });
});
