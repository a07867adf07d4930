// What is likely to be opened next is loaded while the user looks at what is there: an instrument then waits for itself
// alone. What cannot be loaded now is loaded when it is needed, and only then spoken of.

import { AREAS } from './areas.ts';
import { loadAllTexts } from './i18n/index.ts';
import { whenIdle } from './idle.ts';

const PARTS: readonly (() => Promise<unknown>)[] = [
  () => import('./frame/Dialogs.svelte'),
  () => import('./frame/SettingsMenu.svelte'),
  () => import('./controls/Menu.svelte'),
  () => import('../storage/read.ts'),
  () => import('./frame/instrument.ts'),
  () => import('./frame/navigation/InstrumentNav.svelte'),
  () => import('./state/workspace.svelte.ts'),
  () => import('./background/index.ts'),
  ...AREAS.map(({ load }) => load),
  async () => Promise.all((await import('./panels.ts')).PANELS.map(({ load }) => load())),
];

/** Not every browser tells whether its user wants to save data. */
function isDataSaved(): boolean {
  const { connection } = navigator as { readonly connection?: { readonly saveData?: boolean } };
  return connection?.saveData === true;
}

/** One part at a time, when the page has nothing else to do; the texts alone where data are to be saved. */
export function loadAhead(): void {
  const parts = isDataSaved() ? [loadAllTexts] : [loadAllTexts, ...PARTS];
  const next = (at: number): void =>
    whenIdle(() => {
      const load = parts[at];
      void load?.().then(
        () => next(at + 1),
        () => undefined,
      );
    });
  next(0);
}
