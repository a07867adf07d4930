// What is known of an instrument when somebody wants to take a step of its life.

import { openThreads, textsOf, type Facts } from '../../model/index.ts';
import type { Workspace } from '../state/index.ts';

export function factsOf(workspace: Workspace): Facts {
  const { document, record, tests, problemCounts: problems } = workspace;
  return {
    // What does not compile yet is not known to be free of errors.
    errors: problems.error + (workspace.isChecking ? 1 : 0),
    toDo: problems.todo,
    missingTexts: textsOf(document).reduce(
      (sum, { text }) => sum + document.languages.filter((language) => !text[language]?.trim()).length,
      0,
    ),
    failedTests: tests ? tests.total - tests.passed : 0,
    openComments: openThreads(record),
  };
}
