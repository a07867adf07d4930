// The life of an instrument: who may say what, that what was said can be verified, and that nothing of it is lost.

import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { newSigningKey } from '../../src/document/index.ts';
import {
  acceptFinding,
  commentOn,
  foundIn,
  hindrancesOf,
  isAltered,
  isAsSaid,
  joinedRecords,
  newRecord,
  nextSteps,
  nextVersion,
  openThreads,
  settingAside,
  signed,
  signedChange,
  statusOf,
  threadsOf,
  validateRecord,
  verifyEntry,
  withAside,
  withComment,
  withStatus,
  type Comment,
  type Facts,
  type InstrumentRecord,
  type Recorded,
  type Signer,
  type StatusChange,
} from '../../src/model/index.ts';
import type { Status } from '../../src/model/types.ts';
import { soundInstrument } from './documents.ts';

const document = soundInstrument();
const words = { why: 'Agreed', when: '2026-01-31T09:30:00Z' };
const FINE: Facts = {
  errors: 0,
  toDo: 0,
  missingTexts: 0,
  failedTests: 0,
  safeguards: { broken: 0, undecided: 0 },
  openComments: 0,
};
let author: Signer;
let second: Signer;

beforeAll(async () => {
  const signer = async (name: string): Promise<Signer> => ({ name, role: '', key: (await newSigningKey())! });
  [author, second] = [await signer('A. Nurlanova'), await signer('B. Sadykov')];
});

async function said(state: Recorded, status: Status, by: Signer): Promise<Recorded> {
  return { ...state, record: withStatus(state.record, await signedChange(state, status, by, words)) };
}

const draft = (): Recorded => ({ document, record: newRecord() });
const sent = () => said(draft(), 'review', author);

describe('an approval', () => {
  test('is not given by who sent the text, nor where nobody signed that it was sent', async () => {
    const state = await sent();
    expect(hindrancesOf(state, 'approved', author.key.publicKey, FINE)).toEqual(['author']);
    expect(hindrancesOf(state, 'approved', second.key.publicKey, FINE)).toEqual([]);
    const unsigned = withStatus(newRecord(), { ...state.record.statuses[0]!, signature: undefined } as never);
    expect(hindrancesOf({ document, record: unsigned }, 'approved', second.key.publicKey, FINE)).toEqual([
      'noAuthor',
    ]);
    expect(hindrancesOf(state, 'approved', null, FINE)).toEqual(['noKey']);
  });

  test('who sent an edited text again is its author too', async () => {
    const edited = { ...(await sent()), document: { ...document, version: '9.0.0' } };
    expect(isAsSaid(edited)).toBe(false);
    expect(hindrancesOf(edited, 'approved', second.key.publicKey, FINE)).toEqual(['changed']);
    expect(nextSteps(edited)).toContain('review');
    const again = await said(edited, 'review', second);
    for (const { key } of [author, second])
      expect(hindrancesOf(again, 'approved', key.publicKey, FINE)).toEqual(['author']);
  });

  test('is of the exceptions too', async () => {
    const state = await sent();
    const found = { code: 'level-never', path: '/levels/0', params: {} };
    const record = acceptFinding(state, found, { who: 'C', why: 'Rare' });
    expect(isAsSaid({ document, record })).toBe(false);
  });

  test.each(['errors', 'toDo', 'missingTexts', 'failedTests', 'openComments'] as const)(
    'waits for %s',
    async (name) => {
      const facts = { ...FINE, [name]: 2 };
      expect(hindrancesOf(await sent(), 'approved', second.key.publicKey, facts)).toEqual([name]);
    },
  );

  test('waits for safeguards, and for what is not known yet', async () => {
    const state = await sent();
    const hinders = (facts: Partial<Facts>) =>
      hindrancesOf(state, 'approved', second.key.publicKey, { ...FINE, ...facts });
    expect(hinders({ safeguards: { broken: 1, undecided: 0 } })).toEqual(['brokenSafeguards']);
    expect(hinders({ safeguards: { broken: 0, undecided: 1 } })).toEqual(['undecidedSafeguards']);
    expect(hinders({ safeguards: null, failedTests: null })).toEqual(['testsUnknown', 'safeguardsUnknown']);
    const unknown = { ...FINE, safeguards: null, failedTests: null };
    expect(hindrancesOf(state, 'piloted', second.key.publicKey, unknown)).toEqual([]);
  });
});

