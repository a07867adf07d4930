// From a document to a checked plan.

import { askedAs, atOnce, checkingStructure, ordering, type Pieces, type Report } from '../model/index.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Id, Instrument } from '../model/types.ts';
import type { Scope } from '../language/index.ts';
import { Context } from './context.ts';
import { definitionsOf, type Definition } from './definitions.ts';
import { checkDecimals } from './decimals.ts';
import { checkExpectations } from './expectations.ts';
import { planInputs } from './inputs.ts';
import { inOrder, type Cycle } from './order.ts';
import type { Plan, Results } from './types.ts';
import { checkUnread } from './unread.ts';

export interface Compiled {
  /** Null where a diagnostic is an error. */
  readonly plan: Plan | null;
  /** The names that expressions may use; of those whose own definition has an error, what is known all the same. */
  readonly scope: Scope;
  /** All that is wrong with a document that is of the right shape, in the order of the document. */
  readonly diagnostics: readonly Diagnostic[];
}

export function compile(document: Instrument): Compiled {
  return atOnce(compiling(document));
}

/** The same in pieces, none of which grows with the number of expressions. */
export function* compiling(document: Instrument): Pieces<Compiled> {
  const context = new Context(document, yield* checkingStructure(document));
  planInputs(context);
  yield;
  const defined: Definition[] = [];
  for (const definition of definitionsOf(document)) {
    defined.push(definition);
    yield;
  }
  const { definitions, cycles } = inOrder(defined);
  for (const cycle of cycles) reportCycle(context, cycle);
  for (const { gives, plan } of definitions) {
    plan(context);
    gives.forEach((name) => context.outline(name));
    yield;
  }
  checkExpectations(context);
  checkDecimals(context);
  checkUnread(context, defined);
  yield;

  const diagnostics = yield* ordering(document, context.diagnostics);
  const broken = diagnostics.some((diagnostic) => diagnostic.severity === 'error');
  return { plan: broken ? null : planOf(context, defined), scope: context.scope, diagnostics };
}

function reportCycle(context: Context, { definition, names }: Cycle): void {
  context.report('circular', definition.path, { name: names[0] ?? '', circle: shortened(names).join(' → ') });
  names.forEach((name) => context.outline(name));
}

const LONGEST_CIRCLE = 12;

function shortened(names: readonly Id[]): readonly string[] {
  if (names.length <= LONGEST_CIRCLE) return names;
  return [...names.slice(0, LONGEST_CIRCLE / 2), '…', ...names.slice(-LONGEST_CIRCLE / 2)];
}

function planOf(context: Context, defined: readonly Definition[]): Plan {
  return {
    inputs: context.inputs,
    texts: context.document.items
      .filter((item) => askedAs(context.document, item).kind === 'text')
      .map((item) => item.id),
    values: context.values,
    steps: context.steps,
    results: resultsOf(defined),
    ...(context.assertions.length > 0 && { assertions: context.assertions }),
  };
}

/** In the order of the document. */
function resultsOf(defined: readonly Definition[]): Results {
  const reportedAs = (report: Report) =>
    defined.filter((one) => one.report === report).flatMap(({ gives }) => gives);
  return {
    scores: reportedAs('scores'),
    levels: reportedAs('levels'),
    values: reportedAs('values'),
    flags: reportedAs('flags'),
    recommendations: reportedAs('recommendations'),
    classifications: reportedAs('classifications'),
  };
}
