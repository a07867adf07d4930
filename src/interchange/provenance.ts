// What made an assessment: which instrument, in which state and with which text, and which engine.

import { digestOf, UNSAID } from '../model/index.ts';
import type { Instrument, Status } from '../model/types.ts';
import type { Assessment } from '../engine/types.ts';

/** Raised when the same instrument would give other files or other results. */
export const ENGINE = 'aspect-engine/3';

/** Engines whose packages open where their test vectors come out as they stand. */
export const OLDER_ENGINES: readonly string[] = ['aspect-engine/1', 'aspect-engine/2'];

/** Engines whose packages carry the instrument in the languages of others. */
export const CARRYING_ENGINES: readonly string[] = [ENGINE];

/** The engine whose assessments did not say what made them. */
export const NAMELESS_ENGINE = 'aspect-engine/1';

/** Stands once in every JSON assessment, and once beside a CSV of them. */
export interface Provenance {
  readonly instrument: Pick<Instrument, 'id' | 'version'> & {
    /** As the instrument's record says it. */
    readonly status: Status;
    /** Of the document's canonical text: the digest of `instrument.json` in its package. */
    readonly sha256: string;
  };
  readonly engine: string;
}

export function provenanceOf(instrument: Instrument, status: Status = UNSAID): Provenance {
  const { id, version } = instrument;
  return { instrument: { id, version, status, sha256: digestOf(instrument) }, engine: ENGINE };
}

/** The assessment with what made it, after its id. */
export function madeBy<Made extends Assessment>(provenance: Provenance, assessment: Made): Provenance & Made {
  return Object.assign({ id: assessment.id }, provenance, assessment);
}
