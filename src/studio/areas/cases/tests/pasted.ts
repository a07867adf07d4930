// Test cases pasted from a spreadsheet, with a heading that names items and results. All of it, or nothing.

import { readCells, readTests, type PastedTests } from '../../../../interchange/pasted/index.ts';
import { addEntries, giveIds, type TestCase } from '../../../../model/index.ts';
import type { Expected } from '../../../../model/types.ts';
import { toast } from '../../../controls/index.ts';
import { t } from '../../../i18n/index.ts';
import { sayDiagnostic, type Workspace } from '../../../state/index.ts';
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
  const refused = pasted.problems.map(({ row, column, diagnostic }) => {
    const { message, hint } = sayDiagnostic(diagnostic);
    return { row, column, reason: `${message} ${hint}`.trim() };
  });
  const tests = testsOf(workspace, pasted, outcomes, (row, column, reason) =>
    refused.push({ row, column, reason }),
  );
  const [first] = refused;
  if (first) {
    const place = t('tests.pastePlace', { row: first.row + 1, column: first.column + 1 });
    const more = refused.length > 1 ? ` ${t('grid.pasteMore', { n: refused.length - 1 })}` : '';
    toast(t('grid.pasteRefused', { place, reason: first.reason }) + more, { kind: 'problem' });
    return true;
  }
  if (tests.length > 0) workspace.run(addEntries('/tests', tests));
  const unread =
    pasted.unread.length > 0 ? ` ${t('tests.pasteUnread', { columns: pasted.unread.join(', ') })}` : '';
  toast(t('tests.pasted', { n: tests.length }) + unread, {
    action: { label: t('shell.undo'), perform: takeBackLast(workspace) },
  });
  return true;
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
