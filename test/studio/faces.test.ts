// A text is drawn in one face: of the styles that are shipped, each letter of our languages has a file that draws it, and
// the browser is told to look there. A letter from elsewhere would look foreign, and differ from computer to computer.

import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { charactersOf } from '../tools/woff2.ts';

const root = new URL('../../', import.meta.url);
const style = readFileSync(new URL('src/studio/style/index.ts', root), 'utf8');
const tokens = readFileSync(new URL('src/studio/style/tokens.css', root), 'utf8');

interface Face {
  readonly family: string;
  readonly characters: ReadonlySet<string>;
  readonly ranges: readonly (readonly [from: number, to: number])[];
}

const faces = [...style.matchAll(/import '(@fontsource[^']+)'/g)].flatMap(([, path]): Face[] => {
  const file = new URL(`node_modules/${path!}`, root);
  return [...readFileSync(file, 'utf8').matchAll(/@font-face \{.*?\}/gs)].map(([text]) => {
    const value = (pattern: RegExp) => pattern.exec(text)![1]!;
    const ranges = value(/unicode-range: ([^;]+);/)
      .split(',')
      .map((range) =>
        range
          .trim()
          .slice(2)
          .split('-')
          .map((end) => parseInt(end, 16)),
      );
    return {
      family: value(/font-family: '([^']+)'/),
      characters: charactersOf(readFileSync(new URL(value(/url\(([^)]+)\)/), file))),
      ranges: ranges.map(([from, to]) => [from!, to ?? from!]),
    };
  });
});

const LETTERS: Readonly<Record<string, string>> = {
  English: 'abcdefghijklmnopqrstuvwxyz',
  Russian: 'абвгдеёжзийклмнопрстуфхцчшщъыьэюя',
  Kazakh: 'аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя',
  Kyrgyz: 'абвгдеёжзийклмнңоөпрстуүфхцчшщъыьэюя',
};
const SIGNS = '0123456789«»“”’—–…№|·−×';

const isDrawn = (family: string, sign: string): boolean =>
  faces.some(
    (face) =>
      face.family === family &&
      face.characters.has(sign) &&
      face.ranges.some(([from, to]) => from <= sign.codePointAt(0)! && sign.codePointAt(0)! <= to),
  );

test.each(['font', 'font-mono'])('--%s draws every letter of every language', (name) => {
  const [, family = ''] = new RegExp(`--${name}: '([^']+)'`).exec(tokens) ?? [];
  expect(faces.map((face) => face.family)).toContain(family);
  for (const [language, letters] of Object.entries(LETTERS)) {
    const missing = Array.from(letters + letters.toUpperCase()).filter((letter) => !isDrawn(family, letter));
    expect(missing, language).toEqual([]);
  }
  expect(Array.from(SIGNS).filter((sign) => !isDrawn(family, sign))).toEqual([]);
});
