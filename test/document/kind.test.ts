// A kind of document of its own goes through all that holds of every kind.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  begin,
  digestOf,
  formatIn,
  perform,
  read,
  redo,
  undo,
  type Edit,
  type Kind,
} from '../../src/document/index.ts';
import { instrumentKind, newRecord, recordKind, validateInstrument } from '../../src/model/index.ts';
import { example } from '../storage/example.ts';

interface Minutes {
  readonly format: 'minutes/2';
  readonly lines: readonly string[];
}

/** Format 0 had one text, format 1 lines that could be empty. */
const minutes: Kind<Minutes, string> = {
  name: 'minutes',
  newest: 2,
  migrate: (value, from) => {
    const lines = from === 0 ? String(value['text']).split('\n') : (value['lines'] as string[]);
    return { format: 'minutes/2', lines: lines.filter((line) => line !== '') };
  },
  validate: (value) => {
    const { lines } = value as Minutes;
    const isSound = Array.isArray(lines) && lines.every((line) => typeof line === 'string' && line !== '');
    return isSound ? { document: value as Minutes, problems: [] } : { document: null, problems: ['lines'] };
  },
  canonical: ({ format, lines }) => `${JSON.stringify({ format, lines })}\n`,
};

const lines = fc.array(fc.stringMatching(/^[a-z]{1,5}$/), { maxLength: 5 });

test.each([
  ['no value', undefined, null],
  ['another kind', { format: 'other/1' }, null],
  ['no number', { format: 'minutes' }, null],
  ['a number that nobody writes', { format: 'minutes/01' }, null],
  ['more than a number', { format: 'minutes/1/2' }, null],
  ['the first', { format: 'minutes/0' }, 0],
  ['a later one', { format: 'minutes/12' }, 12],
])('the format of %s', (_, value, format) => {
  expect(formatIn('minutes', value)).toBe(format);
});

describe('reading', () => {
  test('any older format gives what was meant, and its number', () => {
    fc.assert(
      fc.property(lines, (given) => {
        const today: Minutes = { format: 'minutes/2', lines: given };
        const older = [
          { format: 'minutes/0', text: given.join('\n') },
          { format: 'minutes/1', lines: ['', ...given] },
          today,
        ];
        for (const [format, value] of older.entries())
          expect(read(minutes, value)).toEqual({ is: 'read', format, document: today, problems: [] });
      }),
    );
  });

  test('nothing is guessed of a newer one, of another kind, and of what is broken', () => {
    expect(read(minutes, { format: 'minutes/3', lines: [] })).toEqual({ is: 'newer', format: 3 });
    expect(read(minutes, { lines: [] })).toEqual({ is: 'other' });
    expect(read(minutes, { format: 'minutes/2', lines: [''] })).toMatchObject({
      document: null,
      problems: ['lines'],
    });
  });
});

test('its history undoes to what was, and refuses what is no document', () => {
  const write = (line: string): Edit<Minutes> => ({
    apply: (document) => ({ ...document, lines: [...document.lines, line] }),
  });
  const check = (after: Minutes) => minutes.validate(after).problems;
  fc.assert(
    fc.property(lines, (given) => {
      const empty: Minutes = { format: 'minutes/2', lines: [] };
      let history = begin<Minutes, Edit<Minutes>>(empty);
      for (const line of given) {
        ({ history } = perform(history, write(line), check));
        const refused = perform(history, write(''), check);
        expect(refused).toEqual({ history, diagnostics: ['lines'] });
      }
      const written = history.document;
      expect(written.lines).toEqual(given);
      for (const _ of given) history = undo(history);
      expect(history.document).toBe(empty);
      for (const _ of given) history = redo(history);
      expect(history.document).toBe(written);
    }),
  );
});

test('instrument and record are two kinds', () => {
  const document = example();
  const reversed = Object.fromEntries(Object.entries(document).reverse()) as unknown as typeof document;
  expect(digestOf(instrumentKind, reversed)).toBe(digestOf(instrumentKind, document));
  expect(read(instrumentKind, document)).toMatchObject({ is: 'read', format: 2, document });
  expect(read(recordKind, newRecord())).toMatchObject({ is: 'read', format: 2, document: newRecord() });
  expect(read(instrumentKind, newRecord())).toEqual({ is: 'other' });
  expect(validateInstrument(newRecord()).diagnostics).toMatchObject([{ code: 'format-missing' }]);
});
