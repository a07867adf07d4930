// What a package holds.

import type { Diagnostic } from '../../../model/diagnostic.ts';
import type { InstrumentRecord } from '../../../model/record/types.ts';
import type { Instrument, Status, Text } from '../../../model/types.ts';
import type { Assessment, Case } from '../../../engine/types.ts';
import type { Plan } from '../../../plan/types.ts';
import type { Provenance } from '../../provenance.ts';

/** Raised when systems that read packages would have to change. */
export const PACKAGE_FORMAT = 'aspect-package/1';
/** With what every value means, and with the instrument in the languages of others. */
export const CARRYING_FORMAT = 'aspect-package/2';

/**
 * Raised with whatever is written in another way into the files of a package, while what the instrument says stays as it is:
 * an earlier package is then not taken for an altered one. Packages from before editions were counted name none.
 */
export const EDITION = 2;

/** In packages that carry. */
export const SEMANTICS = 'SEMANTICS.md';
/** In those that say since when they changed: what was tested and proved, and what changed. */
export const REPORT = 'REPORT.md';
export const CHANGES = 'CHANGES.md';
/** The release that the changes are told since, where its text was at hand. */
export const EARLIER = 'earlier/instrument.json';

/** The names of all files of a package. */
export const FILES = {
  manifest: 'manifest.json',
  instrument: 'instrument.json',
  instrumentSchema: 'schemas/instrument.schema.json',
  caseSchema: 'schemas/case.schema.json',
  assessmentSchema: 'schemas/assessment.schema.json',
  rules: 'rules.json',
  vectors: 'test-vectors.jsonl',
  codebook: 'codebook.csv',
  readme: 'README.md',
} as const;

/** Contents by name. */
export type Files = ReadonlyMap<string, Uint8Array>;

/** What a package says of itself. */
export interface Manifest {
  readonly format: typeof PACKAGE_FORMAT | typeof CARRYING_FORMAT;
  readonly engine: string;
  /** Of what is written into the files; absent before the second. */
  readonly edition?: number;
  readonly instrument: {
    /** That of `instrument.json`: an older one in an older package. */
    readonly format: string;
    readonly id: string;
    readonly version: string;
    /** As the instrument's record says it; the rest of the record is not in the package. */
    readonly status: Status;
    readonly title: Text;
  };
  /** What it carries, with what each of these does not say of the instrument; absent in format 1. */
  readonly targets?: readonly CarriedTarget[];
  /**
   * The release before this one; null where the record names none. Absent in format 1 and in packages from before there
   * were reports.
   */
  readonly since?: Since | null;
  /** By name: every file but the manifest. */
  readonly files: Readonly<Record<string, { readonly bytes: number; readonly sha256: string }>>;
}

export interface Since {
  readonly version: string;
  /** Of its canonical text. */
  readonly sha256: string;
  /** Null where its text was not at hand. */
  readonly file: typeof EARLIER | null;
}

/** The release before the one that is packed. */
export interface Earlier {
  readonly version: string;
  readonly sha256: string;
  /** Null where it is not at hand. */
  readonly document: Instrument | null;
}

export interface CarriedTarget {
  readonly id: string;
  /** `path`: of what is lost, a JSON Pointer into `instrument.json`. */
  readonly losses: readonly { readonly code: string; readonly path: string }[];
}

/** A case with the assessment that every engine must give. */
export interface TestVector {
  /** `document`: a test case of the instrument. `generated`: a case at the edges of what can be answered. */
  readonly from: 'document' | 'generated';
  readonly case: Case;
  readonly assessment: Provenance & Assessment;
}

/**
 * An instrument ready to run, or what keeps it from running.
 *
 * @internal
 */
export interface ReadPackage {
  readonly manifest: Manifest | null;
  /** Null where the package is not whole: a document from it must not be taken for the one that was exported. */
  readonly instrument: Instrument | null;
  /** What the package says of it: its status. */
  readonly record: InstrumentRecord | null;
  /** Null where a diagnostic is an error. */
  readonly plan: Plan | null;
  readonly diagnostics: readonly Diagnostic[];
}
