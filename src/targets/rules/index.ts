// An instrument for json-rules-engine alone: its conditions are rules, and what they compare are facts that the module
// computes. Every condition is decided by the rule engine.

import { lower, type Definition } from '../../core/index.ts';
import type { Plan } from '../../plan/index.ts';
import { casesOf, variable, type Maker } from '../module/index.ts';
import { CASE_ERROR, CASES, DATES, LOGIC, NUMBERS } from '../module/prelude.ts';
import { ModulePrinter } from '../module/print.ts';
import { inputNames, shownOf } from '../shown.ts';
import { wholesOf, type Term, type Wholes } from '../wholes/index.ts';
import { conditionOf, type Condition } from './conditions.ts';

interface Rule {
  readonly name: string;
  readonly priority: number;
  readonly conditions: Condition;
  readonly event: {
    readonly type: 'finding';
    readonly params: { readonly id: string; readonly truth: boolean };
  };
}

interface Made {
  readonly rules: readonly Rule[];
  /** Facts that are computed of others, as JavaScript. */
  readonly facts: readonly string[];
  readonly needsDoubles: boolean;
}

export function rulesModule(plan: Plan, maker: Maker, title: string): string {
  const core = lower(plan);
  const { rules, facts, needsDoubles } = madeOf(wholesOf(core), core.definitions);
  const truths = [...new Set(rules.map(({ event }) => event.params.id))];
  const list = (name: string, all: readonly unknown[]) =>
    `${name} = [\n${all.map((one) => `  ${JSON.stringify(one)},`).join('\n')}\n];`;
  return [
    `// ${title.replace(/\s+/g, ' ')}: rules for json-rules-engine, with the facts that they need. Made by ${maker.engine}; not to be edited.`,
    '//   import { Engine } from "json-rules-engine";',
    '//   const assess = assessor(Engine);',
    '//   await assess({ id: "a", assessedOn: "2026-01-31", responses: {} });',
    '// Numbers are whole ones of their last decimal: 2.5 is 25. A code is its position, a date the days since 1970-01-01.',
    '',
    ...casesOf(plan, core, maker),
    '// Two rules of each condition: it is true, it is false. Where neither holds, it is not known.',
    list('export const rules', rules),
    '',
    LOGIC.trim(),
    '',
    DATES.trim(),
    ...(needsDoubles ? ['', NUMBERS.trim()] : []),
    '',
    CASE_ERROR.trim(),
    '',
    CASES.trim(),
    '',
    '// What is computed of other facts: [name, the facts that it reads, how].',
    `const COMPUTED = [\n${facts.join(',\n')}\n];`,
    '',
    `const GIVEN = ${JSON.stringify(inputNames(plan))};`,
    `const DECIDED = ${JSON.stringify(truths)};`,
    `const KEPT = ${JSON.stringify(shownOf(plan, core).kept)};`,
    '',
    RUN.trim(),
    '',
  ].join('\n');
}

function madeOf(wholes: Wholes, definitions: readonly Definition[]): Made {
  const rules: Rule[] = [];
  const facts: string[] = [];
  let needsDoubles = false;
  const fact = (name: string, reads: readonly string[], term: Term) => {
    const printer = new ModulePrinter(wholes, variable);
    const text = printer.definition(term);
    needsDoubles ||= printer.needsDoubles;
    const body = [...printer.statements, `return ${text};`].join(' ');
    facts.push(
      `  [${JSON.stringify(name)}, ${JSON.stringify(reads)}, (${reads.map(variable).join(', ')}) => { ${body} }]`,
    );
  };
  wholes.definitions.forEach(({ name, term }, at) => {
    const { reads } = definitions[at]!;
    if (term.kind !== 'truth' || term.op === 'truth' || term.op === 'missing') {
      fact(name, reads, term);
      return;
    }
    let parts = 0;
    const named = new Map<Term, string>();
    const computed = (part: Term): string => {
      const known = named.get(part);
      if (known !== undefined) return known;
      parts += 1;
      const own = `${name}.part${String(parts)}`;
      named.set(part, own);
      fact(own, reads, part);
      return own;
    };
    for (const truth of [true, false]) {
      const condition = conditionOf(term, truth, computed);
      rules.push({
        name: `${name} is ${String(truth)}`,
        priority: wholes.definitions.length - at,
        conditions: 'all' in condition || 'any' in condition ? condition : { all: [condition] },
        event: { type: 'finding', params: { id: name, truth } },
      });
    }
  });
  return { rules, facts, needsDoubles };
}

const RUN = `
/** \`Engine\`: that of json-rules-engine. Cases are assessed one after the other: an engine has one state. */
export function assessor(Engine) {
  const engine = new Engine(rules);
  for (const id of DECIDED) engine.addFact(id, null);
  for (const [name, reads, of] of COMPUTED)
    engine.addFact(name, async (_, almanac) => of(...(await Promise.all(reads.map((one) => almanac.factValue(one))))));
  engine.on('finding', ({ id, truth }, almanac) => almanac.addFact(id, truth));
  const run = async (given) => {
    const read = readCase(given);
    const facts = Object.fromEntries(GIVEN.map((name, position) => [name, read[position]]));
    const { almanac } = await engine.run(facts);
    const values = await Promise.all(KEPT.map((name) => almanac.factValue(name)));
    return assessmentOf(String(given.id), read, values);
  };
  let last = Promise.resolve();
  return (given) => {
    const next = last.then(() => run(given));
    last = next.catch(() => undefined);
    return next;
  };
}
`;
