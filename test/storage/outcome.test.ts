import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { describe, expect, test } from 'vitest';
import { attempt, Refusal } from '../../src/storage/outcome.ts';

const quota = new DOMException('The quota was exceeded.', 'QuotaExceededError');
const dexie = Dexie as unknown as Record<string, new (...given: unknown[]) => Error>;

const problemOf = async (error: unknown) => {
  const outcome = await attempt(() => Promise.reject(error as Error));
  return outcome.ok ? null : outcome.problem;
};

describe('a full disk is known in all the words that browsers have for it', () => {
  test.each([
    ['by its name', quota],
    ['within an abort', new dexie['AbortError']!('aborted', quota)],
    ['within an abort within an abort', new dexie['AbortError']!('a', new dexie['AbortError']!('b', quota))],
    ['as the cause', new Error('failed', { cause: new dexie['AbortError']!('aborted', quota) })],
    ['in a list of failures', Object.assign(new dexie['AbortError']!('bulk'), { failures: [quota] })],
    [
      'as Chromium says it at opening',
      new DOMException(
        'Encountered full disk while opening backing store for indexedDB.open.',
        'UnknownError',
      ),
    ],
    [
      'as Chromium says it in the middle of a write',
      new DOMException(
        'Connection is closing because of: IO error: .../000003.log: FILE_ERROR_NO_SPACE (ChromeMethodBFE: 3::WritableFileAppend::8)',
        'UnknownError',
      ),
    ],
    ['as a message on disk space', new DOMException('No space left on device', 'UnknownError')],
  ])('%s', async (_, error) => expect(await problemOf(error)).toEqual({ kind: 'quota' }));
});

test.each([
  ['a closed database', new dexie['DatabaseClosedError']!('closed'), 'failed'],
  [
    'a state that is none',
    new DOMException('The database connection is closing.', 'InvalidStateError'),
    'failed',
  ],
  ['a newer database', new DOMException('', 'VersionError'), 'newer'],
  [
    'our own refusal within an abort',
    new dexie['AbortError']!('aborted', new Refusal({ kind: 'absent' })),
    'absent',
  ],
])('%s is told as it is', async (_, error, kind) => expect(await problemOf(error)).toMatchObject({ kind }));

test.each([
  [
    'what an abort wraps',
    new dexie['AbortError']!('aborted', new DOMException('It is closing.', 'InvalidStateError')),
    'It is closing',
  ],
  ['nothing of an abort alone', new DOMException('The transaction was aborted.', 'AbortError'), ''],
])('the reason that is told is %s', async (_, error, detail) =>
  expect(await problemOf(error)).toEqual({ kind: 'failed', detail }),
);

test('a ring of causes comes to an end', async () => {
  const one = new dexie['AbortError']!('one') as Error & { inner?: unknown };
  one.inner = Object.assign(new Error('two'), { inner: one });
  expect(await problemOf(one)).toMatchObject({ kind: 'failed' });
});
