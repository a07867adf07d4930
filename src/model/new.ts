// The document that a new instrument starts from.

import type { Instrument, LanguageTag } from './types.ts';

/** Valid, and empty but for its title. */
export function newInstrument(language: LanguageTag, title: string): Instrument {
  return {
    format: 'aspect-instrument/1',
    id: 'new_instrument',
    version: '0.1.0',
    status: 'draft',
    languages: [language],
    title: { [language]: title },
    about: {},
    aspects: [],
    scales: [],
    items: [],
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
  };
}
