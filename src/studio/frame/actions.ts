// What can be done anywhere in the studio.

import { AREAS } from '../areas.ts';
import { toast } from '../controls/index.ts';
import { t } from '../i18n/index.ts';
import { currentRoute, go, printRoute } from '../router/index.ts';
import { useActions, type Action, type Studio } from '../state/index.ts';
import { goToRegion } from './regions.ts';
import type { FrameState } from './state.svelte.ts';
import { isTryItPage, tryItPage } from './tryIt.ts';

export function useFrameActions(studio: Studio, frame: FrameState): void {
  const open = (): boolean => studio.workspace !== null;
  const areas: Action[] = AREAS.map(({ id, label, icon }, i) => ({
    id: `go.${id}`,
    label,
    icon,
    group: 'go',
    // There are nine such keys.
    ...(i < 9 && { shortcut: `alt+${i + 1}` }),
    when: () => id === 'library' || open(),
    perform: () => go(areaAddress(studio, id)),
  }));
  useActions([
    {
      id: 'find',
      label: 'shell.find',
      icon: 'search',
      group: 'go',
      shortcut: 'mod+k',
      perform: () => (frame.dialog = 'palette'),
    },
    {
      id: 'undo',
      label: 'shell.undo',
      icon: 'undo',
      group: 'edit',
      shortcut: 'mod+z',
      when: () => studio.undoing !== null,
      perform: () => undo(studio),
    },
    {
      id: 'redo',
      label: 'shell.redo',
      icon: 'redo',
      group: 'edit',
      shortcut: 'mod+shift+z',
      alternative: 'mod+y',
      when: () => (studio.undoing?.redoable ?? null) !== null,
      perform: () => studio.undoing?.redo(),
    },
    {
      id: 'view.try',
      label: 'shell.tryIt',
      icon: 'try',
      group: 'view',
      shortcut: 'mod+.',
      when: () => open() && !isTryItPage(currentRoute()),
      perform: () => frame.toggle('try'),
    },
    {
      id: 'go.try',
      label: 'shell.tryItPage',
      icon: 'try',
      group: 'go',
      when: open,
      perform: () => {
        if (studio.workspace) go(tryItPage(studio.workspace.key));
      },
    },
    {
      id: 'view.close',
      label: 'shell.closePanel',
      icon: 'close',
      group: 'view',
      shortcut: 'escape',
      when: () => frame.detail !== null,
      perform: () => frame.close(),
    },
    {
      id: 'view.region',
      label: 'shell.nextRegion',
      icon: 'forward',
      group: 'view',
      shortcut: 'f6',
      perform: () => goToRegion(1),
    },
    {
      id: 'view.regionBack',
      label: 'shell.previousRegion',
      icon: 'back',
      group: 'view',
      shortcut: 'shift+f6',
      perform: () => goToRegion(-1),
    },
    {
      id: 'view.comments',
      label: 'comments.title',
      icon: 'comment',
      group: 'view',
      shortcut: 'alt+c',
      when: open,
      perform: () => frame.toggle('comments'),
    },
    {
      id: 'view.people',
      label: 'people.title',
      icon: 'cases',
      group: 'view',
      perform: () => (frame.dialog = 'people'),
    },
    {
      id: 'view.problems',
      label: 'shell.problems',
      icon: 'warning',
      group: 'view',
      shortcut: 'f8',
      when: open,
      perform: () => (frame.hasProblems ? frame.closeProblems() : frame.openProblems()),
    },
    {
      id: 'view.light',
      label: 'shell.themeLight',
      icon: 'light',
      group: 'view',
      perform: () => (studio.preferences.theme = 'light'),
    },
    {
      id: 'view.dark',
      label: 'shell.themeDark',
      icon: 'dark',
      group: 'view',
      perform: () => (studio.preferences.theme = 'dark'),
    },
    {
      id: 'keys',
      label: 'shell.keys',
      icon: 'keyboard',
      group: 'view',
      shortcut: '?',
      perform: () => (frame.dialog = 'keys'),
    },
    {
      id: 'clear',
      label: 'safety.clear',
      icon: 'delete',
      group: 'view',
      perform: () => (frame.dialog = 'clear'),
    },
    ...areas,
  ]);
}

/** Takes the last step back; after a reload there is none, and whoever expects it is told where earlier states are. */
export function undo({ undoing }: Studio): void {
  if (!undoing) return;
  if (undoing.undoable === null) toast(t('shell.undoNone'), { about: 'undo' });
  else undoing.undo();
}

/** The address of an area, of the open instrument where the area is of one. */
export function areaAddress(studio: Studio, area: (typeof AREAS)[number]['id']): string {
  const instrument = area === 'library' ? null : (studio.workspace?.key ?? null);
  return printRoute({ area, instrument, path: [] });
}
