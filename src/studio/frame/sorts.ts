// Problems by what they ask for: an error is mended, a text is translated, what is not finished is gone on with.

import type { Diagnostic, DiagnosticCode } from '../../model/index.ts';
import type { IconName } from '../controls/index.ts';
import type { Label } from '../i18n/index.ts';

export type Sort = 'error' | 'warning' | 'text' | 'todo' | 'note';

/** What is only not there yet. */
const UNFINISHED: ReadonlySet<DiagnosticCode> = new Set<DiagnosticCode>([
  'feel-empty',
  'too-few',
  'empty-text',
  'source-text-missing',
]);

export function sortOf({ code, severity }: Diagnostic): Sort {
  if (code === 'text-missing') return 'text';
  if (UNFINISHED.has(code)) return 'todo';
  return severity === 'info' ? 'note' : severity;
}

const LOOKS = {
  error: { label: 'shell.sort_error', tone: 'error', icon: 'error' },
  todo: { label: 'shell.sort_todo', tone: 'neutral', icon: 'todo' },
  warning: { label: 'shell.sort_warning', tone: 'warning', icon: 'warning' },
  text: { label: 'shell.sort_text', tone: 'neutral', icon: 'globe' },
  note: { label: 'shell.sort_note', tone: 'info', icon: 'info' },
} as const satisfies Readonly<
  Record<Sort, { label: Label; tone: 'error' | 'neutral' | 'warning' | 'info'; icon: IconName }>
>;

export const SORTS = Object.keys(LOOKS) as Sort[];

/** The sorts that there are, each with how many. */
export function sortsOf(diagnostics: readonly Diagnostic[]) {
  return SORTS.map((sort) => ({
    ...LOOKS[sort],
    count: diagnostics.filter((one) => sortOf(one) === sort).length,
  })).filter(({ count }) => count > 0);
}