test('every entry can be verified after it travelled, and not after anything of it was changed', async () => {
  const { record } = await said(await sent(), 'approved', second);
  const read = validateRecord(JSON.parse(JSON.stringify(record)));
  expect(read.diagnostics).toEqual([]);
  for (const entry of read.record!.statuses) {
    expect(await verifyEntry(entry)).toBe('valid');
    const changed: Partial<StatusChange>[] = [
      { status: 'released' },
      { who: 'C' },
      { role: 'Director' },
      { why: '' },
      { when: '2026-02-01T09:30:00Z' },
      { of: '0'.repeat(64) },
      { version: '9.9.9' },
      { exceptions: '0'.repeat(64) },
      {
        signature: {
          ...entry.signature!,
          key: author.key.publicKey.replace(/^./, (a) => (a === 'A' ? 'B' : 'A')),
        },
      },
    ];
    for (const change of changed) expect(await verifyEntry({ ...entry, ...change })).toBe('mismatch');
    const { signature: _, ...unsigned } = entry;
    expect(await verifyEntry(unsigned)).toBe('unsigned');
  }
});

test('a comment that was signed is known as changed wherever anything of it was', async () => {
  const remark = { id: 'a'.repeat(12), at: '/items/2/label', text: 'Too long', answers: 'b'.repeat(12) };
  const unsigned = commentOn(document, { ...remark, resolves: false }, { who: '', when: words.when });
  const comment = await signed(unsigned, second);
  const record = withComment((await sent()).record, comment);
  const read = validateRecord(JSON.parse(JSON.stringify(record)));
  expect(read.diagnostics).toEqual([]);
  const [travelled] = read.record!.comments;
  expect([travelled!.who, await verifyEntry(travelled!)]).toEqual(['B. Sadykov', 'valid']);
  expect(await isAltered(read.record!)).toBe(false);
  const changed: Partial<Comment>[] = [
    { text: 'Good' },
    { resolves: true },
    { answers: 'c'.repeat(12) },
    { id: 'c'.repeat(12) },
    { at: '/title' },
    { part: 'age' },
    { who: 'A. Nurlanova' },
    { role: 'Director' },
    { when: '2026-02-01T09:30:00Z' },
    { why: 'So' },
    { of: '0'.repeat(64) },
    { version: '9.9.9' },
    { signature: { ...comment.signature!, key: author.key.publicKey } },
  ];
  for (const change of changed) {
    const other = { ...comment, ...change };
    expect(await verifyEntry(other), JSON.stringify(change)).toBe('mismatch');
    expect(await isAltered({ ...record, comments: [other] })).toBe(true);
  }
  const { part: _part, ...elsewhere } = comment;
  expect(await verifyEntry(elsewhere)).toBe('mismatch');
  const { signature: _signature, ...bare } = comment;
  expect(await verifyEntry(bare)).toBe('unsigned');
});

test('what was changed after it was signed is set aside: it counts no more, stays as it was found, and never comes back', async () => {
  const state = await sent();
  const remark = { id: 'a'.repeat(12), at: '', text: 'Is it enough?' };
  const comment = await signed(commentOn(state.document, remark, { who: '' }), second);
  const settles = { id: 'b'.repeat(12), at: '', text: '', answers: comment.id, resolves: true };
  const answer = await signed(commentOn(state.document, settles, { who: '' }), author);
  const [status] = state.record.statuses;
  const forged = [
    { ...comment, text: 'It is' },
    { ...status!, why: 'So' },
  ];
  let record: InstrumentRecord = {
    ...state.record,
    statuses: [forged[1] as StatusChange],
    comments: [forged[0] as Comment, answer],
  };
  const found = record;
  expect(await isAltered(record)).toBe(true);
  for (const one of forged) {
    const words = { who: '', why: 'Not what was said', when: '2026-02-02T09:30:00Z' };
    record = withAside(record, await signed(settingAside(state.document, one, words), author));
  }
  expect(await isAltered(record)).toBe(false);
  expect([record.statuses, record.comments]).toEqual([[], [answer]]);
  expect(openThreads(record)).toBe(0);
  expect(record.setAside?.map(foundIn)).toEqual(forged);
  expect(validateRecord(JSON.parse(JSON.stringify(record))).diagnostics).toEqual([]);

  // Whoever still has them brings them back no more; what was said indeed comes back.
  const joined = joinedRecords(joinedRecords(record, found), { ...state.record, comments: [comment] });
  expect(await isAltered(joined)).toBe(false);
  expect(joined.statuses).toEqual([status]);
  expect(joined.comments.filter(({ text }) => text !== '')).toEqual([comment]);
  expect(joinedRecords(found, record).setAside).toEqual(record.setAside);

  // That somebody set something aside can be changed no more either, and has the same way out.
  const [first] = record.setAside!;
  for (const change of [{ why: 'x' }, { comment: { ...comment, text: 'y' } }]) {
    const altered = { ...record, setAside: [{ ...first!, ...change }] };
    expect(await isAltered(altered)).toBe(true);
    const words = { who: '', why: '', when: '2026-02-02T09:30:00Z' };
    const mended = withAside(altered, settingAside(state.document, altered.setAside[0]!, words));
    expect([await isAltered(mended), mended.setAside?.length]).toEqual([false, 1]);
    expect(validateRecord(JSON.parse(JSON.stringify(mended))).diagnostics).toEqual([]);
  }
});

