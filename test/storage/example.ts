import { newRecord, sayStatus, type InstrumentRecord } from '../../src/model/index.ts';
import type { Instrument, Status } from '../../src/model/types.ts';

/** A small whole instrument to store. */
export function example(change: Partial<Instrument> = {}): Instrument {
  return {
    format: 'aspect-instrument/2',
    id: 'example',
    version: '0.1.0',
    languages: ['en'],
    title: { en: 'Example' },
    about: {},
    aspects: [],
    scales: [],
    items: [{ id: 'violence', kind: 'boolean', label: { en: 'Violence in custody' } }],
    scores: [],
    norms: [],
    levels: [],
    formulas: [],
    tables: [],
    flags: [],
    recommendations: [],
    rules: [],
    classifications: [],
    reassessments: [],
    tests: [],
    ...change,
  };
}

/** The example with a status, as a window would save it. */
export function stated(
  status: Status,
  change: Partial<Instrument> = {},
): { document: Instrument; record: InstrumentRecord } {
  const document = example(change);
  const words = { who: 'Aisha', when: '2026-01-31T09:30:00.000Z', why: 'Ready' };
  return { document, record: sayStatus({ document, record: newRecord() }, status, words) };
}
