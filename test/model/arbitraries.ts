// Random edits: commands that fit the document that they are given.

import fc from 'fast-check';
import {
  addEntries,
  addLanguage,
  addLevel,
  addParts,
  addInput,
  addOutput,
  countedTerms,
  definitionsOf,
  duplicateEntries,
  duplicateParts,
  freshId,
  moveEntries,
  moveInput,
  moveLevel,
  moveParts,
  newInstrument,
  omitLevel,
  removeEntries,
  removeInput,
  removeLevel,
  removeOutput,
  removeParts,
  removeTexts,
  rename,
  renameCode,
  replaceDocument,
  setCutoff,
  setOptionPoints,
  setPoints,
  setProperty,
  setSourceLanguage,
  setWeight,
  sharePoints,
  together,
  type Command,
  type Instrument,
} from '../../src/model/index.ts';
import { renameInExpression } from '../../src/language/index.ts';
import { codeInExpressions } from '../../src/plan/index.ts';

/** Makes a command for a document, or none where the document has nothing to do it to. */
export type Edit = (document: Instrument) => Command | null;

const nat = fc.nat(1000);
const number = fc.integer({ min: -50, max: 50 });

function pick<Thing>(things: readonly Thing[], chance: number): Thing | undefined {
  return things[chance % Math.max(1, things.length)];
}

/** A command where there is something to do it to. */
function whereThere<Thing>(thing: Thing | undefined, make: (thing: Thing) => Command): Command | null {
  return thing === undefined ? null : make(thing);
}

const LISTS = ['items', 'scores', 'flags', 'rules', 'levels', 'tests', 'tables'] as const;

const ofParts: fc.Arbitrary<Edit> = fc
  .tuple(fc.constantFrom(...LISTS), fc.constantFrom('remove', 'move', 'duplicate', 'add'), nat, nat)
  .map(([list, what, first, second]) => (document) => {
    const parts: readonly { id: string }[] = document[list];
    return whereThere(pick(parts, first)?.id, (id) => {
      if (what === 'remove') return removeParts(list, [id]);
      if (what === 'move') return moveParts(list, [id], second % (parts.length + 1));
      if (what === 'duplicate') return duplicateParts(list, [id], renameInExpression);
      return addParts('flags', [{ id, label: { en: 'New' }, kind: 'notice' }], renameInExpression);
    });
  });

const ofEntries: fc.Arbitrary<Edit> = fc
  .tuple(fc.constantFrom('remove', 'move', 'duplicate', 'add'), nat, nat, nat)
  .map(([what, first, second, third]) => (document) => {
    const lists = [
      ...document.scales.map(({ options }, n) => [`/scales/${String(n)}/options`, options] as const),
      ...document.scores.map(({ terms }, n) => [`/scores/${String(n)}/terms`, terms] as const),
      ...document.tables.map(({ rows }, n) => [`/tables/${String(n)}/rows`, rows] as const),
    ].filter(([, entries]) => entries.length > 0);
    return whereThere(pick(lists, first), ([path, entries]) => {
      const at = second % entries.length;
      if (what === 'remove') return removeEntries(path, [at]);
      if (what === 'move') return moveEntries(path, [at], third % (entries.length + 1));
      if (what === 'duplicate') return duplicateEntries(path, [at]);
      return addEntries(path, [structuredClone(entries[at])], third % (entries.length + 1));
    });
  });

const ofProperties: fc.Arbitrary<Edit> = fc
  .tuple(
    fc.constantFrom(
      ...['/title/en', '/about/purpose/en', '/about/purpose/kk', '/items/0/guidance/en', '/items/1/aspect'],
    ),
    fc.option(fc.constantFrom('conduct', 'words', 'other')),
  )
  .map(([path, text]) => (document) => {
    if (document.items.length < 2) return null;
    if (text === null && path === '/title/en') return null;
    return setProperty(path, text ?? undefined);
  });

