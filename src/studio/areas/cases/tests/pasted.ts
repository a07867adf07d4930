// Test cases pasted from a spreadsheet, with a heading that names items and results. All of it, or nothing.

import { folded, readCells, readTests, type PastedTests } from '../../../../interchange/pasted/index.ts';
import { addEntries, giveIds, type TestCase } from '../../../../model/index.ts';
import type { Expected } from '../../../../model/types.ts';
import { toast } from '../../../controls/index.ts';
import { PASTED, sayNotPasted } from '../../../grid/index.ts';
import { t } from '../../../i18n/index.ts';
import { sayDiagnostic, type Workspace } from '../../../state/index.ts';
import { namedThings } from '../../../state/places.ts';
import { takeBackLast } from '../../../take-back.ts';
import { keyOf, nameOfOutcome, readValue, withValue, type Outcome } from './outcomes.ts';

/** False where the first row is no heading. */
export function pasteTests(workspace: Workspace, text: string, outcomes: readonly Outcome[]): boolean {
  const pasted = readTests(
    readCells(text),
    workspace.document,
    outcomes.map((one) => ({ key: keyOf(one), names: [one.id, nameOfOutcome(workspace, one)] })),
  );
  if (!pasted) return false;
  const later = resultsLater(workspace, pasted.unread, outcomes);
  if (later.length > 0) {
    toast(t('tests.pasteLater', { columns: later.join(', ') }), { kind: 'problem', about: PASTED });
    return true;
  }
  const refused = pasted.problems.map(({ row, column, diagnostic }) => {
    const { message, hint } = sayDiagnostic(diagnostic);
    return { row, column, reason: `${message} ${hint}`.trim() };
  });
  const tests = testsOf(workspace, pasted, outcomes, (row, column, reason) =>
    refused.push({ row, column, reason }),
  );
  if (refused.length > 0) {
    sayNotPasted(refused, ({ row, column }) => t('tests.pastePlace', { row: row + 1, column: column + 1 }));
    return true;
  }
  if (tests.length > 0) workspace.run(addEntries('/tests', tests));
  const unread =
    pasted.unread.length > 0 ? ` ${t('tests.pasteUnread', { columns: pasted.unread.join(', ') })}` : '';
  toast(t('tests.pasted', { n: tests.length }) + unread, {
    about: PASTED,
    action: { label: t('shell.undo'), perform: takeBackLast(workspace) },
  });
  return true;
}

/** Headings of results that are not known as long as nothing runs: their cells would be lost. */
function resultsLater(
  workspace: Workspace,
  unread: readonly string[],
  outcomes: readonly Outcome[],
): string[] {
  if (outcomes.length > 0) return [];
  const others = [...namedThings(workspace.document).values()].filter(({ kind }) => kind !== 'item');
  const names = new Set(others.flatMap(({ id }) => [id, workspace.nameOf(id)]).map(folded));
  return unread.filter((name) => names.has(folded(name)));
}

function testsOf(
  workspace: Workspace,
  { tests }: PastedTests,
  outcomes: readonly Outcome[],
  refuse: (row: number, column: number, reason: string) => void,
): TestCase[] {
  const newId = giveIds(workspace.document);
  // What is named here is not given to another.
  for (const { id } of tests) if (id !== '') newId(id);
  return tests.map(({ row, id, label, assessedOn, source, responses, expected: written }) => {
    let expected: Expected = {};
    for (const one of outcomes) {
      const cell = written.get(keyOf(one));
      if (!cell) continue;
      const read = readValue(workspace, one, cell.text);
      if ('problem' in read) refuse(row, cell.column, read.problem);
      else expected = withValue(expected, one, read.value as never);
    }
    return {
      id: id || newId('test_1'),
      ...(label !== '' && { label: { [workspace.language]: label } }),
      assessedOn: assessedOn ?? workspace.trial.case.assessedOn,
      responses,
      expected,
      ...(source !== '' && { source }),
    };
  });
}
