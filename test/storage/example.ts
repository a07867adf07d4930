import type { Instrument } from '../../src/model/types.ts';

/** A small whole instrument to store. */
export function example(change: Partial<Instrument> = {}): Instrument {
  return {
    format: 'aspect-instrument/1',
    id: 'example',
    version: '0.1.0',
    status: 'draft',
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
