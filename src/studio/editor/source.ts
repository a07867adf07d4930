// The text of an instrument as an editor shows it: what is wrong with it and where, and help from the schema.

import {
  formatDiagnostic,
  nearestPlace,
  placesInJson,
  type Diagnostic,
  type JsonPlace,
  type TextRange,
} from '../../model/index.ts';
import { currentLanguage } from '../i18n/index.ts';
import type { Monaco } from './monaco.ts';

type Model = Monaco.editor.ITextModel;

/** Something wrong with the text, in words, with its place. */
export interface SourceProblem {
  readonly key: string;
  readonly severity: Diagnostic['severity'];
  readonly message: string;
  readonly hint: string;
  readonly range: Monaco.IRange;
}

/** Diagnostics at their places in the text, the first in the text first. */
export function problemsIn(model: Model, diagnostics: readonly Diagnostic[]): SourceProblem[] {
  const text = model.getValue();
  const places = placesInJson(text);
  return diagnostics
    .map((diagnostic, i) => {
      const { message, hint } = formatDiagnostic(diagnostic, currentLanguage());
      const range = rangeIn(model, offsetsOf(text, places, diagnostic));
      return { key: `${String(i)} ${diagnostic.code}`, severity: diagnostic.severity, message, hint, range };
    })
    .sort(
      ({ range: a }, { range: b }) => a.startLineNumber - b.startLineNumber || a.startColumn - b.startColumn,
    );
}

export function showMarkers(monaco: typeof Monaco, model: Model, problems: readonly SourceProblem[]): void {
  const severities = {
    error: monaco.MarkerSeverity.Error,
    warning: monaco.MarkerSeverity.Warning,
    info: monaco.MarkerSeverity.Info,
  };
  const markers = problems.map(({ severity, message, hint, range }) => ({
    ...range,
    severity: severities[severity],
    message: `${message} ${hint}`.trim(),
  }));
  monaco.editor.setModelMarkers(model, 'aspect', markers);
}

export function rangeIn(model: Model, { from, to }: TextRange): Monaco.IRange {
  const start = model.getPositionAt(from);
  const end = model.getPositionAt(to);
  return {
    startLineNumber: start.lineNumber,
    startColumn: start.column,
    endLineNumber: end.lineNumber,
    endColumn: end.column,
  };
}

/** A value of several lines is marked at its beginning only. */
function offsetsOf(
  text: string,
  places: ReadonlyMap<string, JsonPlace>,
  { path, range }: Diagnostic,
): TextRange {
  if (path === '' && range) return range;
  const { key, value } = nearestPlace(places, path) ?? { key: null, value: { from: 0, to: 0 } };
  const place = key ?? value;
  const line = text.indexOf('\n', place.from);
  return { from: place.from, to: line < 0 ? place.to : Math.min(place.to, line) };
}
