// What a language has: one folder says all of it. English gives the keys; a language that lacks one does not compile.

import type { CommandLineTexts } from './en/command-line.ts';
import type { CommandNames } from './en/commands.ts';
import type { Diagnostics } from './en/diagnostics.ts';
import type { Documents } from './en/documents.ts';
import type { Formats } from './en/formats.ts';
import type { Properties, Report } from './en/report.ts';
import type { Sentences, Spans } from './en/sentences.ts';
import type { Terms } from './en/terms.ts';
import type { ToolDiagnostics } from './en/tool-diagnostics.ts';

export interface Words {
  readonly diagnostics: Diagnostics & ToolDiagnostics;
  readonly terms: Terms;
  readonly sentences: Sentences;
  readonly spans: Spans;
  readonly commands: CommandNames;
  readonly commandLine: CommandLineTexts;
  readonly documents: Documents;
  readonly formats: Formats;
  readonly report: Report;
  readonly properties: Properties;
}

/** What people write in cells, in small letters; several words for one thing stand between `|`. */
export interface Written {
  readonly yes: readonly string[];
  readonly no: readonly string[];
  /** Taken only where the notation `yes-no` is accepted: a letter may be a code as well. */
  readonly alsoYes: readonly string[];
  readonly alsoNo: readonly string[];
  /** The kinds of items. */
  readonly kinds: Readonly<
    Record<'choice' | 'multi-choice' | 'boolean' | 'number' | 'date' | 'text', string>
  >;
  /** The columns of a list of items. */
  readonly headings: Readonly<
    Record<
      | 'id'
      | 'label'
      | 'kind'
      | 'answers'
      | 'min'
      | 'max'
      | 'aspect'
      | 'nature'
      | 'direction'
      | 'guidance'
      | 'evidence'
      | 'source'
      | 'relevantWhen',
      string
    >
  >;
  /** The columns of test cases besides answers and results. */
  readonly testHeadings: Readonly<Record<'id' | 'label' | 'assessedOn' | 'source', string>>;
  readonly natures: Readonly<Record<'static' | 'dynamic', string>>;
  readonly directions: Readonly<Record<'risk' | 'protective' | 'neutral', string>>;
  readonly evidence: Readonly<Record<'file' | 'interview' | 'observation' | 'test', string>>;
}
