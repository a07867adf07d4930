// The areas of the studio. Add an area: its folder in areas/, its texts in src/words/*/studio/, one line here.

import type { Component } from 'svelte';
import type { IconName } from './controls/icons.ts';
import type { Label } from './i18n/index.ts';

export type AreaId =
  | 'library'
  | 'overview'
  | 'items'
  | 'scoring'
  | 'cases'
  | 'simulate'
  | 'findings'
  | 'texts'
  | 'safeguards'
  | 'versions'
  | 'workshop'
  | 'documents'
  | 'export';

/** What an area's index.ts exports as its default. */
export interface AreaModule {
  /** Fills the canvas. */
  readonly canvas: Component;
  /** Fills the detail beside the canvas while something is looked at. */
  readonly inspect?: Component;
}

export interface Area {
  readonly id: AreaId;
  readonly icon: IconName;
  readonly label: Label;
  /** What an address can name first in it; absent: nothing. */
  readonly pages?: RegExp;
  /** Whether an address selects something in it that is looked at beside it. */
  readonly inspects?: (path: readonly string[]) => boolean;
  /** What is clicked to look at it: its name, where cells are edited; else anywhere in its row. */
  readonly looks?: 'name' | 'row';
  readonly load: () => Promise<{ default: AreaModule }>;
}

export const AREAS: readonly Area[] = [
  {
    id: 'library',
    icon: 'library',
    label: 'library.title',
    pages: /^(template|parts)$/,
    load: () => import('./areas/library/index.ts'),
  },
  {
    id: 'overview',
    icon: 'graph',
    label: 'overview.title',
    load: () => import('./areas/overview/index.ts'),
  },
  {
    id: 'items',
    icon: 'items',
    label: 'items.title',
    pages: /^(item|aspect|scale|shared|source)$/,
    inspects: ([kind, id]) => kind !== undefined && kind !== 'source' && id !== undefined,
    looks: 'name',
    load: () => import('./areas/items/index.ts'),
  },
  {
    id: 'scoring',
    icon: 'scoring',
    label: 'scoring.title',
    pages:
      /^(score|recode|norm|level|table|formula|constant|rule|classification|reassessment|flag|recommendation|constraint|assertion)$/,
    load: () => import('./areas/scoring/index.ts'),
  },
  {
    id: 'cases',
    icon: 'cases',
    label: 'cases.title',
    pages: /^(case|tests?|try)$/,
    inspects: ([kind, id]) => (kind === 'case' || kind === 'test') && id !== undefined,
    looks: 'row',
    load: () => import('./areas/cases/index.ts'),
  },
  {
    id: 'simulate',
    icon: 'simulate',
    label: 'simulate.title',
    pages: /^of$/,
    inspects: (path) => path[3] === 'case',
    looks: 'row',
    load: () => import('./areas/simulate/index.ts'),
  },
  {
    id: 'findings',
    icon: 'check',
    label: 'findings.title',
    pages: /^of$/,
    load: () => import('./areas/findings/index.ts'),
  },
  {
    id: 'versions',
    icon: 'history',
    label: 'versions.title',
    pages: /^(now|log|merge|\d+)$/,
    load: () => import('./areas/versions/index.ts'),
  },
  {
    id: 'safeguards',
    icon: 'lock',
    label: 'safeguards.title',
    pages: /^of$/,
    load: () => import('./areas/safeguards/index.ts'),
  },
  {
    id: 'texts',
    icon: 'globe',
    label: 'texts.title',
    pages: /^(missing|stale|draft|reviewed|terms)$/,
    load: () => import('./areas/texts/index.ts'),
  },
  {
    id: 'documents',
    icon: 'file',
    label: 'documents.title',
    pages: /^(statement|form|manual|codebook)$/,
    load: () => import('./areas/documents/index.ts'),
  },
  {
    id: 'export',
    icon: 'export',
    label: 'export.title',
    load: () => import('./areas/export/index.ts'),
  },
  {
    id: 'workshop',
    icon: 'people',
    label: 'workshop.title',
    pages: /^(exercise|register)$/,
    load: () => import('./areas/workshop/index.ts'),
  },
];

export const AREA_IDS: readonly AreaId[] = AREAS.map(({ id }) => id);
