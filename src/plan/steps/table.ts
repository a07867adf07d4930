import type { DecisionTable, TableOutput } from '../../model/types.ts';
import type { Context } from '../context.ts';
import type { PlanOutput, PlanRow } from '../types.ts';

export function planTable(context: Context, table: DecisionTable, path: string): void {
  const inputs = table.inputs.map((input, position) =>
    context.check(input.expression, `${path}/inputs/${String(position)}/expression`),
  );
  const rows: PlanRow[] = table.rows.map((row, rowPosition) => ({
    cells: inputs.map((input, position) =>
      context.cell(
        row.when[position] ?? '-',
        input,
        `${path}/rows/${String(rowPosition)}/when/${String(position)}`,
      ),
    ),
    then: row.then,
  }));
  checkPolicy(context, table, path);
  const outputs = table.outputs.map(planOutput);
  const reads = [...new Set(inputs.flatMap((input) => input.names))];
  context.steps.push({ kind: 'table', id: table.id, reads, hitPolicy: table.hitPolicy, outputs, rows });
  outputs.forEach(({ id, type, codes, decimals }, position) => {
    context.name({ id, type, codes, decimals, path: `${path}/outputs/${String(position)}` });
  });
}

function planOutput(output: TableOutput): PlanOutput {
  return {
    id: output.id,
    type: output.kind,
    codes: (output.values ?? []).map((value) => value.code),
    decimals: output.decimals ?? 0,
    default: output.default ?? null,
  };
}

/** Sums, minima, maxima and counts of hits are numbers; priority is read off the first output's values. */
function checkPolicy(context: Context, table: DecisionTable, path: string): void {
  const collects = table.hitPolicy.startsWith('C');
  table.outputs.forEach((output, position) => {
    const place = `${path}/outputs/${String(position)}`;
    if (collects && output.kind !== 'number')
      context.report('collect-needs-numbers', place, { id: output.id });
    if (output.kind === 'number' && output.decimals === undefined) {
      context.report('decimals-needed', place, { id: output.id });
    }
  });
  if (table.hitPolicy === 'P' && table.outputs[0]?.kind !== 'code') {
    context.report('priority-needs-codes', `${path}/outputs/0`, { id: table.id });
  }
}
