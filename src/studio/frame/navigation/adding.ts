// Adding a part from the navigation: the area that can do it is loaded when it is asked to.

import type { Label } from '../../i18n/index.ts';
import { printRoute } from '../../router/index.ts';
import type { Studio, Workspace } from '../../state/index.ts';
import { performThere } from '../elsewhere.ts';
import type { Addition } from './entries.ts';

/** Additions of areas that have a place of their own for it: where, and by which action. */
const THERE = {
  item: { label: 'items.add', area: 'items', path: [], action: 'items.add' },
  aspect: { label: 'items.addAspect', area: 'items', path: ['shared'], action: 'items.addAspect' },
  test: { label: 'cases.testAdd', area: 'cases', path: ['tests'], action: 'cases.addTest' },
} as const;

export function labelOf(addition: Addition): Label {
  return typeof addition === 'string' ? THERE[addition].label : addition.add;
}

export function addPart(studio: Studio, workspace: Workspace, addition: Addition): void {
  if (typeof addition !== 'string') {
    void import('../../areas/scoring/begin.ts').then(({ begin }) => begin(workspace, addition));
    return;
  }
  const { area, path, action } = THERE[addition];
  performThere(studio, printRoute({ area, instrument: workspace.key, path }), action);
}
