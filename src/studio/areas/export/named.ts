// What stops a package: people read names, not codes.

import { named, type Diagnostic } from '../../../model/index.ts';
import type { Difference } from '../../../simulation/index.ts';
import type { Workspace } from '../../state/index.ts';
import { sayDifference } from '../../values/index.ts';

type Result = Difference['expected'];

/** A test case that fails is told by its label, and its results by theirs. */
export function withNames(problem: Diagnostic, workspace: Workspace): Diagnostic {
  if (problem.code !== 'package-test-fails') return problem;
  const { id, name, expected, found } = problem.params as Readonly<Record<string, string>>;
  const [part, ...rest] = name!.split('.');
  const of = { part: part as Difference['part'], id: rest.join('.') };
  const say = (word: string): string =>
    sayDifference(workspace, of, word === '—' ? undefined : (JSON.parse(word) as Result));
  const params = {
    id: workspace.say(named(workspace.document.tests, id!)?.label) || id!,
    name: workspace.nameOf(of.id),
    expected: say(expected!),
    found: say(found!),
  };
  return { ...problem, params };
}
