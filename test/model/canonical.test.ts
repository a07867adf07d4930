import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalText, readInstrument } from '../../src/model/index.ts';
import { soundInstrument, template, templateText, TEMPLATES } from './documents.ts';

describe.each(TEMPLATES)('%s', (name) => {
  test('is stored as its canonical text, but for the spaces', () => {
    expect(JSON.parse(canonicalText(template(name)))).toEqual(JSON.parse(templateText(name)));
  });

  test('has one canonical text, however its properties stand', () => {
    const text = canonicalText(template(name));
    const { instrument } = readInstrument(JSON.stringify(reversed(JSON.parse(text))));
    expect(instrument && canonicalText(instrument)).toBe(text);
  });
});

test('keys stand in the order of the types, names in the order of the document', () => {
  const document = { ...soundInstrument(), languages: ['kk', 'en'], title: { en: 'A', kk: 'Ә', ru: 'А' } };
  const text = canonicalText(reversed(document) as typeof document);
  expect(text).toMatch(/^\{\n {2}"format": "aspect-instrument\/2",\n {2}"id": "sound",\n {2}"version"/);
  expect(text).toContain('"title": {\n    "kk": "Ә",\n    "en": "A",\n    "ru": "А"\n  }');
  expect(text.endsWith('}\n')).toBe(true);
});

test('the canonical text of a canonical text is itself', () => {
  fc.assert(
    fc.property(fc.shuffledSubarray(Object.keys(soundInstrument()), { minLength: 20 }), (keys) => {
      const document = soundInstrument();
      const shuffled = Object.fromEntries(keys.map((key) => [key, document[key as keyof typeof document]]));
      const text = canonicalText(shuffled as unknown as typeof document);
      expect(text).toBe(canonicalText(document));
      expect(canonicalText(readInstrument(text).instrument!)).toBe(text);
    }),
  );
});

/** The same value with its properties the other way round. */
function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, member]) => [key, reversed(member)]),
  );
}
