// Answers and results in words and colours, the same in every area.

import type { Answered, Assessment } from '../../engine/index.ts';
import { parseDate } from '../../model/dates.ts';
import {
  askedAs,
  optionsOf,
  shapeOf,
  type Id,
  type Instrument,
  type Item,
  type Response,
  type Text,
} from '../../model/index.ts';
import { truthIn, type Difference, type Outcome, type ResultValue } from '../../simulation/index.ts';
import { formatDay, formatNumber, t } from '../i18n/index.ts';
import type { Workspace } from '../state/index.ts';
import { levelColour } from '../style/index.ts';

export function sayDay(date: string): string {
  const days = parseDate(date);
  return days === undefined ? date : formatDay(days);
}

/** An answer; empty where there is none. */
export function sayAnswer(workspace: Workspace, answered: Item, answer: Response | undefined): string {
  if (answer === null || answer === undefined) return '';
  const item = askedAs(workspace.document, answered);
  const labelOf = (options: Parameters<typeof optionsOf>[0], code: string) =>
    workspace.say(optionsOf(options, workspace.document).find((one) => one.code === code)?.label) || code;
  switch (item.kind) {
    case 'choice':
      return labelOf(item.options, String(answer));
    case 'multi-choice':
      return (
        (answer as string[]).map((code) => labelOf(item.options, code)).join(', ') || t('form.noneChosen')
      );
    case 'boolean':
      return t(answer === true ? 'cases.yes' : 'cases.no');
    case 'number':
      return formatNumber(Number(answer));
    case 'date':
      return sayDay(String(answer));
    case 'text':
      return String(answer);
  }
}

/** A value of an outcome, as the assessment has it. */
export function outcomeIn(assessment: Assessment, { id, kind }: Pick<Outcome, 'id' | 'kind'>): string | null {
  const value = {
    classification: assessment.classification[id],
    level: assessment.levels[id],
    converted: assessment.scores[id],
    value: assessment.values[id],
    flag: truthIn(assessment, id),
    recommendation: truthIn(assessment, id),
  }[kind];
  return value === null || value === undefined ? null : String(value);
}

/** A value of an outcome in words; null is unknown. */
export function sayOutcome(
  workspace: Workspace,
  { id, kind }: Pick<Outcome, 'id' | 'kind'>,
  value: string | null,
): string {
  if (value === null) return t('simulate.unknown');
  switch (kind) {
    case 'flag':
    case 'recommendation':
      return t(value === 'true' ? 'simulate.raised' : 'simulate.notRaised');
    case 'converted':
      return formatNumber(Number(value));
    default:
      if (value === 'true' || value === 'false') return t(value === 'true' ? 'cases.yes' : 'cases.no');
      return workspace.say(codeLabel(workspace.document, id, value)) || value;
  }
}

/** How many of the items on which a value rests are answered. */
export function sayAnswered({ answered, asked }: Answered): string {
  return t('outcome.answered', { answered, asked });
}

function isAnswered(value: ResultValue): value is Answered {
  return typeof value === 'object' && value !== null && 'asked' in value;
}

/** A result of any kind in words. */
export function sayResult(workspace: Workspace, id: Id, value: Exclude<ResultValue, Answered>): string {
  if (value === null || value === undefined) return t('simulate.unknown');
  if (typeof value === 'number') return formatNumber(value);
  if (typeof value === 'boolean') return t(value ? 'cases.yes' : 'cases.no');
  if (typeof value !== 'string')
    return value.map((code) => sayResult(workspace, id, code)).join(', ') || t('simulate.emptySet');
  return workspace.say(codeLabel(workspace.document, id, value)) || value;
}

/** One side of a difference between two assessments, or between one and what was expected of it. */
export function sayDifference(
  workspace: Workspace,
  { part, id }: Pick<Difference, 'part' | 'id'>,
  value: ResultValue,
): string {
  switch (part) {
    case 'flags':
    case 'recommendations':
    case 'unknown':
      return sayOutcome(
        workspace,
        { id, kind: 'flag' },
        typeof value === 'boolean' || typeof value === 'string' ? String(value) : null,
      );
    case 'missing':
      return t(value === true ? 'cases.notAnswered' : 'cases.answeredOrNotAsked');
    default:
      return isAnswered(value) ? sayAnswered(value) : sayResult(workspace, id, value);
  }
}

/** The colour of a value; it always stands beside the word. Unknown has none. */
export function outcomeColour({ values }: Pick<Outcome, 'values'>, position: number): string | undefined {
  return position < values.length ? levelColour(position, values.length) : undefined;
}

function codeLabel(document: Instrument, id: Id, code: string): Text | undefined {
  const shape = shapeOf(document, id);
  return shape && 'options' in shape ? shape.options.find((one) => one.code === code)?.label : undefined;
}