const ofScoring: fc.Arbitrary<Edit> = fc
  .tuple(fc.constantFrom('weight', 'points', 'share', 'option', 'cutoff', 'omit'), nat, number, fc.boolean())
  .map(([what, chance, value, clears]) => (document) => {
    const score = pick(document.scores, chance);
    const scale = pick(document.scales, chance);
    const levels = pick(document.levels, chance);
    const nothing = clears ? null : value;
    if (what === 'weight' && score?.terms.length) return setWeight(score.id, 0, nothing);
    if (what === 'points' && score?.terms[0] && !Array.isArray(countedTerms(document, score, '')[0]?.points))
      return setPoints(score.id, 0, 'never', nothing);
    if (what === 'share') {
      const at = score ? score.terms.findIndex(({ points }) => points) : -1;
      if (!score || at < 0) return null;
      const path = `/scores/${String(document.scores.indexOf(score))}/terms/${String(at)}/points`;
      return sharePoints(path, freshId(document, 'recode'), { en: 'Shared' });
    }
    if (what === 'omit' && levels?.groups?.[0] && levels.levels[0])
      return omitLevel(levels.id, 0, levels.levels[chance % levels.levels.length]!.code, clears, value);
    if (what === 'option' && scale?.options[0])
      return setOptionPoints(scale.id, scale.options[0].code, nothing);
    const last = levels && levels.levels.length > 1 ? levels.levels.at(-1) : undefined;
    return levels && last ? setCutoff(levels.id, last.code, value) : null;
  });

const ofLevels: fc.Arbitrary<Edit> = fc.tuple(fc.constantFrom('add', 'move', 'remove'), nat, nat, number).map(
  ([what, first, second, from]) =>
    (document) =>
      whereThere(pick(document.levels, first), ({ id, levels }) => {
        const code = pick(levels, second)?.code;
        if (what === 'add' || code === undefined)
          return addLevel(
            id,
            { code: `l${String(second)}`, label: { en: 'New' } },
            from,
            second % (levels.length + 1),
          );
        return what === 'move' ? moveLevel(id, code, first % (levels.length + 1)) : removeLevel(id, code);
      }),
);

const ofCodes: fc.Arbitrary<Edit> = fc
  .tuple(nat, nat, fc.constantFrom('none', 'low', 'knife'))
  .map(([first, second, to]) => (document) => {
    const lists = [
      ...document.scales.map(({ options }, n) => [`/scales/${String(n)}/options`, options] as const),
      ...document.levels.map(({ levels }, n) => [`/levels/${String(n)}/levels`, levels] as const),
    ].filter(([, codes]) => codes.length > 0 && codes.every(({ code }) => code !== to));
    return whereThere(pick(lists, first), ([path, codes]) => {
      const at = second % codes.length;
      return renameCode(`${path}/${String(at)}`, codes[at]!.code, to, codeInExpressions);
    });
  });

const ofTables: fc.Arbitrary<Edit> = fc
  .tuple(fc.constantFrom('add input', 'add output', 'move input', 'remove input', 'remove output'), nat, nat)
  .map(
    ([what, first, second]) =>
      (document) =>
        whereThere(pick(document.tables, first), ({ id, inputs, outputs }) => {
          if (what === 'add output')
            return addOutput(
              id,
              { id: `out_${String(second)}`, label: { en: 'New' }, kind: 'boolean' },
              false,
            );
          if (what === 'remove output' && outputs.length > 0)
            return removeOutput(id, second % outputs.length);
          if (what === 'add input' || inputs.length === 0) return addInput(id, { expression: 'offences' });
          if (what === 'move input')
            return moveInput(id, second % inputs.length, first % (inputs.length + 1));
          return removeInput(id, second % inputs.length);
        }),
  );

const ofWhole: fc.Arbitrary<Edit> = fc
  .tuple(fc.constantFrom('language', 'source', 'texts', 'rename', 'replace', 'together'), nat)
  .map(([what, chance]) => (document) => {
    if (what === 'language') return document.languages.includes('kk') ? null : addLanguage('kk');
    if (what === 'source') return setSourceLanguage(document.languages.at(-1) as string);
    if (what === 'texts') return removeTexts('kk');
    if (what === 'replace') return chance % 20 === 0 ? replaceDocument(newInstrument('en', 'New')) : null;
    if (what === 'together')
      return together(setProperty('/about/authors', ['A']), setProperty('/version', '2.0.0'));
    return whereThere(pick(definitionsOf(document), chance), ({ id }) =>
      rename(id, `renamed_${String(chance)}`, renameInExpression),
    );
  });

export const edits: fc.Arbitrary<Edit> = fc.oneof(
  ofParts,
  ofEntries,
  ofProperties,
  ofScoring,
  ofLevels,
  ofCodes,
  ofTables,
  ofWhole,
);
