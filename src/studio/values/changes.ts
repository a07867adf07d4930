// What changed in an instrument, as far as results can depend on it.

import {
  diffInstruments,
  type Id,
  type Instrument,
  type InstrumentDifference,
  type PlaceStep,
} from '../../model/index.ts';
import { languageName, t, type Label } from '../i18n/index.ts';
import type { Workspace } from '../state/index.ts';
import { sayResult } from './values.ts';

/** Properties that people read, and from which nothing is computed. */
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
  label: 'versions.property_label',
  description: 'versions.property_description',
  guidance: 'versions.property_guidance',
  anchor: 'versions.property_anchor',
  rationale: 'versions.property_rationale',
  source: 'versions.property_source',
  evidence: 'versions.property_evidence',
  aspect: 'versions.property_aspect',
  title: 'versions.property_title',
  version: 'versions.property_version',
  languages: 'versions.property_languages',
  about: 'versions.property_about',
  manual: 'versions.property_manual',
  responses: 'versions.property_responses',
  expected: 'versions.property_expected',
};

/** What only says where in the part it is, and is plain without it. */
const PLAIN = new Set(['terms', 'levels', 'policy', 'value']);

export interface Changes {
  /** Those that results can depend on. */
  readonly computed: readonly InstrumentDifference[];
  /** Whether anything else differs: texts, test cases, the version and so on. */
  readonly others: boolean;
}

export function changesBetween(before: Instrument, after: Instrument): Changes {
  const all = diffInstruments(before, after);
  const computed = all.filter(isComputed);
  return { computed, others: computed.length < all.length };
}

/** Whether results can depend on it. */
export function isComputed({ part, place }: InstrumentDifference): boolean {
  if (part === null || part.kind === 'test' || part.kind === 'aspect') return false;
  return !place.some(({ name, of }) => of === 'property' && READ.has(name));
}

/** Where something changed, in words: the part, and the steps from there. */
export function sayPlace(
  workspace: Workspace,
  { part, place }: InstrumentDifference,
): { readonly of: string; readonly words: readonly string[] } {
  const id = part?.id ?? '';
  const words = place
    .filter((step) => !(step.of === 'property' && PLAIN.has(step.name)))
    .map((step, i, steps) =>
      sayStep(workspace, step, steps.slice(0, i).findLast((one) => one.of === 'id')?.name ?? id),
    );
  return { of: workspace.say(part?.label) || id, words };
}

/** The change in words, for example: NVCA raw score: Pending charge · points · Yes 1 → 2. */
export function sayChange(workspace: Workspace, change: InstrumentDifference): string {
  const { what, before, after } = change;
  const { of, words } = sayPlace(workspace, change);
  const whole = { what: [of, ...words].join(' · ') };
  if (what === 'moved') return t('simulate.reordered', whole);
  if (isWhole(change)) return t(what === 'removed' ? 'simulate.removed' : 'simulate.added', whole);
  return t('simulate.moved', { what: of, place: words.join(' · '), from: short(before), to: short(after) });
}

/** Whether what is there before or after is made of parts, and is said by its name alone. */
export function isWhole({ what, place, before, after }: InstrumentDifference): boolean {
  return what !== 'changed' && (place.length === 0 || hasParts(what === 'removed' ? before : after));
}

/** What is made of parts is not read as one value. */
function hasParts(value: unknown): boolean {
  return typeof value === 'object' && value !== null;
}

/** A code in a map is one of the value that `owner` names. */
function sayStep(workspace: Workspace, { name, of, label }: PlaceStep, owner: Id): string {
  if (of === 'language') return languageName(name);
  if (label) return workspace.say(label) || name;
  if (of === 'code') return sayCode(workspace, owner, name);
  if (of === 'id') return workspace.nameOf(name);
  const word = of === 'property' ? WORDS[name] : undefined;
  return word ? t(word) : name;
}

/** Months stand by the codes of what the reassessment is of; yes and no have points like codes. */
function sayCode(workspace: Workspace, owner: Id, code: string): string {
  const { of = owner } = workspace.document.reassessments.find(({ id }) => id === owner) ?? {};
  return sayResult(workspace, of, code === 'true' || code === 'false' ? code === 'true' : code);
}

/** A value as it is written. */
export function short(value: unknown): string {
  const text = value === undefined ? '—' : typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}
