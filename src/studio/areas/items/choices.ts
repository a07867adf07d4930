// What can be chosen of an item, in the order in which it is offered.

import type { Label } from '../../i18n/index.ts';
import type { Evidence, ItemBase } from '../../../model/index.ts';

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
