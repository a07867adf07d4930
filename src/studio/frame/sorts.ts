// Problems by what they ask for: an error is mended, a text is translated, what is not finished is gone on with.

import type { Diagnostic } from '../../model/index.ts';
import type { IconName } from '../controls/index.ts';
import type { Label } from '../i18n/index.ts';
import type { Workspace } from '../state/index.ts';

export type Sort = 'error' | 'warning' | 'text' | 'todo' | 'note';

type Told = Pick<Workspace, 'diagnostics' | 'isToDo'>;

export function sortOf(workspace: Told, problem: Diagnostic): Sort {
  if (problem.code === 'text-missing') return 'text';
  if (workspace.isToDo(problem)) return 'todo';
  return problem.severity === 'info' ? 'note' : problem.severity;
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
export function sortsOf(workspace: Told) {
  return SORTS.map((sort) => ({
    sort,
    ...LOOKS[sort],
    count: workspace.diagnostics.filter((one) => sortOf(workspace, one) === sort).length,
  })).filter(({ count }) => count > 0);
}
