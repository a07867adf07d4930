// What changed in an instrument, as far as results can depend on it.

import { diffInstruments, type Id, type Instrument, type InstrumentDifference } from '../../model/index.ts';
import { impliedBy, isComputed, isWhole, sayPlaceOf, short } from '../../interchange/changes/place.ts';
import { fill, wordsOf, type Property } from '../../words/index.ts';
import { currentLanguage, formatNumber, languageName, t } from '../i18n/index.ts';
import type { Workspace } from '../state/index.ts';
import { sayResult } from './values.ts';

export { isComputed, isWhole, short } from '../../interchange/changes/place.ts';

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

/** Where something changed, in words: the part, and the steps from there. */
export function sayPlace(
  workspace: Workspace,
  change: InstrumentDifference,
): { readonly of: string; readonly words: readonly string[] } {
  return sayPlaceOf(
    {
      text: (text) => workspace.say(text),
      nameOf: (id) => workspace.nameOf(id),
      codeOf: (owner, code) => sayCode(workspace, owner, code),
      languageOf: languageName,
      property: sayProperty,
    },
    change,
  );
}

/** The change in words, for example: NVCA raw score: Pending charge · points · Yes 1 → 2. */
export function sayChange(workspace: Workspace, change: InstrumentDifference): string {
  const { what, before, after } = change;
  const { of, words } = sayPlace(workspace, change);
  const whole = { what: [of, ...words].join(' · ') };
  if (what === 'moved') return t('simulate.reordered', whole);
  if (isWhole(change)) return t(what === 'removed' ? 'simulate.removed' : 'simulate.added', whole);
  const nothing = sayNothing(workspace, change);
  const [from, to] = [short(before, nothing), short(after, nothing)];
  return t('simulate.moved', { what: of, place: words.join(' · '), from, to });
}

/** That something is not written, with what holds then. */
export function sayNothing(workspace: Workspace, change: InstrumentDifference): string {
  const { report, sentences } = wordsOf(currentLanguage());
  const implied = impliedBy(workspace.document, change);
  if (implied === undefined) return report.notGiven;
  const value = typeof implied === 'number' ? formatNumber(implied) : implied ? sentences.yes : sentences.no;
  return fill(report.notGivenAs, { value });
}

function sayProperty(name: string): string {
  const { properties } = wordsOf(currentLanguage());
  return Object.hasOwn(properties, name) ? properties[name as Property] : name;
}

/** Months stand by the codes of what the reassessment is of; yes and no have points like codes. */
function sayCode(workspace: Workspace, owner: Id, code: string): string {
  const { of = owner } = workspace.document.reassessments.find(({ id }) => id === owner) ?? {};
  return sayResult(workspace, of, code === 'true' || code === 'false' ? code === 'true' : code);
}
