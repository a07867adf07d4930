// What every value means, in words that another program can be written from: the core, said definition by definition.

import { lower, type CoreInput, type Facts, type Node } from '../core/index.ts';
import { printDate } from '../model/dates.ts';
import type { Id } from '../model/types.ts';
import type { Plan } from '../plan/index.ts';

/** `labelOf`: what a part is called; its id is known already. */
export function semanticsOf(plan: Plan, title: string, labelOf: (id: Id) => string): string {
  const { inputs, definitions, constraints = [] } = lower(plan);
  const { scores, levels, values, flags, recommendations, classifications } = plan.results;
  const listed = (name: string, ids: readonly Id[]) =>
    ids.length === 0 ? [] : [`- ${name}: ${ids.map((id) => `\`${id}\``).join(', ')}`];
  return [
    `# What ${title} means`,
    '',
    'Every value of a case, in the order in which it can be computed: enough to write the instrument anew. The',
    'instrument itself is `instrument.json`; `test-vectors.jsonl` holds cases with what must come out.',
    '',
    ...NOTATION,
    '',
    '## What is given of a case',
    '',
    ...inputs.map(inputLine(labelOf)),
    '',
    '## What follows',
    '',
    ...definitions.flatMap(({ name, of, node }) => [
      `### \`${name}\`${labelled(labelOf(name) || (name.includes('.') ? labelOf(of) : ''))}`,
      '',
      `${factsText(node)}.`,
      '',
      '```',
      nodeText(node),
      '```',
      '',
    ]),
    '## What is shown',
    '',
    ...listed('scores', scores),
    ...listed('levels', levels),
    ...listed('values', values),
    ...listed('flags', flags),
    ...listed('recommendations', recommendations),
    ...listed('classification', classifications),
    ...(constraints.length > 0
      ? ['', `A case cannot be where one of these is false: ${constraints.join(', ')}.`]
      : []),
    '',
  ].join('\n');
}

const NOTATION = [
  '## How it is written',
  '',
  '- `missing` is no value: an answer that was not given, or a result of which too little is known. It is never 0 and',
  '  never “no”. Where nothing else is said, a result is missing where any part of it is.',
  '- Conditions are true, false or missing. `all(…)` is false where a part is false, else missing where a part is;',
  '  `any(…)` is true where a part is true, else missing where a part is; `not` of missing is missing.',
  '- `choose(a → x; b → y; else z)` gives x where a is true; where a is false it goes on. A condition that is missing',
  '  leaves the whole missing.',
  '- `first known(…)` is the first part that is not missing. `is missing(x)` is always true or false.',
  '- `+ − × ÷` are exact: fractions of whole numbers, which nothing rounds before `round`. Division by 0 is missing.',
  '- `round(x, n)` is to n decimals, half away from zero; `round down` to the next below, `round up` to the next above.',
  '- `known sum`, `known least`, `known greatest` leave out what is missing; a sum of nothing is 0, a least of nothing is',
  '  missing. `count(…)` counts what is true.',
  '- `by code(x: a → 1, b → 2)` looks up a code. `step(x: below 3 → 1; from 3 → 2)` looks up a number.',
  '- Codes of one list are ordered as they are listed. `within(x, y, down d, up u)` is x, brought so near to y.',
  '- `years`, `months`, `days` are whole ones from the first date to the second. A month after 31 January is the last day',
  '  of February.',
  '- `power`, `exp`, `log`, `sqrt` are computed in doubles; what is compared or rounded of them is first rounded to 12',
  '  decimals.',
];

const labelled = (label: string) => (label === '' ? '' : `: ${label}`);

const inputLine =
  (labelOf: (id: Id) => string) =>
  (input: CoreInput): string =>
    `- \`${input.name}\`${labelled(labelOf(input.name.replace(/\..*$/, '')))}; ${factsText(input)}`;

function factsText({ type, codes = [], decimals, min, max, mayBeMissing }: Facts): string {
  const between = (say: (value: number) => string) =>
    `${min === undefined ? '' : `, from ${say(min)}`}${max === undefined ? '' : `, to ${say(max)}`}`;
  const missing = mayBeMissing ? ', or missing' : '';
  switch (type) {
    case 'boolean':
      return `true or false${missing}`;
    case 'code':
      return `one of ${codes.join(', ')}${missing}`;
    case 'codes':
      return `a set of ${codes.join(', ')}${missing}`;
    case 'date':
      return `a date${between(printDate)}${missing}`;
    case 'number':
      return `a number${decimals === undefined ? '' : ` with ${String(decimals)} decimals`}${between(String)}${missing}`;
  }
}

