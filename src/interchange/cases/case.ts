// One case from outside: nothing is believed before it fits the instrument.

import { isRecord } from '../../model/json.ts';
import { numberedDay, parseDate } from '../../model/dates.ts';
import { decimalsOf } from '../../model/decimal.ts';
import { codesToOffer, nearestOfFew } from '../../model/nearest.ts';
import { hasQuotes, lacksQuotes } from '../../model/quotes.ts';
import { Kept, shortcut } from '../../model/shortcuts.ts';
import type { Diagnostic, DiagnosticCode, Params } from '../../model/diagnostic.ts';
import { hiddenSigns } from '../../model/structure/hidden.ts';
import type { ProfessionalOverrides, Response, Responses } from '../../model/types.ts';
import type { Input, Plan } from '../../plan/index.ts';
import type { Case } from '../../engine/index.ts';

export interface ReadCase {
  /** Null where there is a problem. */
  readonly case: Case | null;
  /** Paths are JSON Pointers into the case. */
  readonly problems: readonly Diagnostic[];
}

const KEYS: readonly string[] = ['id', 'assessedOn', 'responses', 'overrides'];

/**
 * A case as an engine takes it, from `{id, assessedOn, responses, overrides?}`. Types count: codes and dates are text,
 * numbers are numbers; yes and no are true and false, or 1 and 0.
 */
export function readCase(plan: Plan, raw: unknown): ReadCase {
  const problems: Diagnostic[] = [];
  const report: Report = (code, path, params = {}) =>
    problems.push({ code, severity: 'error', path, params });
  if (!isRecord(raw)) {
    report('case-not-an-object', '');
    return { case: null, problems };
  }
  for (const key of Object.keys(raw)) {
    if (!KEYS.includes(key)) report('case-unknown-key', `/${key}`, { key });
  }
  const { id, assessedOn } = raw;
  if (!/\S/.test(typeof id === 'string' || typeof id === 'number' ? String(id) : ''))
    report('case-without-id', '/id');
  // Past this, numbers stand for their neighbours too.
  else if (typeof id === 'number' && !(Math.abs(id) <= Number.MAX_SAFE_INTEGER))
    report('case-id-digits', '/id', { id });
  else if (typeof id === 'string') reportLost(id, '/id', report);
  if (typeof assessedOn !== 'string' || parseDate(assessedOn) === undefined) {
    const value = shown(assessedOn);
    report('case-without-date', '/assessedOn', { value, ...numberedDay(value) });
  }
  const responses = readResponses(plan, raw['responses'], report);
  const overrides = readOverrides(plan, raw['overrides'], report);
  if (problems.length > 0) return { case: null, problems };
  return {
    case: { id: String(id), assessedOn: String(assessedOn), responses, ...(overrides ? { overrides } : {}) },
    problems,
  };
}

/** What would be another text once it is written: half a character, and what ends at U+0000. */
function reportLost(text: string, path: string, report: Report): void {
  for (const { code, severity, params } of hiddenSigns(text))
    if (severity === 'error') report(code, path, params);
}

type Report = (code: DiagnosticCode, path: string, params?: Params) => void;

function readResponses(plan: Plan, raw: unknown, report: Report): Responses {
  if (!isRecord(raw)) {
    report('case-without-responses', '/responses');
    return {};
  }
  const inputs = inputsOf(plan);
  const offer = nearestOfFew();
  // Copied at once, with only that written anew which an engine takes otherwise: faster than name by name.
  const responses: Record<string, unknown> = { ...raw };
  for (const item of Object.keys(responses)) {
    const input = inputs.get(item);
    const answer = responses[item];
    if (input) {
      const taken = answer === null ? null : readAnswer(input, answer, report);
      if (!Object.is(taken, answer)) responses[item] = taken;
    } else {
      Reflect.deleteProperty(responses, item);
      if (plan.texts.includes(item)) continue;
      const path = `/responses/${item}`;
      report('case-unknown-item', path, { item, nearest: offer(item, () => inputs.keys()).join(', ') });
    }
  }
  return responses as Responses;
}

