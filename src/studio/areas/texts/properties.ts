// What a text is of its part, in words.

import { t, type Label } from '../../i18n/index.ts';

const LABELS: Readonly<Record<string, Label>> = {
  title: 'texts.name',
  label: 'texts.label',
  description: 'overview.description',
  purpose: 'overview.purpose',
  population: 'overview.population',
  legalBasis: 'overview.legalBasis',
  administeredBy: 'overview.administeredBy',
  contest: 'overview.contest',
  terms: 'overview.terms',
  guidance: 'texts.guidance',
  anchor: 'texts.anchor',
  unit: 'texts.unit',
  rationale: 'texts.rationale',
  message: 'texts.message',
  note: 'texts.note',
};

export function propertyLabel(property: string): string {
  const label = LABELS[property];
  return label === undefined ? property : t(label);
}
