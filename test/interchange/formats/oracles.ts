// What checks that the files of a format are right, by the name that the format gives: programs that others wrote, and
// for what is our own a second reading of it.

import { parse } from 'csv-parse/sync';
import { expect } from 'vitest';
import { verifyPackage, type WrittenFile } from '../../../src/interchange/index.ts';
import { optionsOf, type Instrument } from '../../../src/model/index.ts';

/** Fails where the files do not say of the document what their format says. */
export type Oracle = (files: readonly WrittenFile[], document: Instrument) => Promise<void> | void;

export const oracles: Readonly<Record<string, Oracle>> = {
  'aspect verify': async ([file]) => {
    const { diagnostics, vectors } = await verifyPackage(file!.bytes);
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(vectors).toBeGreaterThan(0);
  },

  'csv-parse': ([file], document) => {
    const rows = parse<Record<string, string>>(Buffer.from(file!.bytes), { bom: true, columns: true });
    const expected = document.items.flatMap((item) =>
      'options' in item ? optionsOf(item.options, document).map(({ code }) => [item.id, code]) : [],
    );
    const ofItems = rows.filter(({ kind }) => kind === 'choice' || kind === 'multi-choice');
    expect(ofItems.map(({ name, code }) => [name, code])).toEqual(expected);
    const names = new Set(rows.map(({ name }) => name));
    const { items, scores, norms, levels, formulas, flags, classifications } = document;
    for (const { id } of [items, scores, norms, levels, formulas, flags, classifications].flat())
      expect(names).toContain(id);
    for (const item of document.items) {
      const [row] = rows.filter(({ name }) => name === item.id);
      for (const language of document.languages)
        expect(row?.[`label_${language}`]).toBe(item.label[language] ?? '');
    }
  },
};