const known = new Kept(shortcut('items by id'), new WeakMap<Plan, ReadonlyMap<string, Input>>());

/** By item; made once for many cases. */
function inputsOf(plan: Plan): ReadonlyMap<string, Input> {
  return known.of(plan, ({ inputs }) => new Map(inputs.map((input) => [input.id, input])));
}

/** The answer as engines take it, or null with a problem. */
function readAnswer(input: Input, answer: unknown, report: Report): Response {
  const refuse = (code: DiagnosticCode, params: Params = {}) => {
    report(code, `/responses/${input.id}`, { item: input.id, value: shown(answer), ...params });
    return null;
  };
  switch (input.type) {
    case 'boolean':
      if (answer === true || answer === 1) return true;
      if (answer === false || answer === 0) return false;
      return refuse(hasQuotes(answer, 'boolean') ? 'answer-quoted' : 'answer-not-yes-no');
    case 'code':
      if (typeof answer === 'string' && input.codes.includes(answer)) return answer;
      return refuseOption(input, answer, refuse);
    case 'codes': {
      if (!Array.isArray(answer)) return refuse('answer-not-a-list');
      const strange = answer.find((code) => !input.codes.includes(code as string)) as unknown;
      if (strange === undefined) return input.codes.filter((code) => answer.includes(code));
      return refuseOption(input, strange, refuse);
    }
    case 'number':
      return readNumber(input, answer, refuse);
    case 'date': {
      const days = typeof answer === 'string' ? parseDate(answer) : undefined;
      if (days === undefined) return refuse('answer-not-a-date', numberedDay(shown(answer)));
      return days < input.min || days > input.max ? refuse('answer-date-out-of-range') : (answer as string);
    }
  }
}

type Refuse = (code: DiagnosticCode, params?: Params) => null;

function refuseOption({ codes }: Input, answer: unknown, refuse: Refuse): null {
  const value = shown(answer);
  if (lacksQuotes(answer, codes)) return refuse('answer-unquoted', { value });
  return refuse('answer-not-an-option', { value, nearest: codesToOffer(value, codes).join(', ') });
}

function readNumber(input: Input, answer: unknown, refuse: Refuse): number | null {
  const { min, max, decimals } = input;
  if (typeof answer !== 'number' || !Number.isFinite(answer))
    return refuse(hasQuotes(answer, 'number') ? 'answer-quoted' : 'answer-not-a-number');
  if (answer < min || answer > max) return refuse('answer-out-of-range', { min, max });
  if (!Number.isInteger(answer) && decimalsOf(answer) > decimals)
    return refuse('answer-too-precise', { decimals });
  return answer + 0;
}

function readOverrides(plan: Plan, raw: unknown, report: Report): ProfessionalOverrides | null {
  if (raw === undefined || raw === null) return null;
  if (!isRecord(raw)) {
    report('override-unknown', '/overrides', { classification: shown(raw) });
    return null;
  }
  for (const [classification, override] of Object.entries(raw)) {
    const path = `/overrides/${classification}`;
    const codes = plan.results.classifications.includes(classification)
      ? plan.values.get(classification)?.codes
      : undefined;
    if (!codes) report('override-unknown', path, { classification });
    else if (!isRecord(override) || !codes.includes(override['to'] as string)) {
      report('override-code', path, { classification, codes: codes.join(', ') });
    } else if (typeof override['reason'] !== 'string' || override['reason'].trim() === '') {
      report('override-without-reason', path, { classification });
    } else reportLost(override['reason'], `${path}/reason`, report);
  }
  return raw as unknown as ProfessionalOverrides;
}

function shown(value: unknown): string {
  const text = typeof value === 'string' ? value : written(value);
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}

/** Programs give what no JSON says: large whole numbers of databases, objects that hold themselves. */
function written(value: unknown): string {
  if (typeof value === 'bigint' || typeof value === 'number') return String(value);
  try {
    return JSON.stringify([value]).slice(1, -1);
  } catch {
    return Array.isArray(value) ? '[…]' : '{…}';
  }
}
