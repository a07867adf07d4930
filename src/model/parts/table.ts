import { givesSets } from '../hit-policies.ts';
import { named } from '../named.ts';
import { within } from '../pointer.ts';
import { each, expression, type PartHome } from './home.ts';

export const tables: PartHome<'tables'> = {
  kind: 'table',
  use: 'terms',
  report: 'values',
  outputs: ({ outputs }) => outputs,
  expressions: (table, path) => [
    ...each(table.inputs, within(path, 'inputs'), (input, at) =>
      expression(input.expression, at, 'expression'),
    ),
    ...each(table.rows, within(path, 'rows'), ({ when, then }, at) => [
      ...when.map((text, position) => ({ path: within(at, 'when', position), text })),
      ...then.flatMap((entry, position) =>
        typeof entry === 'object'
          ? [{ path: within(at, 'then', position, 'expression'), text: entry.expression }]
          : [],
      ),
    ]),
  ],
  codes: ({ outputs }, path) =>
    each(outputs, within(path, 'outputs'), ({ values }, at) => [
      { path: within(at, 'values'), codes: values ?? [] },
    ]),
  shape: ({ hitPolicy, outputs }, _document, _shapeOf, id) => {
    const output = named(outputs, id);
    switch (output?.kind) {
      case 'code':
        return { kind: givesSets(hitPolicy) ? 'multi-choice' : 'choice', options: output.values ?? [] };
      case 'number':
        return { kind: 'number', decimals: output.decimals ?? 0 };
      default:
        return output && { kind: output.kind };
    }
  },
  followCode: ({ outputs, rows }, having, follow) => {
    outputs.forEach((output, column) => {
      if (!having.has(output.id)) return;
      if (typeof output.default === 'string') output.default = follow(output.default);
      for (const { then } of rows) {
        const entry = then[column];
        if (typeof entry === 'string') then[column] = follow(entry);
      }
    });
  },
};
