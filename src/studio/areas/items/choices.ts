// What can be chosen of an item, in the order in which it is offered.

import { t, type Label } from '../../i18n/index.ts';
import type { Evidence, ItemBase, OwnKind } from '../../../model/index.ts';
import type { Workspace } from '../../state/index.ts';
import { ITEM_KINDS, KINDS } from './kinds.ts';

interface Named<Value> {
  readonly value: Value;
  readonly label: Label;
}

export const NATURES: readonly Named<NonNullable<ItemBase['nature']>>[] = [
  { value: 'static', label: 'items.nature_static' },
  { value: 'dynamic', label: 'items.nature_dynamic' },
];

export const DIRECTIONS: readonly Named<NonNullable<ItemBase['direction']>>[] = [
  { value: 'risk', label: 'items.direction_risk' },
  { value: 'protective', label: 'items.direction_protective' },
  { value: 'neutral', label: 'items.direction_neutral' },
];

export const EVIDENCE: readonly Named<Evidence>[] = [
  { value: 'file', label: 'items.evidence_file' },
  { value: 'interview', label: 'items.evidence_interview' },
  { value: 'observation', label: 'items.evidence_observation' },
  { value: 'test', label: 'items.evidence_test' },
];

/** The kinds that an item can be made one of. */
export function kindChoices(): readonly { readonly value: OwnKind; readonly label: string }[] {
  return ITEM_KINDS.filter((kind) => kind !== 'earlier').map((value) => ({
    value,
    label: t(KINDS[value].label),
  }));
}

export function choicesOf(
  workspace: Workspace,
  property: 'aspect' | 'nature' | 'direction',
): readonly { readonly value: string; readonly label: string }[] {
  if (property === 'aspect')
    return [
      { value: '', label: t('items.noAspect') },
      ...workspace.document.aspects.map(({ id }) => ({ value: id, label: workspace.nameOf(id) })),
    ];
  const known = property === 'nature' ? NATURES : DIRECTIONS;
  return [
    { value: '', label: t('items.notStated') },
    ...known.map((one) => ({ value: one.value, label: t(one.label) })),
  ];
}

/** What is pasted may be the label of a choice. */
export function chosen<Value extends string>(
  text: string,
  choices: readonly { readonly value: Value; readonly label: string }[],
): { readonly value: Value } | { readonly problem: string } {
  const wanted = text.trim().toLocaleLowerCase();
  const found =
    choices.find(({ value }) => value === text) ??
    choices.find(({ label }) => label.toLocaleLowerCase() === wanted);
  if (found) return { value: found.value };
  return { problem: wanted === '' ? t('controls.textNeeded') : t('items.notAChoice', { text }) };
}
