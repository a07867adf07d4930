// Who did what when: everything that was said of the instrument, and the versions that were named, the latest first.

import type { InstrumentRecord, Said, Signable } from '../../../model/index.ts';
import type { VersionMeta } from '../../../storage/index.ts';
import { STATUS_LOOK } from '../../frame/status.ts';
import { formatDateTime, t } from '../../i18n/index.ts';

export interface Happening {
  /** Milliseconds since 1970; null where nobody noted it. */
  readonly at: number | null;
  readonly who: string;
  readonly what: string;
  readonly why: string;
  readonly version: string;
  /** What can be verified. */
  readonly signed?: Signable;
}

export function happenings(
  { statuses, approvals, comments, exceptions }: InstrumentRecord,
  versions: readonly VersionMeta[],
): Happening[] {
  const all: Happening[] = [
    ...statuses.map((entry) => ({
      ...said(entry),
      what: t('versions.did_status', { status: t(STATUS_LOOK[entry.status].label) }),
      signed: entry,
    })),
    ...approvals.map((entry) => ({ ...said(entry), what: t('versions.did_approve', { role: entry.role }) })),
    ...comments.map((entry) => ({
      ...said(entry),
      what: t(whatOf(entry.resolves, entry.answers), { part: entry.part ?? t('versions.whole') }),
      why: entry.text,
      signed: entry,
    })),
    ...exceptions.map((entry) => ({ ...said(entry), what: t('versions.did_accept', { rule: entry.rule }) })),
    ...versions.flatMap(({ label, at, who, why, version }) =>
      label === null ? [] : [{ at, who, what: t('versions.did_name', { label }), why, version }],
    ),
  ];
  return all.sort((one, other) => (other.at ?? -1) - (one.at ?? -1));
}

function said({ who, when, why, version }: Said): Omit<Happening, 'what'> {
  return { at: when === undefined ? null : Date.parse(when), who, why, version };
}

function whatOf(resolves: boolean | undefined, answers: string | undefined) {
  if (resolves !== undefined) return resolves ? 'versions.did_resolve' : 'versions.did_reopen';
  return answers === undefined ? 'versions.did_comment' : 'versions.did_answer';
}

export function whenOf({ at }: Happening): string {
  return at === null ? t('versions.notNoted') : formatDateTime(at);
}
