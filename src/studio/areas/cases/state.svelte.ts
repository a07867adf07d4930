// How the cases of a bank are shown, and which of them is chosen. The address holds the chosen case.

import { currentRoute, go } from '../../router/index.ts';
import type { Workspace } from '../../state/index.ts';
import type { TableQuery } from '../../../workers/index.ts';

export class CasesView {
  sort = $state.raw<TableQuery['sort']>(null);
  filter = $state.raw<TableQuery['filter']>(null);
  columns = $state<'results' | 'answers'>('results');
  readonly #key: string;

  constructor(workspace: Workspace) {
    this.#key = workspace.key;
  }

  /** Row of the chosen case in its bank. */
  get row(): number | null {
    const [part, row] = currentRoute().path;
    return part === 'case' && row !== undefined && /^\d+$/.test(row) ? Number(row) : null;
  }

  choose(row: number | null): void {
    const path = row === null ? [] : ['case', String(row)];
    go({ area: 'cases', instrument: this.#key, path }, { replace: this.row !== null });
  }

  get part(): 'banks' | 'tests' {
    return ['test', 'tests'].includes(currentRoute().path[0] ?? '') ? 'tests' : 'banks';
  }

  show(part: 'banks' | 'tests'): void {
    go({ area: 'cases', instrument: this.#key, path: part === 'tests' ? ['tests'] : [] });
  }
}

const views = new WeakMap<Workspace, CasesView>();

export function casesView(workspace: Workspace): CasesView {
  const known = views.get(workspace) ?? new CasesView(workspace);
  views.set(workspace, known);
  return known;
}
