// A table in which nearly every cell is “any” says one condition in each row: that is a list of rules. Where a flag that
// rules raise means exactly what the table gave, also where answers are missing, the table can become one.

import { renameInExpression } from '../../../../language/index.ts';
import { addParts, removeParts, together, type Command } from '../../../../model/commands/index.ts';
import { ANY, referencesOf } from '../../../../model/index.ts';
import type { DecisionTable, Feel, Instrument, Rule } from '../../../../model/types.ts';
import { printFeel, readFeel, testsOf, type Cell, type Test } from './cells/cell.ts';

/** So many of the cells at least. */
const NEARLY_ALL = 2 / 3;

/**
 * Null where it is no list of rules, or where rules would say something else: a flag is true where any row holds, else
 * unknown where any is. So do tables that only ever say yes, and no where no row holds; of several rows that hold, no
 * conflict may come.
 */
export function asRules(
  document: Instrument,
  table: DecisionTable,
  isWithoutOverlap: boolean,
): Command | null {
  const { id, outputs, rows, hitPolicy, description } = table;
  const [output] = outputs;
  const isOne = hitPolicy === 'A' || (hitPolicy === 'U' && isWithoutOverlap);
  if (!isOne || outputs.length !== 1 || output?.kind !== 'boolean' || output.default !== false) return null;
  if (rows.length < 2 || !rows.every(({ then }) => then[0] === true)) return null;
  const cells = rows.flatMap(({ when }) => when);
  if (cells.filter((feel) => feel.trim() === ANY).length < cells.length * NEARLY_ALL) return null;
  // Elsewhere than in expressions a flag may not stand.
  if (referencesOf(document).some((one) => one.id === output.id || one.id === id)) return null;
  const rules = rows.flatMap((row, position): Rule[] => {
    const when = conditionOf(table, row.when);
    if (when === null) return [];
    return [
      {
        id: `${id}_${String(position + 1)}`.slice(-63),
        label: output.label,
        when,
        then: [{ effect: 'flag', flag: output.id }],
        ...(row.note && { rationale: row.note }),
      },
    ];
  });
  if (rules.length < rows.length) return null;
  const flag = {
    id: output.id,
    label: output.label,
    kind: 'notice' as const,
    ...(description && { description }),
  };
  return together(
    removeParts('tables', [id]),
    addParts('flags', [flag], renameInExpression),
    addParts('rules', rules, renameInExpression),
  );
}

/** The conditions of a row in one; null where a cell says more than its tests. */
function conditionOf({ inputs }: DecisionTable, when: readonly Feel[]): Feel | null {
  const conditions = when.flatMap((feel, at): (Feel | null)[] => {
    const cell = readFeel(feel);
    return cell.kind === 'any' ? [] : [conditionIn(inputs[at]!.expression.trim(), cell)];
  });
  if (conditions.includes(null)) return null;
  return conditions.length === 0 ? 'true' : conditions.join(' and ');
}

function conditionIn(expression: Feel, cell: Cell): Feel | null {
  if (cell.kind !== 'tests') return null;
  const subject = /^[a-z][a-z0-9_]*$/.test(expression) ? expression : `(${expression})`;
  const [test, ...others] = cell.tests;
  const positive = testsOf(cell.tests);
  const said =
    others.length === 0 && isValue(test!)
      ? `${subject} = ${printFeel(positive)!}`
      : `${subject} in (${printFeel(positive)!})`;
  return cell.isDenied ? `not(${said})` : said;
}

function isValue(test: Test): boolean {
  return typeof test !== 'object';
}
