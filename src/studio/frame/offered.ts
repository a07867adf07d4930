// What can be done in areas that are not open: the palette goes there and does it.

import { GROUPS } from '../areas/scoring/groups.ts';
import { KINDS } from '../areas/scoring/kinds.ts';
import type { AreaId } from '../areas.ts';
import type { IconName } from '../controls/index.ts';
import type { Label } from '../i18n/index.ts';
import { go, printRoute } from '../router/index.ts';
import type { Action, Studio, Workspace } from '../state/index.ts';
import { performThere } from './elsewhere.ts';
import { addPart } from './navigation/adding.ts';

/** By the ids under which the areas offer it: its name, and where. */
const THERE: Readonly<Record<string, readonly [label: Label, area: AreaId, ...path: string[]]>> = {
  'library.create': ['library.create', 'library'],
  'library.import': ['library.importFile', 'library'],
  'parts.search': ['library.parts', 'library', 'parts'],
  'overview.addLanguage': ['overview.addLanguage', 'overview'],
  'items.add': ['items.add', 'items'],
  'items.addAspect': ['items.addAspect', 'items', 'shared'],
  'items.addScale': ['items.addScale', 'items', 'shared'],
  'cases.addTest': ['cases.testAdd', 'cases', 'tests'],
  'cases.mutate': ['tests.tryChanges', 'cases', 'tests'],
  'cases.generate': ['cases.generate', 'cases'],
  'cases.import': ['cases.import', 'cases'],
};

export function offeredElsewhere(studio: Studio, workspace: Workspace | null): readonly Action[] {
  const there = Object.entries(THERE).flatMap(([id, [label, area, ...path]]): Action[] => {
    const instrument = area === 'library' ? null : (workspace?.key ?? null);
    if (studio.actions.find(id) || (area !== 'library' && instrument === null)) return [];
    const perform = (): void => performThere(studio, printRoute({ area, instrument, path }), id);
    return [{ id, label, group: 'area', icon: id === 'library.import' ? 'import' : 'add', perform }];
  });
  if (!workspace) return there;
  const parts = KINDS.map((kind): Action => ({
    id: `scoring.add.${kind.kind}`,
    label: kind.add,
    group: 'area',
    icon: 'add',
    perform: () => addPart(studio, workspace, kind),
  }));
  return [...pagesOf(workspace), ...there, ...parts];
}

/** The entries of the navigation that are no areas of their own. */
function pagesOf({ key }: Workspace): readonly Action[] {
  const page = (id: string, label: Label, icon: IconName, area: AreaId, ...path: string[]): Action => ({
    id: `go.${id}`,
    label,
    icon,
    group: 'go',
    perform: () => go(printRoute({ area, instrument: key, path })),
  });
  return [
    ...GROUPS.map(({ id, label, icon, kinds }) =>
      page(`group.${id}`, label, icon, 'scoring', kinds[0]!.kind),
    ),
    page('tests', 'cases.tests', 'ok', 'cases', 'tests'),
    page('shared', 'items.shared', 'level', 'items', 'shared'),
    page('source', 'items.source', 'code', 'items', 'source'),
  ];
}
