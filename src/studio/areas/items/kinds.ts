// The kinds of items: what a new one starts as, and what of an item stays when it becomes one of another kind.

import type { IconName } from '../../controls/index.ts';
import type { Label } from '../../i18n/index.ts';
import { isSame } from '../../../model/diff/tree.ts';
import { beginItem, type Item, type ItemBase, type ItemKind, type OwnKind } from '../../../model/index.ts';

export const KINDS: Readonly<Record<ItemKind, { readonly label: Label; readonly icon: IconName }>> = {
  choice: { label: 'items.kind_choice', icon: 'ok' },
  'multi-choice': { label: 'items.kind_multi_choice', icon: 'check' },
  boolean: { label: 'items.kind_boolean', icon: 'question' },
  number: { label: 'items.kind_number', icon: 'chart' },
  date: { label: 'items.kind_date', icon: 'history' },
  text: { label: 'items.kind_text', icon: 'edit' },
  earlier: { label: 'items.kind_earlier', icon: 'restore' },
};
export const ITEM_KINDS = Object.keys(KINDS) as ItemKind[];

/** The same item as another kind. Options stay between the two kinds of choice; else the way of answering is new. */
export function asKind(item: Item, kind: OwnKind): Item {
  if ('options' in item && (kind === 'choice' || kind === 'multi-choice')) return { ...item, kind };
  return beginItem(kind, baseOf(item));
}

/** Another item like this one: next to it in a list, most often of the same aspect, kind and response scale. */
export function nextItem(before: Item | undefined, kind?: OwnKind): Item {
  const alike = before?.kind === 'earlier' ? undefined : before?.kind;
  const item = beginItem(kind ?? alike ?? 'choice', nextBase(before));
  const shares = before !== undefined && 'options' in before && typeof before.options === 'string';
  return shares && 'options' in item ? { ...item, options: before.options } : item;
}

/** What an item of any kind starts with next to this one. */
export function nextBase(before: Item | undefined): Omit<ItemBase, 'kind'> {
  const aspect = before?.aspect === undefined ? {} : { aspect: before.aspect };
  return { id: 'item', label: {}, ...aspect };
}

/** Whether nothing was said of an item but where it stands and how it is answered at first. */
export function isBlank(item: Item): boolean {
  if (item.kind === 'earlier' || Object.values(item.label).some((text) => text.trim())) return false;
  const { id, label, aspect } = item;
  const begun = beginItem(item.kind, { id, label, ...(aspect !== undefined && { aspect }) });
  const shares = 'options' in item && typeof item.options === 'string';
  return isSame(shares ? { ...begun, options: item.options } : begun, item);
}

/** What items of all kinds have. */
export function baseOf(item: Item): Omit<ItemBase, 'kind'> {
  const { id, label, aspect, guidance, evidence, nature, direction, relevantWhen, source } = item;
  const all = { id, label, aspect, guidance, evidence, nature, direction, relevantWhen, source };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)) as typeof all &
    Omit<ItemBase, 'kind'>;
}
