// Values in words: labels of codes, dates and numbers as people write them.

import { parseDate } from '../../model/dates.ts';
import type { Id } from '../../model/index.ts';
import type { Value } from '../../language/index.ts';
import type { Plan } from '../../plan/index.ts';
import { codeLabel } from '../editor/feel/labels.ts';
import { formatDay, formatNumber, t } from '../i18n/index.ts';
import type { Workspace } from '../state/index.ts';

/** The value of something named, as engines have it: dates are days. */
export function sayValue(workspace: Workspace, plan: Plan, id: Id, value: Value | undefined): string {
  if (value === null || value === undefined) return t('why.nothing');
  if (typeof value === 'boolean') return value ? t('why.yes') : t('why.no');
  if (typeof value === 'number') {
    const isDate = id === 'assessed_on' || plan.values.get(id)?.type === 'date';
    return isDate ? formatDay(value) : formatNumber(value);
  }
  if (typeof value !== 'string') {
    return value.length === 0 ? t('why.none') : value.map((code) => sayCode(workspace, id, code)).join(', ');
  }
  return sayCode(workspace, id, value);
}

/** A value of an assessment: dates are ISO dates. */
export function sayResult(workspace: Workspace, plan: Plan, id: Id, value: Value | undefined): string {
  const isDate = plan.values.get(id)?.type === 'date' && typeof value === 'string';
  return sayValue(workspace, plan, id, isDate ? parseDate(value) : value);
}

export function sayCode(workspace: Workspace, id: Id, code: string): string {
  return workspace.say(codeLabel(workspace.document, id, code)) || code;
}
