// An instrument in a format, with everything that the files do not say.

import type { Diagnostic } from '../../model/diagnostic.ts';
import { newRecord, UNSAID } from '../../model/index.ts';
import type { InstrumentRecord } from '../../model/record/types.ts';
import type { Instrument, LanguageTag, Status } from '../../model/types.ts';
import type { FileKind, Format, FormatId, Loss } from './contract.ts';
import { lossesOf } from './losses.ts';
import type { Earlier } from './package/types.ts';

export interface WriteOptions {
  /** Of the texts, where the files have those of one language only; the document's first if absent. */
  readonly language?: LanguageTag | undefined;
  /** As the document's record says it; a draft if absent. */
  readonly status?: Status;
  /** What a package carries; nothing if absent. */
  readonly targets?: readonly FormatId[];
  /** The release before the document; none if absent. */
  readonly since?: Earlier | null;
  /** What is said of the document; nothing if absent. */
  readonly record?: InstrumentRecord;
}

export interface WrittenFile extends FileKind {
  readonly bytes: Uint8Array<ArrayBuffer>;
}

export interface Written {
  /** Null where a diagnostic is an error. */
  readonly files: readonly WrittenFile[] | null;
  readonly losses: readonly Loss[];
  readonly diagnostics: readonly Diagnostic[];
}

export async function write(
  format: Format,
  document: Instrument,
  {
    language = document.languages[0] ?? '',
    status = UNSAID,
    record = newRecord(),
    targets = [],
    since = null,
  }: WriteOptions = {},
): Promise<Written> {
  const { writer } = await format.load();
  if (!writer) throw new Error(`${format.id} is only read`);
  if (!document.languages.includes(language)) return refused(language, document);
  const source = { document, status, record, language, targets, since };
  const { contents, losses = [], diagnostics } = await writer.write(source);
  if (!contents) return { files: null, losses: [], diagnostics };
  return {
    files: format.files.map((kind, at) => ({ ...kind, bytes: contents[at]! })),
    losses: [...losses, ...lossesOf(document, writer.carries)],
    diagnostics,
  };
}

function refused(language: string, { languages }: Instrument): Written {
  const params = { language, languages: languages.join(', ') };
  const diagnostic = { code: 'export-language', severity: 'error', path: '/languages', params } as const;
  return { files: null, losses: [], diagnostics: [diagnostic] };
}
