import { describe, expect, test } from 'vitest';
import { formatDiagnostic, LONGEST_SHOWN, shortened, type DiagnosticCode } from '../../src/model/index.ts';
import { LANGUAGES, placesIn, wordsOf } from '../../src/words/index.ts';

describe('a text as it is shown', () => {
  test.each([0, 1, 299, 300])('is whole with %i signs', (length) => {
    expect(shortened('x'.repeat(length))).toBe('x'.repeat(length));
  });

  test.each([301, 302, 5_000_000])('is cut with %i, and says so', (length) => {
    const shown = shortened('x'.repeat(length));
    expect(shown).toHaveLength(LONGEST_SHOWN);
    expect(shown).toMatch(/^x+…$/);
  });

  test.each([0, 1, 2])('is not cut within a character, %i signs on', (offset) => {
    expect(shortened(`${'x'.repeat(offset)}${'😀'.repeat(200)}`)).toMatch(/^x*(😀)+…$/u);
  });
});

describe('no finding grows with what it quotes', () => {
  const long = 'x'.repeat(1_000_000);

  test.each(Object.keys(wordsOf('en').diagnostics) as DiagnosticCode[])('%s', (code) => {
    const { message, hint } = wordsOf('en').diagnostics[code];
    const places = placesIn(message + hint);
    const params = Object.fromEntries(places.map((name) => [name, long]));
    for (const language of LANGUAGES) {
      const said = formatDiagnostic({ code, severity: 'error', path: '', params }, language);
      expect(said.message.length + said.hint.length).toBeLessThan((places.length + 3) * LONGEST_SHOWN);
    }
  });
});
