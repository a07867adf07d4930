// What the page asks of the clerk, and what it gets. Everything here can be cloned.

import type { Case } from '../../engine/index.ts';
import type {
  CaseFormat,
  CaseProblem,
  CaseSettings,
  Encoding,
  Format,
  FormatId,
  RememberedColumns,
  Taken,
} from '../../interchange/index.ts';
import type { Diagnostic, Id, Instrument } from '../../model/index.ts';
import type { BankContents, BankMeta, Lock, Outcome } from '../../storage/index.ts';
import type { GenerateSettings } from '../../simulation/index.ts';

export interface NewBank {
  /** Key of the instrument in the database. */
  readonly instrument: string;
  readonly name: string;
  /** Text of a plan. */
  readonly plan: string;
}

export interface GenerateRequest extends NewBank {
  readonly settings: GenerateSettings;
}

/** A bank; null where it was given up. There is none where no case was found that meets the constraints. */
export type Generated =
  | Outcome<BankMeta | null>
  | {
      readonly ok: false;
      readonly problem: { readonly kind: 'contradiction'; readonly constraints: readonly Id[] };
    };

export interface FileRequest {
  readonly file: Blob;
  readonly name: string;
  readonly format: CaseFormat;
  readonly document: Instrument;
  /** How it is to be read; null: as its columns were read the last time, else as they are called. */
  readonly settings: CaseSettings | null;
  readonly remembered: RememberedColumns;
}

/** What a file would become. */
export interface Examined {
  readonly encoding: Encoding;
  /** Null for JSON lines. */
  readonly separator: string | null;
  /** Names as they stand in the file, and what each is taken for: an item, `id`, `assessed_on` …; null: left out. */
  readonly columns: readonly { readonly name: string; readonly as: string | null }[];
  /** What a column can be. */
  readonly known: readonly string[];
  /** Rows that are cases, and rows that are none: together all rows of the file. */
  readonly read: number;
  readonly refused: number;
  /** How it was read. */
  readonly settings: CaseSettings;
  /** What was taken for something else than it is written as. */
  readonly taken: readonly Taken[];
  /** What could be, if the user says so; texts that seem to stand for no answer among it. */
  readonly offered: readonly Taken[];
  readonly first: readonly Case[];
  /** The first of them, by line. */
  readonly problems: readonly CaseProblem[];
  readonly problemCount: number;
  /** Text items whose answers a bank does not keep. */
  readonly texts: readonly Id[];
}

/** Whose answers they are, and how the bank is to be encrypted. */
export interface ImportedAs {
  readonly contents: BankContents;
  readonly locked: { readonly lock: Lock; readonly key: CryptoKey } | null;
}

export interface Imported extends BankMeta {
  /** Rows of the file that are no cases, and are not in the bank. */
  readonly refused: number;
}

export interface PackageReport {
  /** Null where a diagnostic is an error. */
  readonly zip: Blob | null;
  readonly sha256: string | null;
  readonly diagnostics: readonly Diagnostic[];
  readonly files: readonly { readonly name: string; readonly bytes: number; readonly sha256: string }[];
  readonly vectors: number;
  /** What a package can carry, chosen or not. */
  readonly targets: readonly TargetReport[];
}

/** The instrument in the language of another, and what it does not say there. */
export interface TargetReport {
  readonly id: FormatId;
  readonly bytes: number;
  readonly losses: readonly Diagnostic[];
  readonly lossCount: number;
  /** Of how many test vectors it says the same, where it was run here. */
  readonly agreed: number | null;
  /** Where else it is run, as its makers do. */
  readonly systems: readonly string[];
}

export interface AboutFormat extends Pick<Format, 'id' | 'options'> {
  /** Whether packages can carry it. */
  readonly isTarget: boolean;
}

/** What a format makes of an instrument. */
export interface FilesReport {
  /** Null where a diagnostic is an error. */
  readonly files: readonly { readonly ending: string; readonly blob: Blob }[] | null;
  /** What the files do not say; the first of each kind, and how many more there are. */
  readonly losses: readonly Diagnostic[];
  readonly lossCount: number;
  readonly diagnostics: readonly Diagnostic[];
}
