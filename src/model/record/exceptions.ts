// Findings that were looked at and stand for a reason.

import type { Diagnostic } from '../diagnostic.ts';
import { readPointer, valueAt } from '../pointer.ts';
import type { Instrument } from '../types.ts';
import { saidOf, type Recorded, type Words } from './record.ts';
import type { InstrumentRecord, JustifiedException } from './types.ts';

/** A finding of any check; a safeguard has a code of its own. */
export type Acceptable = Pick<Diagnostic, 'path' | 'params'> & { readonly code: string };

/**
 * The name by which a finding is known again when parts were moved: what is wrong, in which part, and what else it speaks
 * of. Where the part is renamed, or another row of a table is meant, it is another finding, and has to be looked at anew.
 */
export function ruleOf(document: Instrument, { code, path, params }: Acceptable): string {
  const part = valueAt(document, `/${readPointer(path).slice(0, 2).join('/')}`);
  const id = typeof part === 'object' && part !== null && 'id' in part ? String(part.id) : '';
  const others = Object.entries(params).sort(([one], [other]) => (one < other ? -1 : 1));
  return [code, id, ...others.map(([name, value]) => `${name}=${String(value)}`)].join(' ').trim();
}

/** The reason for which a finding stands; undefined where it was not accepted. The last one holds. */
export function exceptionFor(
  { document, record }: Recorded,
  found: Acceptable,
): JustifiedException | undefined {
  const rule = ruleOf(document, found);
  return record.exceptions.findLast((one) => one.rule === rule);
}

/** Why a finding may stand, and on what evidence. */
export type Justification = Words & Pick<JustifiedException, 'source'>;

/** Lets a finding stand for a reason. */
export function acceptFinding(state: Recorded, found: Acceptable, words: Justification): InstrumentRecord {
  const { document, record } = state;
  const entry = { ...saidOf(document, words), rule: ruleOf(document, found), at: found.path };
  return { ...record, exceptions: [...record.exceptions, entry] };
}

/** Lets it stand no longer: every reason that was given for it goes. Versions keep what was said. */
export function withdrawException({ record }: Recorded, rule: string): InstrumentRecord {
  const exceptions = record.exceptions.filter((one) => one.rule !== rule);
  return exceptions.length === record.exceptions.length ? record : { ...record, exceptions };
}