test('the version after a released one', () => {
  expect([nextVersion('1.0.0'), nextVersion('2.9.4')]).toEqual(['1.1.0', '2.10.0']);
});

test('a comment is open until an answer settles it, and can be opened again', () => {
  let state = draft();
  const say = (id: string, more: object = {}): void => {
    const remark = { id: id.repeat(12), at: '/items/2/label', text: id, ...more };
    const comment = commentOn(state.document, remark, { who: 'C' });
    state = { ...state, record: withComment(state.record, comment) };
  };
  say('a');
  say('b', { answers: 'a'.repeat(12) });
  expect(threadsOf(state.record)).toMatchObject([{ comment: { part: 'offences' }, isOpen: true }]);
  say('c', { answers: 'a'.repeat(12), resolves: true });
  expect(openThreads(state.record)).toBe(0);
  say('d', { answers: 'a'.repeat(12), resolves: false });
  expect(openThreads(state.record)).toBe(1);
  expect(validateRecord(state.record).diagnostics).toEqual([]);
});

describe('two records that grew apart', () => {
  const minute = fc.nat(59).map((n) => `2026-01-31T09:${String(n).padStart(2, '0')}:00Z`);
  const entry = fc.record({
    status: fc.constantFrom<Status>('draft', 'review', 'approved'),
    why: fc.string({ maxLength: 3 }),
    when: fc.option(minute, { nil: undefined }),
  });
  const grown = (
    record: InstrumentRecord,
    entries: readonly { status: Status; why: string; when?: string | undefined }[],
  ) =>
    entries.reduce((before, { when, ...more }): InstrumentRecord => {
      const one = { of: '0'.repeat(64), version: '1.0.0', who: '', ...more, ...(when && { when }) };
      const remark = { ...one, id: 'a'.repeat(12), at: '', text: more.why };
      return { ...before, statuses: [...before.statuses, one], comments: [...before.comments, remark] };
    }, record);
  const pair = fc.tuple(fc.array(entry), fc.array(entry), fc.array(entry)).map(([shared, ours, theirs]) => {
    const base = grown(newRecord(), shared);
    return [grown(base, ours), grown(base, theirs)] as const;
  });
  const texts = (list: readonly unknown[]) => list.map((one) => JSON.stringify(one));

  test('become one that says everything once, whichever is named first', () => {
    fc.assert(
      fc.property(pair, ([ours, theirs]) => {
        const both = joinedRecords(ours, theirs);
        for (const list of ['statuses', 'comments'] as const)
          expect(new Set(texts(both[list]))).toEqual(new Set(texts([...ours[list], ...theirs[list]])));
        expect(new Set(texts(both.statuses)).size).toBe(both.statuses.length);
        expect(joinedRecords(theirs, ours)).toEqual(both);
        expect(joinedRecords(both, theirs)).toEqual(both);
        expect(joinedRecords(ours, both)).toEqual(both);
      }),
    );
  });

  test('what one side adds comes after what both had, whatever its clock says', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(entry, { selector: JSON.stringify, maxLength: 8 }),
        fc.nat(8),
        (entries, at) => {
          const ours = grown(newRecord(), entries.slice(0, at));
          const theirs = grown(newRecord(), entries);
          expect(joinedRecords(ours, theirs)).toEqual(theirs);
          if (entries.length > 0) expect(statusOf(joinedRecords(theirs, ours))).toBe(statusOf(theirs));
        },
      ),
    );
  });
});

test('words that are translated alike, and translations back, of either side stay when records are joined', () => {
  const of = (word: string): InstrumentRecord => ({
    ...newRecord(),
    glossary: [{ term: { en: 'Escape', ru: word } }, { term: { en: 'Both' } }],
    back: [{ at: `/items/${word}/label`, language: 'ru', of: word, text: 'Escape' }],
  });
  const [one, other] = [of('побег'), of('бегство')];
  const joined = joinedRecords(one, other);
  expect(joined.glossary).toHaveLength(3);
  expect(joined.back).toHaveLength(2);
  expect(joinedRecords(other, one)).toEqual(joined);
  expect(joinedRecords(newRecord(), newRecord())).toEqual(newRecord());
});
