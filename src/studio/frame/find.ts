// What the palette finds: commands, and everything named in the open instrument.

import type { IconName } from '../controls/index.ts';
import { t } from '../i18n/index.ts';
import type { Action, Workspace } from '../state/index.ts';
import { SHOWN } from '../state/kinds.ts';

export interface Entry {
  readonly key: string;
  readonly label: string;
  /** What it is. */
  readonly note: string;
  readonly icon: IconName;
  readonly action?: Action;
  readonly href: string;
}

const MOST = 60;

export function entriesOf(actions: readonly Action[], workspace: Workspace | null): Entry[] {
  const commands = actions
    .filter(({ id }) => id !== 'find')
    .map((action) => ({
      key: `action ${action.id}`,
      label: t(action.label),
      note: t('shell.command'),
      icon: action.icon ?? ('forward' as const),
      action,
      href: '',
    }));
  const named = workspace
    ? [...workspace.named.values()].map(({ kind, id, label }) => ({
        key: `${kind} ${id}`,
        label: workspace.say(label) || id,
        note: `${t(`shell.kind_${kind}`)} · ${id}`,
        icon: SHOWN[kind].icon,
        href: workspace.hrefOf(id),
      }))
    : [];
  return [...commands, ...named];
}

/** The entries in which every word of the query stands; those that begin with it first. */
export function find(entries: readonly Entry[], query: string): Entry[] {
  const words = fold(query).split(/\s+/).filter(Boolean);
  if (words.length === 0) return entries.slice(0, MOST);
  return entries
    .map((entry) => ({ entry, rank: rankOf(entry, words) }))
    .filter(({ rank }) => rank > 0)
    .sort((a, b) => b.rank - a.rank)
    .slice(0, MOST)
    .map(({ entry }) => entry);
}

function rankOf(entry: Entry, words: readonly string[]): number {
  const label = fold(entry.label);
  const all = `${label} ${fold(entry.note)}`;
  if (!words.every((word) => all.includes(word))) return 0;
  const first = words[0] ?? '';
  const begins = label.startsWith(first) ? 3 : label.includes(` ${first}`) ? 2 : 1;
  // Test cases are many, and often named after what they test.
  return entry.key.startsWith('test ') ? begins / 10 : begins;
}

/** Letters without case and accents; Cyrillic ё counts as е. */
function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLocaleLowerCase();
}
