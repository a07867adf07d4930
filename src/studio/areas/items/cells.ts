// What stands in the cells of an item's row, in words.

import { formatNumber, t } from '../../i18n/index.ts';
import { sayDay } from '../../values/index.ts';
import type { Workspace } from '../../state/index.ts';
import { askedAs, LONGEST_SHOWN, optionsOf, shortened, type Id, type Item } from '../../../model/index.ts';
import type { PlanTerm } from '../../../plan/index.ts';
import { pointsOf } from './points.ts';

/** A label in its own direction, so that codes and points stay beside it. */
export function apart(text: string): string {
  return text === '' ? '' : `\u2068${text}\u2069`;
}

/** How an item can be answered: its options, its range. */
export function sayAnswers(workspace: Workspace, answered: Item): string {
  const item = askedAs(workspace.document, answered);
  switch (item.kind) {
    case 'choice':
    case 'multi-choice':
      return shortened(
        optionsOf(item.options, workspace.document)
          .slice(0, LONGEST_SHOWN)
          .map((option) => workspace.say(option.label) || option.code)
          .join(' · '),
      );
    case 'number':
      return `${formatNumber(item.min)} – ${formatNumber(item.max)} ${workspace.say(item.unit)}`.trim();
    case 'date':
      return item.min === undefined && item.max === undefined
        ? ''
        : `${item.min === undefined ? '…' : sayDay(item.min)} – ${item.max === undefined ? '…' : sayDay(item.max)}`;
    case 'boolean':
      return `${t('items.yes')} · ${t('items.no')}`;
    case 'text':
      return '';
  }
}

/** The points of the first score that counts the item, and whether others count it with other points. */
export function sayPoints(id: Id, scored: ReadonlySet<Id>, terms: readonly PlanTerm[] | undefined): string {
  if (!scored.has(id)) return t('items.notScored');
  const [first, ...others] = terms ?? [];
  if (!first) return '';
  const points = sayTerm(first);
  return others.some((other) => !hasSamePoints(other, first)) ? t('items.pointsMore', { points }) : points;
}

function hasSamePoints(one: PlanTerm, other: PlanTerm): boolean {
  const [points, others] = [pointsOf(one), pointsOf(other)];
  return points?.length === others?.length && (points ?? []).every((each, n) => each === others?.[n]);
}

function sayTerm(term: PlanTerm): string {
  const points = pointsOf(term);
  if (!points) return t('items.pointsItself');
  return points.map((one) => (one === null ? '–' : formatNumber(one))).join(' · ');
}
