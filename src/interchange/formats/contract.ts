// What a format is. Each has a folder of its own: `about.ts` says what is known before any of its code is loaded, and the
// module that it loads writes, reads, or both.

import type { Diagnostic, DiagnosticCode } from '../../model/diagnostic.ts';
import type { Case } from '../../engine/index.ts';
import type { Plan } from '../../plan/index.ts';
import type { FormatId } from '../../words/index.ts';
import type { Earlier } from './package/types.ts';
import type { InstrumentRecord, TextState } from '../../model/record/types.ts';
import type { Instrument, LanguageTag, Status } from '../../model/types.ts';

export type { FormatId };

export interface Format {
  /** Also the key of its title and help in the messages. */
  readonly id: FormatId;
  /** The files that it writes, the main one first; none where it is only read. */
  readonly files: readonly FileKind[];
  /** What can be said of how it is written. */
  readonly options: readonly FormatOption[];
  /** What checks that its files are right: a check of this name in test/interchange/formats/oracles.ts. */
  readonly oracle: string;
  /** Whether a file seems to be of this format; absent where it is only written. */
  readonly recognises?: (bytes: Uint8Array) => boolean;
  /** Where its files stand in a package that carries them, in their order; absent where no package does. */
  readonly inPackage?: readonly string[];
  /** The systems on which what a package carries is compared with the test vectors before each release of the studio. */
  readonly systems?: readonly string[];
  /** Whether a file seems to hold translations in this format; absent where none are read. */
  readonly holdsTexts?: (bytes: Uint8Array) => boolean;
  readonly load: () => Promise<FormatCode>;
}

export interface FileKind {
  /** How the names of such files end: `.zip`, `-codebook.csv`. */
  readonly ending: string;
  readonly mediaType: string;
}

/** `language`: of the texts in the files, where they have those of one language only. */
/** `translation`: the language is one that is translated into, where there is one. */
export type FormatOption = 'language' | 'translation';

export interface FormatCode {
  readonly writer?: Writer;
  /** Runs what was written where it can be run at once: of how many cases it says what the instrument says. */
  readonly agreeing?: (
    contents: readonly Uint8Array<ArrayBuffer>[],
    plan: Plan,
    cases: readonly Case[],
  ) => Promise<number>;
  readonly reader?: Reader;
  readonly texts?: TextsReader;
}

export interface Writer {
  readonly carries: Carried;
  readonly write: (source: Source) => Promise<Contents> | Contents;
}

export interface Source {
  readonly document: Instrument;
  /** As the document's record says it. */
  readonly status: Status;
  /** What is said of the document. */
  readonly record: InstrumentRecord;
  /** One of the document's. */
  readonly language: LanguageTag;
  /** The formats that a package carries. */
  readonly targets: readonly FormatId[];
  /** The release before the document; null where there is none. */
  readonly since: Earlier | null;
}

export interface Contents {
  /** One for each of the format's files; null where a diagnostic is an error. */
  readonly contents: readonly Uint8Array<ArrayBuffer>[] | null;
  /** Beside those that follow from what the format carries. */
  readonly losses?: readonly Loss[];
  readonly diagnostics: readonly Diagnostic[];
}

export interface Reader {
  readonly read: (bytes: Uint8Array) => Promise<Read>;
}

export interface Read {
  /** Null where a diagnostic is an error that keeps the file from being read. */
  readonly document: Instrument | null;
  /** Where the file says anything of it. */
  readonly record?: InstrumentRecord;
  /** What of the file the document cannot say; their paths lead into the document. */
  readonly losses: readonly Loss[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads translations that were made outside: they come back as texts of the same instrument. */
export interface TextsReader {
  readonly read: (bytes: Uint8Array) => TextsRead;
}

export interface TextsRead {
  /** Null where a diagnostic is an error that keeps the file from being read. */
  readonly texts: readonly FoundText[] | null;
  readonly diagnostics: readonly Diagnostic[];
}

/** A text as it stands in a file, by language, the source language among them. */
export interface FoundText {
  /** Name of its place in the instrument. */
  readonly at: string;
  readonly texts: Readonly<Record<LanguageTag, string>>;
  /** Of the translations of which the file says it. */
  readonly states: Readonly<Record<LanguageTag, TextState['state']>>;
}

/** What one side says and the other cannot. */
export type Loss = Diagnostic & { readonly code: LossCode };
export type LossCode = Extract<DiagnosticCode, `loss-${string}`>;

/**
 * What of a document stands in the files, by JSON Pointers in which `*` is any position of a list: `true` with all that
 * is within, or the loss to tell where something stands there. What no pointer names is told as a loss too, so that
 * what is added to documents later is not dropped in silence.
 */
export type Carried = Readonly<Record<string, true | LossCode>>;
