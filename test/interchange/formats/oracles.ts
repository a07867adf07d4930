// What checks that the files of a format are right, by the name that the format gives: programs that others wrote, and
// for what is our own a second reading of it.

import Ajv2020, { type ValidateFunction } from 'ajv/dist/2020.js';
import { parse } from 'csv-parse/sync';
import { Engine } from 'json-rules-engine';
import { SaxesParser } from 'saxes';
import { expect } from 'vitest';
import { boundaryCases, verifyPackage, type WrittenFile } from '../../../src/interchange/index.ts';
import { optionsOf, textsOf, type Instrument } from '../../../src/model/index.ts';
import { compile } from '../../../src/plan/index.ts';
import { rawCase } from '../../../src/simulation/index.ts';
import type { Layout } from '../../../src/targets/index.ts';
import { differingRows, onDuckDB } from '../../targets/databases.ts';
import { moduleOf } from '../../targets/modules.ts';
import { differingIn, subjectOf } from '../../targets/vectors.ts';
import { differingFrom, opened } from '../../targets/webassembly.ts';

const textOf = ({ bytes }: WrittenFile) => new TextDecoder().decode(bytes);

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

  'vectors in Node': async ([file], document) => {
    const { assess } = await moduleOf<{ readonly assess: (given: unknown) => object }>(textOf(file!));
    expect(await differingIn(subjectOf('', document), (given) => assess(given))).toEqual([]);
  },

  'vectors in WebAssembly': async ([module, layout], document) => {
    const { vectors } = subjectOf('', document);
    const { assessAll } = await opened(module!.bytes, JSON.parse(textOf(layout!)) as Layout);
    expect(differingFrom(vectors, assessAll(vectors.map((vector) => vector.case)))).toEqual([]);
  },

  'vectors in DuckDB': async ([file], document) => {
    const subject = subjectOf('', document);
    expect(differingRows(subject, await onDuckDB(textOf(file!), subject))).toEqual([]);
  },

  'vectors in json-rules-engine': async ([file], document) => {
    const { assessor } = await moduleOf<{
      readonly assessor: (engine: typeof Engine) => (given: unknown) => Promise<object>;
    }>(textOf(file!));
    expect(await differingIn(subjectOf('', document), assessor(Engine))).toEqual([]);
  },

  'csv-parse of texts': ([file], document) => {
    const rows = parse<Record<string, string>>(Buffer.from(file!.bytes), { bom: true, columns: true });
    const places = textsOf(document);
    expect(rows.map(({ place }) => place)).toEqual(places.map(({ name }) => name));
    for (const language of document.languages)
      expect(rows.map((row) => row[language])).toEqual(places.map(({ text }) => text[language] ?? ''));
  },

  saxes: ([file], document) => {
    const [source] = document.languages;
    const names: string[] = [];
    const parser = new SaxesParser({ xmlns: true });
    parser.on('error', (error) => {
      throw error;
    });
    parser.on('opentag', ({ local, uri, attributes }) => {
      expect(uri).toBe('urn:oasis:names:tc:xliff:document:2.0');
      if (local === 'xliff')
        expect([attributes['version']?.value, attributes['srcLang']?.value]).toEqual(['2.0', source]);
      if (local === 'unit') names.push(attributes['name']!.value);
    });
    parser.write(new TextDecoder().decode(file!.bytes)).close();
    expect(names).toEqual(textsOf(document).map(({ name }) => name));
  },

  'ajv 2020': ([file], document) => {
    const validate = validatorOf(file!);
    const { plan } = compile(document);
    for (const given of [...document.tests.map(rawCase), ...boundaryCases(plan!)])
      expect([given, validate(given), validate.errors]).toEqual([given, true, null]);
    expect(validate({})).toBe(false);
  },
};

/** Ajv in strict mode: a keyword that does nothing where it stands is an error. */
export function validatorOf(file: WrittenFile): ValidateFunction {
  const ajv = new Ajv2020({ strict: true, strictTypes: true, strictRequired: true, allErrors: true });
  return ajv.compile(JSON.parse(textOf(file)) as object);
}
