// What a test case expects, result by result, as it stands in a cell and is typed or pasted there.

import { codeMeant, readYesNo } from '../../../../interchange/pasted/index.ts';
import type { Assessment } from '../../../../engine/index.ts';
import { codesOfValue } from '../../../../model/index.ts';
import { parseNumber } from '../../../../model/number-text.ts';
import type { Expected, Id, Response, TestCase } from '../../../../model/types.ts';
import type { Plan } from '../../../../plan/index.ts';
import { printNumber, sayNumberProblem } from '../../../controls/number.ts';
import type { Offered, Read } from '../../../grid/index.ts';
import { formatNumber, t } from '../../../i18n/index.ts';
import { sayDiagnostic, type Workspace } from '../../../state/index.ts';
import { sayResult } from '../../../values/index.ts';
import {
  actualValue,
  expectablesOf,
  expectedValue,
  listed,
  LISTS,
  withExpected,
  type Expectable,
  type List,
} from './expected.ts';

/** A column: a result, or a list of what is raised. */
export type Outcome = Expectable | { readonly part: List; readonly id: List };

type Value = Response | undefined;

/** Codes never look like this. */
export const UNKNOWN = '?';

export const keyOf = ({ part, id }: Outcome): string => `${part} ${id}`;

export function outcomesIn(plan: Plan): readonly Outcome[] {
  const { flags, recommendations } = plan.results;
  const counts = {
    flags: flags.length,
    recommendations: recommendations.length,
    unknown: flags.length + recommendations.length,
    missing: plan.inputs.length,
  };
  const lists = LISTS.filter((list) => counts[list] > 0);
  return [...expectablesOf(plan), ...lists.map((list) => ({ part: list, id: list }))];
}

/** How many of each kind are shown as long as nobody chose. */
const USUAL: Readonly<Partial<Record<Outcome['part'], number>>> = {
  classification: 2,
  levels: 2,
  scores: 1,
  values: 1,
  flags: 1,
};

/** Those that test cases name, of each kind the last ones: what a result comes to stands at the end. */
export function usualOutcomes(plan: Plan, tests: readonly TestCase[]): readonly Outcome[] {
  const all = outcomesIn(plan);
  const isNamed = (one: Outcome): boolean =>
    tests.length === 0 || tests.some(({ expected }) => valueIn(expected, one) !== undefined);
  return Object.entries(USUAL).flatMap(([part, most]) =>
    all.filter((one) => one.part === part && isNamed(one)).slice(-most),
  );
}

export function nameOfOutcome(workspace: Workspace, { part, id }: Outcome): string {
  return isList(part) ? t(`tests.${part}`) : workspace.nameOf(id);
}

/** Undefined: it is not compared. */
export function valueIn(expected: Expected, one: Outcome): Value {
  return isListed(one) ? expected[one.part] : expectedValue(expected, one);
}

export function withValue(expected: Expected, one: Outcome, value: Value): Expected {
  if (!isListed(one)) return withExpected(expected, one, value);
  const { [one.part]: _, ...others } = expected;
  return value === undefined ? others : { ...others, [one.part]: value as Id[] };
}

export function actualOf(assessment: Assessment, one: Outcome): Response {
  return isListed(one) ? [...assessment[one.part]] : actualValue(assessment, one);
}

/** Lists of what is raised are compared as sets. */
export function isSame(one: Value, other: Value, { part }: Outcome): boolean {
  const written = (value: Value): string =>
    JSON.stringify(Array.isArray(value) && isList(part) ? [...value].sort() : value);
  return written(one) === written(other);
}

export function sayValue(workspace: Workspace, one: Outcome, value: Value): string {
  if (value === undefined) return '';
  if (isListed(one))
    return (value as Id[]).map((id) => workspace.nameOf(id)).join(', ') || t('tests.noneRaised');
  const values = (workspace.plan ?? workspace.runnable?.plan)?.values;
  if (typeof value === 'number') return formatNumber(value, values?.get(one.id)?.decimals);
  return sayResult(workspace, one.id, value);
}

/** What can be chosen in a cell; null where it is typed. */
export function choicesOf(workspace: Workspace, one: Outcome): readonly Offered[] | null {
  const codes = codesOf(workspace, one);
  if (!codes) return null;
  return [
    ...codes.map((code) => ({ value: String(code), label: sayValue(workspace, one, code) })),
    { value: UNKNOWN, label: t('simulate.unknown') },
    { value: '', label: t('tests.notCompared') },
  ];
}

function codesOf(workspace: Workspace, one: Outcome): readonly (string | boolean)[] | null {
  if (isListed(one)) return null;
  const type = (workspace.plan ?? workspace.runnable?.plan)?.values.get(one.id)?.type;
  if (type === 'boolean') return [true, false];
  return type === 'code' ? (codesOfValue(workspace.document, one.id) ?? []) : null;
}

export function typedValue(workspace: Workspace, one: Outcome, value: Value): string {
  if (value === undefined) return '';
  if (value === null) return UNKNOWN;
  if (typeof value === 'number') return printNumber(value);
  return Array.isArray(value) ? sayValue(workspace, one, value) : String(value);
}

/** By code or label, “?” where it must not be known, and nothing where it is not compared. */
export function readValue(workspace: Workspace, one: Outcome, typed: string): Read {
  const text = typed.trim();
  if (text === '' || text === t('tests.notCompared')) return { value: undefined };
  if (isListed(one)) return readList(workspace, one.part, text);
  if (text === UNKNOWN || text === t('simulate.unknown')) return { value: null };
  const value = (workspace.plan ?? workspace.runnable?.plan)?.values.get(one.id);
  if (value?.type === 'number') {
    const limits = { decimals: value.decimals };
    const read = parseNumber(text, limits);
    return 'problem' in read ? { problem: sayNumberProblem(read.problem, limits) } : { value: read.value };
  }
  if (value?.type === 'boolean') {
    const read = readYesNo(text);
    return typeof read === 'boolean' ? { value: read } : { problem: t('tests.noSuchValue', { text }) };
  }
  const codes = codesOfValue(workspace.document, one.id);
  if (!codes) return { value: text };
  const several = text.split(/[;,]/).map((each) => codeIn(workspace, one, each.trim(), codes));
  const wrong = several.find((each) => typeof each !== 'string');
  if (wrong) return wrong;
  return { value: value?.type === 'codes' ? several : several[0] };
}

function codeIn(workspace: Workspace, one: Outcome, text: string, codes: readonly string[]): string | Read {
  const found = codeMeant(
    text,
    codes.map((code) => ({ code, label: { own: sayValue(workspace, one, code) } })),
  );
  return typeof found === 'string' ? found : { problem: sayDiagnostic(found).message };
}

function readList(workspace: Workspace, list: List, text: string): Read {
  if (text === t('tests.noneRaised') || text === '0') return { value: [] };
  const parts = listed(workspace.document, list);
  const ids: Id[] = [];
  for (const each of text.split(/[;,]/)) {
    const found = codeMeant(
      each.trim(),
      parts.map(({ id, label }) => ({ code: id, label })),
    );
    if (typeof found !== 'string') return { problem: sayDiagnostic(found).message };
    ids.push(found);
  }
  return { value: [...new Set(ids)] };
}

function isListed(one: Outcome): one is Extract<Outcome, { part: List }> {
  return isList(one.part);
}

function isList(part: Outcome['part']): part is List {
  return LISTS.some((list) => list === part);
}
