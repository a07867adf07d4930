// What changed in an instrument, as far as results can depend on it.

import { diffInstruments, type Instrument, type InstrumentDifference } from '../../../../model/index.ts';
import { t, type Label } from '../../../i18n/index.ts';
import type { Workspace } from '../../../state/index.ts';

/** Properties in which people read, and nothing is computed. */
const READ = new Set([
  ...['label', 'description', 'guidance', 'anchor', 'rationale', 'source', 'unit', 'note'],
  ...['evidence', 'nature', 'direction', 'aspect'],
]);

/** Names of properties that people know under another name. */
const WORDS: Readonly<Record<string, Label>> = {
  points: 'simulate.property_points',
  weight: 'simulate.property_weight',
  from: 'simulate.property_from',
  when: 'simulate.property_when',
  expression: 'simulate.property_expression',
  method: 'simulate.property_method',
  missing: 'simulate.property_missing',
  decimals: 'simulate.property_decimals',
  options: 'simulate.property_options',
  relevantWhen: 'simulate.property_relevantWhen',
  of: 'simulate.property_of',
  rows: 'simulate.property_rows',
  then: 'simulate.property_then',
  months: 'simulate.property_months',
  min: 'simulate.property_min',
  max: 'simulate.property_max',
  to: 'simulate.property_to',
  groups: 'simulate.property_groups',
};

/** What only says where in the part it is, and is plain without it. */
const PLAIN = new Set(['terms', 'levels', 'policy', 'value']);

export function changesBetween(before: Instrument, after: Instrument): InstrumentDifference[] {
  return diffInstruments(before, after).filter(
    ({ part, place }) =>
      part !== null &&
      part.kind !== 'test' &&
      part.kind !== 'aspect' &&
      !place.some((name) => READ.has(name)),
  );
}

/** The change in words, for example: NVCA raw score: Pending charge · points · true 1 → 2. */
export function sayChange(
  workspace: Workspace,
  { what, part, place, before, after }: InstrumentDifference,
): string {
  const of = workspace.nameOf(part?.id ?? '');
  const words = place.filter((name) => !PLAIN.has(name)).map((name) => sayName(workspace, name));
  const whole = { what: [of, ...words].join(' · ') };
  if (what === 'moved') return t('simulate.reordered', whole);
  if (place.length === 0) return t(what === 'removed' ? 'simulate.removed' : 'simulate.added', whole);
  return t('simulate.moved', { what: of, place: words.join(' · '), from: short(before), to: short(after) });
}

function sayName(workspace: Workspace, name: string): string {
  const word = WORDS[name];
  return word ? t(word) : workspace.nameOf(name);
}

function short(value: unknown): string {
  const text = value === undefined ? '—' : typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}
