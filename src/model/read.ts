// Into the model: text, or a value from a database, becomes an instrument of the right shape, or diagnostics say why not.

import type { Diagnostic, DiagnosticCode, Params } from './diagnostic.ts';
import { explain } from './explain.ts';
import { readJson } from './json.ts';
import { firstAlike } from './findings.ts';
import { FORMAT, migrate, type Draft } from './migrations.ts';
import { inOrderOf } from './order.ts';
import { checkSize } from './size.ts';
import { checkNamedOnce } from './structure/names.ts';
import type { Instrument } from './types.ts';
import validate from './validate.generated.js';

export interface ReadInstrument {
  /** Null where a diagnostic is an error. */
  readonly instrument: Instrument | null;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads JSON text. What must hold between the parts of a document, besides their names, is left to `checkStructure`.
 * `most` findings of a kind are told, and the rest is counted.
 */
export function readInstrument(text: string, most?: number): ReadInstrument {
  const { value, diagnostics } = readJson(text, { most });
  return diagnostics.length > 0 ? { instrument: null, diagnostics } : validateInstrument(value, most);
}

/** Believes nothing of a value: an older format is migrated, everything else that is not an instrument is refused. */
export function validateInstrument(value: unknown, most?: number): ReadInstrument {
  const format = formatOf(value);
  if (format === null) return refused('format-missing', {});
  if (format > FORMAT) return refused('format-newer', { format, newest: FORMAT });
  const document = format === FORMAT ? value : migrate(value as Draft, format);
  const size = checkSize(document);
  if (size.length > 0) return { instrument: null, diagnostics: size };
  if (!validate(document)) return broken(document, explain(validate.errors ?? [], document), most);
  const twice = checkNamedOnce(document as Instrument);
  if (twice.length > 0) return broken(document, twice, most);
  const migrated: Diagnostic[] =
    format === FORMAT
      ? []
      : [{ code: 'format-migrated', severity: 'info', path: '/format', params: { format, newest: FORMAT } }];
  return { instrument: document as Instrument, diagnostics: migrated };
}

function broken(document: unknown, diagnostics: readonly Diagnostic[], most?: number): ReadInstrument {
  return { instrument: null, diagnostics: firstAlike(inOrderOf(document, diagnostics), most) };
}

/** The number of a document's format; null where it has none. */
function formatOf(value: unknown): number | null {
  if (typeof value !== 'object' || value === null || !('format' in value)) return null;
  const number = /^aspect-instrument\/(0|[1-9]\d{0,5})$/.exec(String(value.format))?.[1];
  return number === undefined ? null : Number(number);
}

function refused(code: DiagnosticCode, params: Params): ReadInstrument {
  return { instrument: null, diagnostics: [{ code, severity: 'error', path: '/format', params }] };
}
