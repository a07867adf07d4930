import { describe, expect, test } from 'vitest';
import { formatDiagnostic, type Diagnostic, type DiagnosticCode } from '../../src/model/index.ts';
import { LANGUAGES, placesIn, wordsOf } from '../../src/words/index.ts';

const en = wordsOf('en').diagnostics;
const others = LANGUAGES.filter((language) => language !== 'en');
const codes = Object.keys(en) as DiagnosticCode[];
const say = (code: DiagnosticCode, params: Diagnostic['params']) =>
  formatDiagnostic({ code, severity: 'error', path: '', params }, 'en');

describe('every message', () => {
  test.each(codes)('%s tells the same in each language', (code) => {
    const places = (text: { message: string; hint: string }) =>
      [...new Set(placesIn(text.message + text.hint))].sort();
    for (const language of others)
      expect(places(wordsOf(language).diagnostics[code])).toEqual(places(en[code]));
  });

  test.each(codes)('%s is written in its language', (code) => {
    // Quoted words and keys may be Latin; the sentence is not.
    for (const language of others) {
      const { message, hint } = wordsOf(language).diagnostics[code];
      expect(message + hint).toMatch(/[а-яё]/i);
    }
    expect(`${en[code].message}${en[code].hint}`).not.toMatch(/[а-яё]/i);
  });
});

describe('a list of suggestions that is empty', () => {
  const withNearest = codes.filter((code) => placesIn(en[code].message + en[code].hint).includes('nearest'));

  test.each(withNearest)('leaves nothing behind in %s', (code) => {
    const places = placesIn(en[code].message + en[code].hint);
    const params = Object.fromEntries(places.map((name) => [name, name === 'nearest' ? '' : 'x']));
    for (const language of LANGUAGES) {
      const { message, hint } = formatDiagnostic({ code, severity: 'error', path: '', params }, language);
      expect(`${message} ${hint}`).not.toMatch(/[:(]\s*[.)]|\s[.?]|\s{2}|[[\]]/);
      expect(hint).not.toBe('');
    }
  });
});

test('params fill the places, words of ours in the language', () => {
  const params = { expected: 'text|list', found: 'number' };
  expect(say('wrong-shape', params).message).toBe('Expected here: text or a list […]. Found: a number.');
});

test('a suggestion is left out where there is none', () => {
  expect(say('unknown-key', { key: 'ttle', nearest: 'title' }).hint).toContain('Nearest: title.');
  expect(say('unknown-key', { key: 'ttle', nearest: '' }).hint).toBe('Remove it or correct its name.');
});
