// What a row of changes is called.

import { t } from '../../i18n/index.ts';
import type { Workspace } from '../../state/index.ts';
import type { ChangeRow } from './rows.ts';

/** The kind and the name of its part; an item is known by its number too. */
export function nameOf(workspace: Workspace, { part }: Pick<ChangeRow, 'part'>): string {
  if (!part) return t('versions.whole');
  const { kind, id, label } = part;
  const position = kind === 'item' ? workspace.document.items.findIndex((one) => one.id === id) : -1;
  const of = position < 0 ? t(`shell.kind_${kind}`) : t('versions.item', { n: position + 1 });
  return t('versions.partName', { of, name: workspace.say(label) || id });
}
