// What the right panel can show besides Inspect, which belongs to the area on the canvas.

import type { Component } from 'svelte';
import type { IconName } from './controls/icons.ts';
import type { Label } from './i18n/index.ts';

export interface Panel {
  readonly id: string;
  readonly icon: IconName;
  readonly label: Label;
  readonly load: () => Promise<{ default: Component }>;
}

export const PANELS: readonly Panel[] = [
  { id: 'try', icon: 'try', label: 'shell.tryIt', load: () => import('./areas/cases/TryIt.svelte') },
  {
    id: 'comments',
    icon: 'comment',
    label: 'comments.title',
    load: () => import('./comments/Comments.svelte'),
  },
];
