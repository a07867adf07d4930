// What is well formed and still looks like a mistake: comparisons that cannot turn out otherwise,
// divisions by what can be zero. None of it keeps an expression from being used.

import type { DiagnosticCode, Params } from '../../model/diagnostic.ts';
import { isApproximate, NUMBER_FUNCTIONS, type Bounds, type Requirement } from '../functions/index.ts';
import type { Reading } from '../reading.ts';
import type { Expression } from '../types.ts';
import { partsOfExpression, sameMeaning } from '../walk.ts';
import { boundsOf, canBeZero, isNone } from './bounds.ts';
import { factsAt, isAssured, type Facts } from './facts.ts';
import { limitsOf, printLimit } from './limits.ts';
import { verdictTogether } from './together.ts';
import { verdictOn } from './verdict.ts';

type Operation<Op extends Expression['op']> = Extract<Expression, { op: Op }>;

export function judge(reading: Reading, expression: Expression): void {
  // What `in` and `between` compare stands in each of their comparisons, and is judged once.
  const judged = new Set<Expression>();
  // The input of a cell was judged where it was written.
  if (reading.input) judged.add(reading.input.expression);
  const visit = (one: Expression, facts: Facts): void => {
    if (judged.has(one)) return;
    judged.add(one);
    judgeAlone(reading, one, facts);
    const parts = reading.intervals.has(one) ? judgeInterval(reading, one) : partsOfExpression(one);
    parts.forEach((part, position) => visit(part, factsAt(one, parts, position, facts)));
  };
  visit(expression, () => []);
  judgeTogether(reading, expression);
  const approximate = firstApproximate(expression, reading.input?.expression);
  if (approximate)
    reading.report('approximate', approximate.range, { text: reading.quote(approximate.range) }, 'info');
}

/** The first part that is no fraction of whole numbers; the input of a cell is told of where it was written. */
function firstApproximate(expression: Expression, input: Expression | undefined): Expression | null {
  if (expression === input) return null;
  if (expression.op === 'arithmetic' && expression.operator === '**') return expression;
  if (expression.op === 'call' && isApproximate(expression.name)) return expression;
  for (const part of partsOfExpression(expression)) {
    const found = firstApproximate(part, input);
    if (found) return found;
  }
  return null;
}

/** From the innermost conditions outwards: what one of them decides is not said again of the whole. */
function judgeTogether(reading: Reading, condition: Expression): void {
  const { intervals, input, scope, decided } = reading;
  if (!intervals.has(condition) && condition !== input?.expression)
    partsOfExpression(condition).forEach((part) => judgeTogether(reading, part));
  if (!['and', 'or', 'compare'].includes(condition.op) || decided.has(condition)) return;
  const verdict = verdictTogether(condition, scope, decided);
  if (verdict === null) return;
  if (condition === input?.expression) decided.add(condition); // said where it is written
  else sayDecided(reading, verdict ? 'always-true' : 'always-false', condition);
}

function sayDecided(
  reading: Reading,
  code: DiagnosticCode,
  condition: Expression,
  params: Params = { text: reading.quote(condition.range) },
): void {
  reading.decided.add(condition);
  reading.report(code, condition.range, params, 'warning');
}

function judgeAlone(reading: Reading, expression: Expression, facts: Facts): void {
  if (expression.op === 'compare') judgeComparison(reading, expression);
  else if (expression.op === 'arithmetic') judgeDivision(reading, expression, facts);
  else if (expression.op === 'call') judgeDomain(reading, expression, facts);
  else if (expression.op === 'code') judgeCode(reading, expression);
}

function warn(reading: Reading, code: DiagnosticCode, { range }: Expression): void {
  reading.report(code, range, { text: reading.quote(range) }, 'warning');
}

function judgeComparison(reading: Reading, comparison: Operation<'compare'>): void {
  if (reading.decided.has(comparison)) return;
  const { left, right } = comparison;
  const outside = limitsBroken(reading, left, right) ?? limitsBroken(reading, right, left);
  const verdict = verdictOn(comparison, reading.scope);
  if (left.op === 'name' && sameMeaning(left, right)) sayDecided(reading, 'compared-with-itself', comparison);
  else if (verdict !== null && outside) sayDecided(reading, 'outside-limits', comparison, outside);
  else if (verdict !== null) sayDecided(reading, verdict ? 'always-true' : 'always-false', comparison);
}

/** A written number or date that a name cannot have. */
function limitsBroken(reading: Reading, named: Expression, written: Expression) {
  if (named.op !== 'name' || (written.op !== 'number' && written.op !== 'date')) return null;
  const value = reading.scope.get(named.name);
  const { min = -Infinity, max = Infinity } = value ?? {};
  if (!value || (written.value >= min && written.value <= max)) return null;
  return { text: printLimit(value, written.value), name: named.name, limits: limitsOf(value) };
}

/** An end of a range may well lie at a limit, so a range is judged as a whole; what is left to judge are its values. */
function judgeInterval(reading: Reading, interval: Expression): readonly Expression[] {
  const ends = partsOfExpression(interval).filter((part) => part.op === 'compare');
  const verdicts = ends.map((end) => verdictOn(end, reading.scope));
  if (verdicts.includes(false)) sayDecided(reading, 'always-false', interval);
  else if (verdicts.every((verdict) => verdict === true)) sayDecided(reading, 'always-true', interval);
  return ends.flatMap(partsOfExpression);
}

function judgeDivision(reading: Reading, sum: Operation<'arithmetic'>, facts: Facts): void {
  if (sum.operator === '/') judgeRequired(reading, sum.right, 'not zero', facts);
}

function judgeDomain(reading: Reading, call: Operation<'call'>, facts: Facts): void {
  const { requires = [] } = NUMBER_FUNCTIONS[call.name];
  call.args.forEach((arg, position) => {
    const required = requires[position];
    if (required) judgeRequired(reading, arg, required, facts);
  });
}

const UNMET: Readonly<Record<Requirement, { code: DiagnosticCode; canBe: (bounds: Bounds) => boolean }>> = {
  'not zero': { code: 'division-by-zero', canBe: canBeZero },
  positive: { code: 'log-not-positive', canBe: ({ lowest }) => lowest <= 0 },
  'not negative': { code: 'root-of-negative', canBe: ({ lowest }) => lowest < 0 },
};

function judgeRequired(reading: Reading, number: Expression, required: Requirement, facts: Facts): void {
  const bounds = boundsOf(number, reading.scope);
  const { code, canBe } = UNMET[required];
  if (!isNone(bounds) && canBe(bounds) && !isAssured(facts, number, required)) warn(reading, code, number);
}

const CODE = /^[A-Za-z0-9][A-Za-z0-9_.+-]{0,39}$/;

/** Text that can be no option code would be compared, printed and exported in vain. */
function judgeCode(reading: Reading, { value, range }: Operation<'code'>): void {
  if (!CODE.test(value)) reading.report('not-a-code', range, { text: reading.quote(range) });
}
