// A package is made of an instrument and of its release before: nothing of the case banks beside them enters it.

import 'fake-indexeddb/auto';
import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { CHANGES, EARLIER, exportPackage, REPORT } from '../../src/interchange/index.ts';
import { digestOf, newRecord, type Instrument } from '../../src/model/index.ts';
import {
  appendChunk,
  completeBank,
  createInstrument,
  openInstrument,
  saveBank,
  saveInstrument,
} from '../../src/storage/index.ts';
import { earlierOf } from '../../src/studio/areas/export/earlier.ts';
import type { Workspace } from '../../src/studio/state/index.ts';
import { load } from '../templates/load.ts';
import { encodings } from '../tools/encodings.ts';

const PERSON = 'Асанов Nurbek 1987';
const REASON = 'Letter of the ward of 3 May';
const BANK = 'Colony 14, spring';
/** Days since 1970: a date of nobody’s test case. */
const DAY = 20_567;

const { instrument: psa, plan } = load('psa.json');
const before: Instrument = { ...psa, version: '0.9.0' };

test('nothing of a case bank is in a package, its report, its changes or its earlier release', async () => {
  const released = {
    status: 'released' as const,
    of: digestOf(before),
    version: '0.9.0',
    who: '',
    why: 'Piloted',
  };
  const record = { ...newRecord(), statuses: [released] };
  const made = await createInstrument(before, record);
  if (!made.ok) throw new Error(made.problem.kind);
  const { key, revision } = made.value;
  const now = await saveInstrument(key, revision, psa, record);
  expect(now.ok).toBe(true);
  const layout = {
    items: Object.fromEntries(plan.inputs.map(({ id, type, codes }) => [id, { type, codes }])),
    classifications: {},
  };
  const about = { instrument: key, name: BANK, origin: {}, contents: 'personal' as const, layout };
  const bank = await saveBank(about);
  if (!bank.ok) throw new Error(bank.problem.kind);
  const chunk = {
    rows: 2,
    ids: [PERSON, 'second person'],
    assessedOn: new Int32Array(2).fill(DAY),
    items: new Map([['age', { data: Int16Array.of(71, 72), scale: 0 }]]),
    overrides: new Map(),
    reasons: new Map([['release', [REASON, '']]]),
  };
  expect((await appendChunk(bank.value.id, chunk)).ok).toBe(true);
  expect((await completeBank(bank.value.id)).ok).toBe(true);

  const opened = await openInstrument(key);
  if (!opened.ok) throw new Error(opened.problem.kind);
  const { document } = opened.value;
  const since = await earlierOf({ key, document, record: opened.value.record } as Workspace);
  expect(since?.document?.version).toBe('0.9.0');
  const { bytes } = await exportPackage(document, 'draft', ['scorer', 'wasm', 'sql', 'json-rules-engine'], {
    since,
  });
  const files = unzipSync(bytes!);
  expect(Object.keys(files)).toEqual(expect.arrayContaining([REPORT, CHANGES, EARLIER]));
  for (const secret of [PERSON, 'second person', REASON, BANK, '2026-04-24', key])
    for (const [as, written] of encodings(secret))
      for (const [name, content] of Object.entries(files))
        expect(Buffer.from(content).includes(written), `${secret} in ${name}, ${as}`).toBe(false);
  // The search finds what is there.
  const title = Object.values(psa.title)[0]!;
  for (const name of [REPORT, CHANGES, EARLIER])
    expect(
      encodings(title).some(([, written]) => Buffer.from(files[name]!).includes(written)),
      name,
    ).toBe(true);
});