function nodeText(node: Node): string {
  const list = (parts: readonly Node[]) => parts.map(nodeText).join(', ');
  const joined = (sign: string, parts: readonly Node[]) => `(${parts.map(nodeText).join(` ${sign} `)})`;
  switch (node.op) {
    case 'const':
      return constantText(node);
    case 'missing':
      return 'missing';
    case 'read':
      return node.name;
    case 'is missing':
    case 'not':
    case 'abs':
    case 'exp':
    case 'log':
    case 'sqrt':
    case 'size':
      return `${node.op}(${nodeText(node.of)})`;
    case 'and':
      return `all(${list(node.parts)})`;
    case 'or':
      return `any(${list(node.parts)})`;
    case 'compare':
      return joined(node.operator, [node.left, node.right]);
    case 'choose': {
      const branches = node.branches.map(({ when, then }) => `${nodeText(when)} → ${nodeText(then)}; `);
      return `choose(${branches.join('')}else ${nodeText(node.otherwise)})`;
    }
    case 'add':
      return joined('+', node.parts);
    case 'subtract':
      return joined('−', [node.left, node.right]);
    case 'multiply':
      return joined('×', [node.left, node.right]);
    case 'divide':
      return joined('÷', [node.left, node.right]);
    case 'power':
      return `power(${list([node.left, node.right])})`;
    case 'call':
      return `${node.name}(${list(node.parts)}; ${String(node.to)} decimals)`;
    case 'round':
      return `round${node.how === 'half away' ? '' : ` ${node.how}`}(${nodeText(node.of)}, ${String(node.to)})`;
    case 'between':
      return `${node.unit}(${list([node.from, node.to])})`;
    case 'part':
      return `${node.part}(${nodeText(node.of)})`;
    case 'moved':
      return `(${nodeText(node.of)} moved by ${String(node.by)} ${node.unit})`;
    case 'by code': {
      const { codes = [] } = node.of;
      return `by code(${nodeText(node.of)}: ${node.values.map((value, at) => `${codes[at] ?? String(at)} → ${valueText(node, value)}`).join(', ')})`;
    }
    case 'step': {
      const [below, ...others] = node.values.map((value) => valueText(node, value));
      const bands = others.map((value, at) => `from ${String(node.from[at])} → ${value}`);
      const first =
        node.from.length === 0 ? `any → ${below ?? ''}` : `below ${String(node.from[0])} → ${below ?? ''}`;
      return `step(${nodeText(node.of)}: ${[first, ...bands].join('; ')})`;
    }
    case 'has':
      return `has(${nodeText(node.of)}, ${node.of.codes?.[node.position] ?? ''})`;
    case 'set of':
      return `set of(${node.parts.map((part, at) => `${node.codes?.[at] ?? ''} where ${nodeText(part)}`).join(', ')})`;
    case 'sum of known':
      return `known sum(${list(node.parts)})`;
    case 'least of known':
      return `known least(${list(node.parts)})`;
    case 'greatest of known':
      return `known greatest(${list(node.parts)})`;
    case 'sum of highest':
      return `known sum of the ${String(node.count)} highest(${list(node.parts)})`;
    case 'count true':
      return `count(${list(node.parts)})`;
    case 'within': {
      const { down, up } = node;
      const far = (how: string, by: number | null) => (by === null ? '' : `, ${how} ${String(by)}`);
      return `within(${list([node.of, node.from])}${far('down', down)}${far('up', up)})`;
    }
    case 'first known':
    case 'least':
    case 'greatest':
      return `${node.op}(${list(node.parts)})`;
  }
}

function constantText(node: Extract<Node, { op: 'const' }>): string {
  const { type, value, codes = [] } = node;
  if (type === 'code') return codes[Number(value)] ?? 'no code';
  if (type === 'date') return printDate(Number(value));
  if (type === 'codes') return `{${codes.filter((_, bit) => (Number(value) >>> bit) & 1).join(', ')}}`;
  return String(value);
}

function valueText({ type, codes = [] }: Facts, value: number | null): string {
  if (value === null) return 'missing';
  return type === 'code' ? (codes[value] ?? 'missing') : String(value);
}
