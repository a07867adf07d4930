// Translations out and in: what was written comes back as it was, and nothing gives way in silence.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  FORMATS,
  incomingTexts,
  isTaken,
  readTexts,
  taking,
  write,
  type Format,
} from '../../../src/interchange/index.ts';
import {
  newRecord,
  sayTexts,
  textsOf,
  TextStates,
  type Instrument,
  type Recorded,
} from '../../../src/model/index.ts';
import { instrument } from '../instrument.ts';

const both = FORMATS.filter(({ holdsTexts }) => holdsTexts).map((format) => [format.id, format] as const);
const document: Instrument = { ...instrument, languages: ['en', 'ru'] };
const NOBODY = { who: '', why: '' };

async function written(format: Format, { document: of, record }: Recorded): Promise<Uint8Array> {
  const { files } = await write(format, of, { language: 'ru', record });
  return files![0]!.bytes;
}

function withTexts(texts: readonly (readonly [en: string, ru: string])[]): Instrument {
  const {
    aspects: [aspect],
    ...others
  } = { ...document, aspects: [{ id: 'a1', label: {} }] };
  return {
    ...others,
    aspects: texts.map(([en, ru], at) => ({ ...aspect, id: `a${String(at)}`, label: { en, ru } })),
  };
}

const xml = (unit: string, head = 'version="2.1" srcLang="en" trgLang="ru"') =>
  new TextEncoder().encode(
    `<?xml version="1.0"?><xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" ${head}><file id="f">${unit}</file></xliff>`,
  );
const codesOf = async (bytes: Uint8Array) => (await readTexts(bytes)).diagnostics.map(({ code }) => code);

describe.each(both)('%s', (_, format) => {
  test('any text comes back as it was', async () => {
    const text = fc.string({
      unit: fc.constantFrom(...Array.from('ab я=+-@\'"<>&]]>;,\t\r\n\u0001\u00A0😀')),
      minLength: 1,
    });
    const pairs = fc.array(fc.tuple(text, text), { minLength: 1, maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(pairs, async (texts) => {
        const recorded = { document: withTexts(texts), record: newRecord() };
        const { texts: found, diagnostics } = await readTexts(await written(format, recorded));
        expect(diagnostics).toEqual([]);
        expect(found!.map(({ at, texts: said }) => [at, said['en'], said['ru']])).toEqual(
          textsOf(recorded.document).map(({ name, text: said }) => [
            name,
            said['en'] ?? '',
            said['ru'] ?? '',
          ]),
        );
        const { changes } = incomingTexts(recorded, found!);
        expect(changes).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  test('into the same instrument without translations it brings them all, with how far they are', async () => {
    const record = sayTexts(
      { document, record: newRecord() },
      [{ at: '/title', language: 'ru', state: 'reviewed' }],
      NOBODY,
    );
    const { texts } = await readTexts(await written(format, { document, record }));
    const empty = structuredClone(document);
    for (const { text } of textsOf(empty)) delete text['ru'];
    const { changes, diagnostics } = incomingTexts({ document: empty, record: newRecord() }, texts!);
    expect(diagnostics).toEqual([]);
    expect(new Set(changes.map(({ kind }) => kind))).toEqual(new Set(['new']));
    const { command, said } = taking(changes);
    const after = command.apply(empty);
    expect(after).toEqual(document);
    const states = new TextStates({
      document: after,
      record: sayTexts({ document: after, record: newRecord() }, said, NOBODY),
    });
    const [title] = textsOf(after);
    expect(states.conditionOf(title!, 'ru')).toBe('reviewed');
  });

  test('a reviewed translation gives way only if it is chosen, and a changed source makes what comes in stale', async () => {
    const [first] = document.items;
    const { texts } = await readTexts(await written(format, { document, record: newRecord() }));
    const now: Instrument = {
      ...document,
      title: { en: 'Another title', ru: document.title['ru']! },
      items: [{ ...first!, label: { ...first!.label, ru: 'Иначе' } }, ...document.items.slice(1)],
    };
    const at = `/items/${first!.id}/label`;
    const record = sayTexts(
      { document: now, record: newRecord() },
      [{ at, language: 'ru', state: 'reviewed' }],
      NOBODY,
    );
    const { changes } = incomingTexts({ document: now, record }, texts!);
    expect(changes.map(({ place, kind }) => [place.name, kind])).toEqual([[at, 'changed']]);
    expect(changes.filter(isTaken)).toEqual([]);

    const later = { ...now, title: { en: 'Another title', ru: '' } };
    const [title] = incomingTexts({ document: later, record }, texts!).changes;
    const { command, said } = taking([title!]);
    const after = command.apply(later);
    const states = new TextStates({
      document: after,
      record: sayTexts({ document: after, record }, said, NOBODY),
    });
    expect(states.conditionOf(textsOf(after)[0]!, 'ru')).toBe('stale');
  });
});

describe('what is refused is told', () => {
  test.each([
    ['<xliff', 'texts-not-xml'],
    [
      '<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="en">&b;</xliff>',
      'texts-not-xml',
    ],
    ['<html/>', 'texts-no-xliff'],
    ['<xliff xmlns="urn:oasis:names:tc:xliff:document:1.2" version="1.2"/>', 'texts-xliff-version'],
    ['<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0"/>', 'texts-no-language'],
    ['name,en,ru\r\nx,a,b\r\n', 'texts-no-place'],
  ])('%s', async (text, code) => {
    const { texts, diagnostics } = await readTexts(new TextEncoder().encode(text));
    expect(texts).toBeNull();
    expect(diagnostics.map((one) => one.code)).toEqual([code]);
  });

  test('a half translated unit, codes of a tool, and places that are not there', async () => {
    const half =
      '<unit id="1" name="/title"><segment><source>A.</source><target>А.</target></segment><segment><source>B.</source></segment></unit>';
    expect(await codesOf(xml(half))).toEqual(['texts-half']);
    const coded =
      '<unit id="1" name="/title"><segment><source>A</source><target>А<ph id="1"/></target></segment></unit>';
    expect(await codesOf(xml(coded))).toEqual(['texts-codes']);
    const gone = [{ at: '/items/gone/label', texts: { en: 'A', ru: 'А', ky: 'А' }, states: {} }];
    const { diagnostics, changes } = incomingTexts({ document, record: newRecord() }, gone);
    expect([diagnostics.map(({ code }) => code), changes]).toEqual([['texts-place', 'texts-nothing'], []]);
  });
});

test('segments, ignorables, marks and modules of other programs are read as XLIFF says', async () => {
  const unit = `<unit id="1" name="/title" xmlns:m="urn:oasis:names:tc:xliff:matches:2.0">
    <m:matches><m:match><source>no</source><target>no</target></m:match></m:matches>
    <notes><note>no</note></notes>
    <segment state="final"><source>One. </source><target><mrk id="m1" type="term">Один</mrk>. </target></segment>
    <ignorable><source> </source></ignorable>
    <segment state="reviewed"><source>Two<cp hex="0007"/></source><target><pc id="1">Два</pc></target></segment>
  </unit>`;
  expect((await readTexts(xml(unit))).texts).toEqual([
    { at: '/title', texts: { en: 'One.  Two\u0007', ru: 'Один.  Два' }, states: { ru: 'reviewed' } },
  ]);
});
