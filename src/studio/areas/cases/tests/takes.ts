// What would change in test cases if each expected what came out of it.

import type { Assessment } from '../../../../engine/index.ts';
import type { Expected, Id, TestCase } from '../../../../model/types.ts';
import type { TestResult } from '../../../../simulation/index.ts';
import { t } from '../../../i18n/index.ts';
import type { Workspace } from '../../../state/index.ts';
import { actualValue, expectedIn, expectedValue, LISTS, withActual, type List } from './expected.ts';
import { isSame, nameOfOutcome, sayValue } from './outcomes.ts';

/** One value that is expected, and what came out in its place; of lists what is gone and what is new. */
export interface Take {
  readonly name: string;
  readonly before: string;
  readonly after: string;
}

export interface TakenTest {
  readonly test: TestCase;
  readonly takes: readonly Take[];
  /** A level or a classification is another one: this is looked at first. */
  readonly isOutcome: boolean;
  readonly expected: Expected;
}

/** Of those that fail; what does not fit the instrument has no result to expect. */
export function takenTests(workspace: Workspace, results: ReadonlyMap<Id, TestResult>): readonly TakenTest[] {
  const taken = workspace.document.tests.flatMap((test): TakenTest[] => {
    const result = results.get(test.id);
    return result?.outcome === 'failed' && result.assessment
      ? [takenTest(workspace, test, result.assessment)]
      : [];
  });
  return [...taken.filter((one) => one.isOutcome), ...taken.filter((one) => !one.isOutcome)];
}

function takenTest(workspace: Workspace, test: TestCase, assessment: Assessment): TakenTest {
  const { expected } = test;
  const values = expectedIn(expected).filter(
    (one) => !isSame(expectedValue(expected, one), actualValue(assessment, one), one),
  );
  return {
    test,
    takes: [
      ...values.map((one): Take => {
        const before = sayValue(workspace, one, expectedValue(expected, one));
        const after = sayValue(workspace, one, actualValue(assessment, one));
        return { name: nameOfOutcome(workspace, one), before, after };
      }),
      ...LISTS.flatMap((list) => takesOf(workspace, list, expected, assessment)),
    ],
    isOutcome: values.some(({ part }) => part === 'levels' || part === 'classification'),
    expected: withActual(expected, assessment),
  };
}

function takesOf(
  workspace: Workspace,
  list: List,
  { [list]: expected }: Expected,
  { [list]: found }: Assessment,
): Take[] {
  const said = (ids: readonly Id[]): string => ids.map((id) => workspace.nameOf(id)).join(', ');
  const before = said(expected?.filter((id) => !found.includes(id)) ?? []);
  const after = said(expected ? found.filter((id) => !expected.includes(id)) : []);
  return before === '' && after === '' ? [] : [{ name: t(`tests.${list}`), before, after }];
}
