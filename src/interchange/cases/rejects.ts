// Rows that are no cases, as a file of the form that they came in: to be mended, and read again as it is.

import { REJECTED, REJECTED_COLUMNS } from './rejected.ts';
import { guarded } from './csv/guard.ts';
import { csvLine, PLAIN, type CsvStyle } from './csv/write.ts';
import type { CaseFormat, CaseRow, RowSource } from './types.ts';
import type { LineWriterWith } from './write.ts';

export type Rejected = Pick<CaseRow, 'line' | 'source'>;

/** `header` has the names of the columns of a CSV; null where they could not be read. */
export function rejectWriter(
  format: CaseFormat,
  header: readonly string[] | null,
  separator: string | null,
): LineWriterWith<Rejected, string> {
  if (format === 'jsonl') return { header: '', line: (row, because = '') => jsonLine(row, because) };
  const style: CsvStyle = { ...PLAIN, separator: separatorOf(separator) };
  // Of a file that was rejected before, the reasons of that time are left out.
  const kept = [...(header ?? ['']).entries()].filter(([, name]) => !REJECTED_COLUMNS.includes(name.trim()));
  return {
    header: csvLine([...kept.map(([, name]) => name), ...REJECTED_COLUMNS], style),
    line: ({ line, source }, because = '') => {
      const cells = cellsOf(source, header?.length ?? 1, style);
      const own = kept.map(([position]) => guarded(cells[position] ?? ''));
      return csvLine([...own, String(line), because], style);
    },
  };
}

/**
 * A line that does not fit the columns stands in the first cell, whole: filled up with empty cells, it would be read as
 * a case that says nothing there.
 */
function cellsOf(source: RowSource | undefined, width: number, style: CsvStyle): readonly string[] {
  if (!source) return [];
  if ('text' in source) return [source.text];
  return source.cells.length === width ? source.cells : [csvLine(source.cells, style).trimEnd()];
}

function separatorOf(separator: string | null): CsvStyle['separator'] {
  return separator === ';' || separator === '\t' ? separator : ',';
}

/** The line as it stands, with the reason at its end: digits that no number keeps are kept. */
function jsonLine({ line, source }: Rejected, because: string): string {
  const text = source && 'text' in source ? source.text.trim() : '';
  const reason = JSON.stringify({ [REJECTED]: { line, because } });
  const value = objectIn(text);
  if (!value) return `${JSON.stringify({ [REJECTED]: { line, because, text } })}\n`;
  if (Object.hasOwn(value, REJECTED))
    return `${JSON.stringify({ ...value, [REJECTED]: { line, because } })}\n`;
  const comma = Object.keys(value).length > 0 ? ',' : '';
  return `${text.slice(0, -1)}${comma}${reason.slice(1)}\n`;
}

/** Null where a text is no JSON object. */
function objectIn(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : null;
  } catch {
    return null;
  }
}
