// One ES module of an instrument: every definition a statement, no dependency, nothing that is evaluated from text.

import { lower, type Core } from '../../core/index.ts';
import type { Plan } from '../../plan/index.ts';
import { inputNames, readInputs, readOverrides, shownOf } from '../shown.ts';
import { wholesOf, type Wholes } from '../wholes/index.ts';
import { ASSESS, CASE_ERROR, CASES, DATES, LOGIC, NUMBERS } from './prelude.ts';
import { ModulePrinter } from './print.ts';

/** What made it, as every assessment says it. */
export interface Maker {
  readonly instrument: object;
  readonly engine: string;
}

/** `title`: of the instrument, for the first line. */
export function scorerModule(plan: Plan, maker: Maker, title: string): string {
  const core = lower(plan);
  const { statements, needsDoubles } = statementsOf(wholesOf(core));
  return [
    `// ${oneLine(title)}: what the instrument says of a case. Made by ${maker.engine}; not to be edited.`,
    `// Numbers are kept as whole ones: 2.5 with one decimal is 25. A code is its position, a set the sum of 2^position.`,
    '',
    ...casesOf(plan, core, maker),
    LOGIC.trim(),
    '',
    DATES.trim(),
    ...(needsDoubles ? ['', NUMBERS.trim()] : []),
    '',
    CASE_ERROR.trim(),
    '',
    CASES.trim(),
    '',
    `function valuesOf([${inputNames(plan).map(variable).join(', ')}]) {`,
    ...statements.map((one) => `  ${one}`),
    `  return [${shownOf(plan, core).kept.map(variable).join(', ')}];`,
    '}',
    '',
    ASSESS.trim(),
    '',
  ].join('\n');
}

/** What is read and shown, as data. */
export function casesOf(plan: Plan, core: Core, { instrument, engine }: Maker): string[] {
  const constant = (name: string, value: unknown) => `const ${name} = ${JSON.stringify(value)};`;
  return [
    `export ${constant('instrument', instrument)}`,
    `export ${constant('engine', engine)}`,
    '',
    constant('INPUTS', readInputs(plan, core)),
    constant('OVERRIDES', readOverrides(plan)),
    constant('TEXTS', plan.texts),
    constant('SHOWN', shownOf(plan, core).shown),
    '',
  ];
}

function statementsOf(wholes: Wholes): { readonly statements: readonly string[]; needsDoubles: boolean } {
  const printer = new ModulePrinter(wholes, variable);
  for (const { name, term } of wholes.definitions) {
    const text = printer.definition(term);
    printer.statements.push(`const ${variable(name)} = ${text};`);
  }
  const { statements, needsDoubles } = printer;
  return { statements, needsDoubles };
}

/** The names of a core have points, and may be words of JavaScript. */
export const variable = (name: string): string => `$${name.replaceAll('.', '$')}`;

const oneLine = (text: string) => text.replace(/\s+/g, ' ');
