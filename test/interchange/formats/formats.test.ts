// What every format keeps to: its files are right by its oracle, and what they do not say of a document is told.

import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { FORMATS, readDocument, recognisedFormat, write } from '../../../src/interchange/index.ts';
import type { Carried } from '../../../src/interchange/formats/contract.ts';
import { lossesOf } from '../../../src/interchange/formats/losses.ts';
import { formatDiagnostic, type Instrument } from '../../../src/model/index.ts';
import { LANGUAGES, wordsOf } from '../../../src/words/index.ts';
import { printPointer, valueAt, type Key } from '../../../src/model/pointer.ts';
import { randomInstrument } from '../../engine/instruments.ts';
import { load, templateNames } from '../../templates/load.ts';
import { instrument } from '../instrument.ts';
import { oracles } from './oracles.ts';

const written = FORMATS.filter(({ files }) => files.length > 0).map((format) => [format.id, format] as const);
const documents: readonly (readonly [string, Instrument])[] = [
  ['small', instrument],
  ['psa', load('psa.json').instrument],
];
const others = [
  ...templateNames.map((name) => load(name).instrument),
  ...Array.from({ length: 40 }, (_, seed) => randomInstrument(seed)),
];

describe.each(written)('%s', (_, format) => {
  test.each(documents)('%s: the oracle finds nothing', async (__, document) => {
    const { files, diagnostics } = await write(format, document);
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(files!.map(({ ending, mediaType }) => ({ ending, mediaType }))).toEqual(format.files);
    await oracles[format.oracle]!(files!, document);
    expect((await write(format, document)).files).toEqual(files);
  });

  test('everything in a document is carried or told, once, at a place that is there', async () => {
    const carried = (await format.load()).writer!.carries;
    for (const document of [instrument, ...others]) {
      const losses = lossesOf(document, carried);
      for (const { path, severity } of losses) {
        expect(valueAt(document, path), path).toBeDefined();
        expect(severity).not.toBe('error');
      }
      const toldAt = (leaf: string) =>
        losses.filter(({ code, path }) =>
          code === 'loss-property' ? isWithin(placeOf(leaf), placeOf(path)) : isWithin(leaf, path),
        ).length;
      const { format: __, ...content } = document;
      for (const leaf of leavesOf(content))
        expect([leaf, toldAt(leaf)]).toEqual([leaf, isCarried(leaf, carried) ? 0 : 1]);
    }
  });

  test('what later versions of documents add is told', async () => {
    const carried = (await format.load()).writer!.carries;
    const later = {
      ...instrument,
      approvals: [{ by: 'N. N.' }],
      items: instrument.items.map((item) => ({ ...item, manual: { en: 'How to rate' } })),
    };
    const told = lossesOf(later, carried).map(({ path, params }) => [path, params['count']]);
    const added = ['/approvals', '/items/0/manual'];
    expect(told.filter(([path]) => added.includes(String(path)))).toEqual(
      carried[''] === true
        ? []
        : [
            ['/items/0/manual', instrument.items.length],
            ['/approvals', 1],
          ],
    );
  });

  test('a language that the document does not have is refused', async () => {
    const { files, diagnostics } = await write(format, instrument, { language: 'ar' });
    expect(files).toBeNull();
    expect(diagnostics.map(({ code, path }) => [code, path])).toEqual([['export-language', '/languages']]);
    expect(formatDiagnostic(diagnostics[0]!, 'en').hint).toContain('en, ru');
  });

  test('an instrument with errors is not written', async () => {
    const broken = { ...instrument, formulas: [{ ...instrument.formulas[0]!, expression: 'age <' }] };
    const { files, losses, diagnostics } = await write(format, broken);
    expect([files, losses]).toEqual([null, []]);
    expect(diagnostics.some(({ severity }) => severity === 'error')).toBe(true);
  });
});

test('a format that reads gives back the document that it wrote', async () => {
  for (const [, format] of written) {
    const { files } = await write(format, instrument);
    const { bytes } = files![0]!;
    const isRead = (await format.load()).reader !== undefined;
    expect(format.recognises !== undefined, format.id).toBe(isRead);
    expect(recognisedFormat(bytes)).toBe(isRead ? format : undefined);
    if (isRead) expect(await readDocument(bytes)).toMatchObject({ document: instrument, told: [] });
  }
});

test('each format has its texts, its oracle and files of its own', () => {
  for (const language of LANGUAGES)
    expect(Object.keys(wordsOf(language).formats).sort()).toEqual(FORMATS.map(({ id }) => id).sort());
  for (const { oracle } of FORMATS) expect(Object.keys(oracles)).toContain(oracle);
  const endings = FORMATS.flatMap(({ files }) => files.map(({ ending }) => ending));
  expect(new Set(endings).size).toBe(endings.length);
});

test('who writes formats knows none of them by name', () => {
  const ids = FORMATS.slice(1).map(({ id }) => id);
  const sources = ['src/cli', 'src/workers', 'src/studio/areas/export'].flatMap(filesIn);
  expect(sources.length).toBeGreaterThan(30);
  for (const source of sources) {
    const text = readFileSync(source, 'utf8');
    expect([source, ids.filter((id) => text.includes(`'${id}'`))]).toEqual([source, []]);
  }
});

function filesIn(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? filesIn(path) : [path];
  });
}

/** Pointers of all that is no list and no object, and stands somewhere. */
function leavesOf(value: unknown, keys: readonly Key[] = []): string[] {
  if (typeof value !== 'object' || value === null) return [printPointer(keys)];
  const entries = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  return (entries as [Key, unknown][]).flatMap(([key, inner]) => leavesOf(inner, [...keys, key]));
}

const placeOf = (path: string) => path.replace(/\/\d+(?=\/|$)/g, '/*');
const isWithin = (path: string, outer: string) => path === outer || path.startsWith(`${outer}/`);

/** By the text of the pointers; a name in the place of a list, as of a shared scale, is carried with the list. */
function isCarried(leaf: string, carried: Carried): boolean {
  const place = placeOf(leaf);
  return Object.entries(carried).some(
    ([pointer, verdict]) => verdict === true && (isWithin(place, pointer) || isWithin(pointer, place)),
  );
}
