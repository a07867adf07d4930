import { namesIn, namesInCell, type Expression } from '../../language/index.ts';
import { collectsNumbers, givesSets } from '../../model/hit-policies.ts';
import type { DecisionTable, Feel, OutputEntry, RowEntry, TableOutput } from '../../model/types.ts';
import type { Context } from '../context.ts';
import { boundsOfOutput, limitsWithin } from '../limits.ts';
import type { PlanOutput, PlanRow } from '../types.ts';
import { roundedAt } from './authored.ts';
import type { PlannedKind } from './planned.ts';
import { checkRows } from './rows.ts';

export const table: PlannedKind<'table'> = {
  gives: ({ outputs }) => outputs.map(({ id }) => id),
  reads: ({ inputs, rows }) => [
    ...inputs.flatMap(({ expression }) => namesIn(expression)),
    ...rows.flatMap(({ when, then }) => [
      ...when.flatMap(namesInCell),
      ...then.flatMap(expressionIn).flatMap(namesIn),
    ]),
  ],
  plan: planTable,
};

function planTable(context: Context, table: DecisionTable, path: string): void {
  const inputs = table.inputs.map((input, position) =>
    context.check(input.expression, `${path}/inputs/${String(position)}/expression`),
  );
  const cells = table.rows.map((row, rowPosition) =>
    inputs.map((input, position) =>
      context.cell(
        row.when[position] ?? '-',
        input,
        `${path}/rows/${String(rowPosition)}/when/${String(position)}`,
      ),
    ),
  );
  const computed: string[] = [];
  const rows = table.rows.map(({ then }, position): PlanRow => ({
    cells: (cells[position] ?? []).map((cell) => cell.expression),
    then: then.map((entry, at) => {
      const output = table.outputs[at];
      const place = `${path}/rows/${String(position)}/then/${String(at)}`;
      if (typeof entry !== 'object') return entryOf(context, output, entry, place);
      const codes = (output?.values ?? []).map(({ code }) => code);
      const expected = output && { type: output.kind, ...(codes.length > 0 && { codes }) };
      const { expression, names } = context.check(entry.expression, `${place}/expression`, expected);
      computed.push(...names);
      return expression ?? UNREADABLE;
    }),
  }));
  checkPolicy(context, table, path);
  checkRows(context, table, rows, path);
  const outputs = table.outputs.map((output, position) => {
    const planned = planOutput(table, position);
    if (planned.default === null) return planned;
    const place = `${path}/outputs/${String(position)}/default`;
    return { ...planned, default: entryOf(context, output, planned.default, place) };
  });
  const reads = [...new Set([...[...inputs, ...cells.flat()].flatMap(({ names }) => names), ...computed])];
  context.addStep({
    kind: 'table',
    id: table.id,
    reads,
    hitPolicy: table.hitPolicy,
    inputs: inputs.flatMap(({ expression, type, codes }) =>
      expression && type ? [{ expression, type, codes }] : [],
    ),
    outputs,
    rows,
  });
  outputs.forEach((output, position) => {
    const { id, type, codes, decimals } = output;
    const bounds = boundsOfOutput(table.hitPolicy, output, rows, position, context.scope);
    const limits = type === 'number' ? limitsWithin(bounds, decimals) : {};
    context.name({ id, type, codes, decimals, path: `${path}/outputs/${String(position)}`, ...limits });
  });
}

function expressionIn(entry: RowEntry): Feel[] {
  return typeof entry === 'object' ? [entry.expression] : [];
}

/** There is no plan where an expression cannot be read. */
const UNREADABLE: Expression = { op: 'missing', range: { from: 0, to: 0 } };

/** A number as its output gives it. */
function entryOf(
  context: Context,
  output: TableOutput | undefined,
  entry: OutputEntry,
  path: string,
): OutputEntry {
  if (typeof entry !== 'number' || output?.decimals === undefined) return entry;
  return roundedAt(context, { id: output.id, decimals: output.decimals }, entry, path);
}

function planOutput(table: DecisionTable, position: number): PlanOutput {
  const output = table.outputs[position] as TableOutput;
  const { id, kind, decimals = 0, default: otherwise = null } = output;
  const isSet = kind === 'code' && givesSets(table.hitPolicy);
  const codes = codesOf(table, output, position);
  return { id, type: isSet ? 'codes' : kind, codes, decimals, default: otherwise };
}

/** In the order in which a set of them is listed. */
function codesOf({ hitPolicy, rows }: DecisionTable, output: TableOutput, position: number): string[] {
  const codes = (output.values ?? []).map((value) => value.code);
  if (hitPolicy === 'O') return codes.reverse();
  if (hitPolicy !== 'R') return codes;
  const given = rows.map((row) => codes.find((code) => code === row.then[position]));
  return [...new Set([...given.filter((code) => code !== undefined), ...codes])];
}

/** Sets are of codes; sums, minima, maxima and counts of hits are numbers; priority is of the first output's values. */
function checkPolicy(context: Context, table: DecisionTable, path: string): void {
  const { hitPolicy } = table;
  const collects = collectsNumbers(hitPolicy);
  table.outputs.forEach((output, position) => {
    const place = `${path}/outputs/${String(position)}`;
    if (givesSets(hitPolicy) && output.kind !== 'code')
      context.report('sets-need-codes', place, { id: output.id });
    if (collects && output.kind !== 'number')
      context.report('collect-needs-numbers', place, { id: output.id });
    if (output.kind === 'number' && output.decimals === undefined) {
      context.report('decimals-needed', `${place}/decimals`, { id: output.id });
    }
    if (output.kind !== 'number' && output.decimals !== undefined) {
      const params = { id: output.id, found: output.kind };
      context.report('decimals-unused', `${place}/decimals`, params, 'warning', { value: null });
    }
  });
  if (hitPolicy === 'P' && table.outputs[0]?.kind !== 'code') {
    context.report('priority-needs-codes', `${path}/outputs/0`, { id: table.id });
  }
}
