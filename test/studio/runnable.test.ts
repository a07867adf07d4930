// While an instrument has errors, what could be run last goes on being run, and it is said that it is the last.

import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { open } from './workspace.ts';
import { newInstrument, type Instrument } from '../../src/model/index.ts';
import type { Workspace } from '../../src/studio/state/index.ts';
import { testingOf } from '../../src/studio/background/tests.svelte.ts';
import { Trial } from '../../src/studio/state/trial.svelte.ts';

// The worker's work, without a worker.
vi.mock(import('../../src/workers/index.ts'), async (original) => {
  const { Clerk } = await import('../../src/workers/clerk/clerk.ts');
  return { ...(await original()), clerk: () => new Clerk() as never };
});

const label = (en: string) => ({ en });
const document: Instrument = {
  ...newInstrument('en', 'For the tests'),
  items: [{ id: 'incidents', kind: 'number', label: label('Incidents'), min: 0, max: 9, decimals: 0 }],
  formulas: [{ id: 'doubled', label: label('Doubled'), expression: 'incidents * 2', decimals: 0 }],
};

/** A document that takes long to compile is compiled when its typing pauses. */
const PAUSE = 200;
beforeEach(() => void vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

function edit(workspace: Workspace, expression: string): void {
  workspace.set('/formulas/0/expression', expression);
  vi.advanceTimersByTime(PAUSE);
}

describe('the last state that could be run', () => {
  test('is the present one as long as there are no errors', () => {
    const workspace = open(document);
    expect(workspace.runnable).toEqual({ plan: workspace.plan, document });
    edit(workspace, 'incidents * 3');
    expect(workspace.runnable).toEqual({ plan: workspace.plan, document: workspace.document });
    expect(workspace.isBehind).toBe(false);
  });

  test('stays while there are, and gives way to the next', () => {
    const workspace = open(document);
    const { plan } = workspace;
    edit(workspace, 'incidents *');
    expect(workspace.plan).toBeNull();
    expect(workspace.runnable).toEqual({ plan, document });
    expect(workspace.isBehind).toBe(true);
    edit(workspace, 'incidents * 4');
    expect(workspace.runnable?.document).toBe(workspace.document);
    expect(workspace.isBehind).toBe(false);
  });

  test('is none where the instrument had errors from the beginning', () => {
    const workspace = open({ ...document, items: [] });
    expect(workspace.runnable).toBeNull();
    expect(workspace.isBehind).toBe(false);
  });
});

describe('the case of the form', () => {
  const given = (incidents: number) => ({ id: 'trial', assessedOn: '2026-01-01', responses: { incidents } });

  test('is assessed by the last state that could be run, and says which that was', async () => {
    const workspace = open(document);
    const trial = new Trial('test');
    await trial.assess(workspace.runnable, given(2));
    expect(trial.assessed?.assessment.values).toEqual({ doubled: 4 });
    edit(workspace, 'incidents *');
    await trial.assess(workspace.runnable, given(3));
    expect(trial.assessed).toMatchObject({ plan: workspace.runnable!.plan, document, given: given(3) });
    expect(trial.assessed?.assessment.values).toEqual({ doubled: 6 });
  });

  test('has the assessment of the answers that it shows, not of earlier ones that were slower', async () => {
    const { runnable } = open(document);
    const trial = new Trial('test');
    await Promise.all([trial.assess(runnable, given(2)), trial.assess(runnable, given(5))]);
    expect(trial.assessed?.given).toEqual(given(5));
    expect(trial.assessed?.assessment.values).toEqual({ doubled: 10 });
  });
});

describe('the test cases', () => {
  const tested: Instrument = {
    ...document,
    tests: [
      {
        id: 'two',
        assessedOn: '2026-01-01',
        responses: { incidents: 2 },
        expected: { values: { doubled: 4 } },
      },
    ],
  };
  /** Does what the background does, and waits for the worker. */
  async function follow(workspace: Workspace): Promise<void> {
    testingOf(workspace).follow();
    await vi.advanceTimersByTimeAsync(1000);
  }

  test('keep their last run, and have the next when the error is mended', async () => {
    const workspace = open(tested);
    await follow(workspace);
    expect(testingOf(workspace).counts).toEqual({ passed: 1, total: 1, isCurrent: true });
    const { report } = testingOf(workspace);
    edit(workspace, 'incidents *');
    await follow(workspace);
    expect(testingOf(workspace).report).toBe(report);
    expect(testingOf(workspace).counts).toEqual({ passed: 1, total: 1, isCurrent: false });
    edit(workspace, 'incidents * 3');
    await follow(workspace);
    expect(testingOf(workspace).counts).toEqual({ passed: 0, total: 1, isCurrent: true });
  });

  test('have no run where the instrument could not be run yet, nor where there are none', async () => {
    const broken = open({ ...tested, items: [] });
    await follow(broken);
    expect(testingOf(broken).report).toBeNull();
    const workspace = open(tested);
    await follow(workspace);
    workspace.set('/tests', []);
    await follow(workspace);
    expect(testingOf(workspace).report).toBeNull();
  });
});
