// What is known of an instrument when somebody wants to take a step of its life.

import { isDecision, openThreads, textsOf, type Facts, type OpenSafeguards } from '../../model/index.ts';
import type { Status } from '../../model/types.ts';
import { openBefore, standingOf } from '../safeguards/standing.ts';
import type { Workspace } from '../state/index.ts';

export function factsOf(workspace: Workspace, step: Status): Facts {
  const { document, record, problemCounts: problems } = workspace;
  return {
    // What does not compile yet is not known to be free of errors.
    errors: problems.error + (workspace.isChecking ? 1 : 0),
    toDo: problems.todo,
    missingTexts: textsOf(document).reduce(
      (sum, { text }) => sum + document.languages.filter((language) => !text[language]?.trim()).length,
      0,
    ),
    failedTests: failedTests(workspace),
    safeguards: safeguardsBefore(workspace, step),
    openComments: openThreads(record),
  };
}

/** A run of an earlier text says nothing of this one. */
function failedTests({ document, tests }: Workspace): number | null {
  if (document.tests.length === 0) return 0;
  return tests?.isCurrent ? tests.total - tests.passed : null;
}

function safeguardsBefore({ safeguards, record }: Workspace, step: Status): OpenSafeguards | null {
  const seen = safeguards?.current;
  return seen && isDecision(step) ? openBefore(standingOf(seen, record), step) : null;
}
