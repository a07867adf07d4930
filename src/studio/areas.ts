// The areas of the studio. Add an area: its folder in areas/, its texts in src/words/*/studio/, one line here.

import type { Component } from 'svelte';
import type { IconName } from './controls/icons.ts';
import type { Label } from './i18n/index.ts';

export type AreaId = 'library' | 'overview' | 'items' | 'scoring' | 'cases' | 'simulate' | 'export';

/** What an area's index.ts exports as its default. */
export interface AreaModule {
  /** Fills the canvas. */
  readonly canvas: Component;
  /** Fills the Inspect tab of the right panel, in an area that `inspects`. */
  readonly inspect?: Component;
}

export interface Area {
  readonly id: AreaId;
  readonly icon: IconName;
  readonly label: Label;
  /** Whether something can be selected in it and looked at beside it. */
  readonly inspects: boolean;
  readonly load: () => Promise<{ default: AreaModule }>;
}

export const AREAS: readonly Area[] = [
  {
    id: 'library',
    icon: 'library',
    label: 'library.title',
    inspects: false,
    load: () => import('./areas/library/index.ts'),
  },
  {
    id: 'overview',
    icon: 'graph',
    label: 'overview.title',
    inspects: false,
    load: () => import('./areas/overview/index.ts'),
  },
  {
    id: 'items',
    icon: 'items',
    label: 'items.title',
    inspects: true,
    load: () => import('./areas/items/index.ts'),
  },
  {
    id: 'scoring',
    icon: 'scoring',
    label: 'scoring.title',
    inspects: true,
    load: () => import('./areas/scoring/index.ts'),
  },
  {
    id: 'cases',
    icon: 'cases',
    label: 'cases.title',
    inspects: true,
    load: () => import('./areas/cases/index.ts'),
  },
  {
    id: 'simulate',
    icon: 'simulate',
    label: 'simulate.title',
    inspects: true,
    load: () => import('./areas/simulate/index.ts'),
  },
  {
    id: 'export',
    icon: 'export',
    label: 'export.title',
    inspects: false,
    load: () => import('./areas/export/index.ts'),
  },
];

export const AREA_IDS: readonly AreaId[] = AREAS.map(({ id }) => id);
