// Who did what when: everything that was said of the instrument, and the versions that were named, the latest first.

import {
  foundIn,
  type Comment,
  type InstrumentRecord,
  type Said,
  type SetAside,
  type Signable,
} from '../../../model/index.ts';
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
  /** What was taken out, as it was found. */
  readonly found?: Found | undefined;
}

interface Found {
  readonly entry: Signable;
  readonly text: string;
}

export function happenings(
  { statuses, approvals, comments, exceptions, setAside = [] }: InstrumentRecord,
  versions: readonly VersionMeta[],
): Happening[] {
  const all: Happening[] = [
    ...statuses.map((entry) => ({ ...said(entry), what: whatOf(entry), signed: entry })),
    ...approvals.map((entry) => ({ ...said(entry), what: t('versions.did_approve', { role: entry.role }) })),
    ...comments.map((entry) => ({ ...said(entry), what: whatOf(entry), why: entry.text, signed: entry })),
    ...setAside.map((entry) => ({
      ...said(entry),
      what: whatOf(entry),
      signed: entry,
      found: asFound(entry),
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

function whatOf(entry: Signable): string {
  if ('status' in entry) return t('versions.did_status', { status: t(STATUS_LOOK[entry.status].label) });
  if ('id' in entry) return t(whatOfComment(entry), { part: entry.part ?? t('versions.whole') });
  const found = foundIn(entry);
  return t('versions.did_setAside', { what: found ? whatOf(found) : '' });
}

function asFound(entry: SetAside): Found | undefined {
  const found = foundIn(entry);
  if (!found) return undefined;
  const text = 'text' in found ? found.text : found.why;
  return { entry: found, text };
}

function whatOfComment({ resolves, answers }: Comment) {
  if (resolves !== undefined) return resolves ? 'versions.did_resolve' : 'versions.did_reopen';
  return answers === undefined ? 'versions.did_comment' : 'versions.did_answer';
}

export function whenOf({ at }: Happening): string {
  return at === null ? t('versions.notNoted') : formatDateTime(at);
}

/** Under what name an entry stands, and when it says that it was said. */
export function byWhom({ who, when }: Said): string {
  const time = when === undefined ? t('versions.notNoted') : formatDateTime(Date.parse(when));
  return `${who || t('versions.nobody')}, ${time}`;
}
