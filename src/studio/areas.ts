// The areas of the studio. Add an area: its folder in areas/, its texts in i18n/, one line here.

import type { Component } from 'svelte';
import type { IconName } from './controls/icons.ts';
import type { Label } from './i18n/index.ts';

export type AreaId = 'library' | 'items' | 'scoring' | 'cases' | 'simulate' | 'export';

/** What an area's index.ts exports as its default. */
export interface AreaModule {
  /** Fills the canvas. */
  readonly canvas: Component;
  /** Fills the Inspect tab of the right panel; without it the area has no such tab. */
  readonly inspect?: Component;
}

export interface Area {
  readonly id: AreaId;
  readonly icon: IconName;
  readonly label: Label;
  readonly load: () => Promise<{ default: AreaModule }>;
}

export const AREAS: readonly Area[] = [
  { id: 'library', icon: 'library', label: 'library.title', load: () => import('./areas/library/index.ts') },
  { id: 'items', icon: 'items', label: 'items.title', load: () => import('./areas/items/index.ts') },
  { id: 'scoring', icon: 'scoring', label: 'scoring.title', load: () => import('./areas/scoring/index.ts') },
  { id: 'cases', icon: 'cases', label: 'cases.title', load: () => import('./areas/cases/index.ts') },
  {
    id: 'simulate',
    icon: 'simulate',
    label: 'simulate.title',
    load: () => import('./areas/simulate/index.ts'),
  },
  { id: 'export', icon: 'export', label: 'export.title', load: () => import('./areas/export/index.ts') },
];

export const AREA_IDS: readonly AreaId[] = AREAS.map(({ id }) => id);
