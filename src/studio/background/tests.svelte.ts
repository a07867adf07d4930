// The test cases of the open instrument, run in the background after every edit.

import type { TestCase } from '../../model/index.ts';
import { planText, type Plan } from '../../plan/index.ts';
import type { TestReport } from '../../simulation/index.ts';
import { clerk } from '../../workers/index.ts';
import type { TestCounts, Workspace } from '../state/index.ts';
import { Lane } from './lane.ts';

const DELAY = 400;

interface Wanted {
  readonly plan: Plan;
  readonly tests: readonly TestCase[];
}

export class Testing {
  readonly #workspace: Workspace;
  readonly #lane: Lane<Wanted>;
  #last = $state.raw<{ readonly of: Wanted; readonly report: TestReport } | null>(null);

  constructor(workspace: Workspace) {
    this.#workspace = workspace;
    this.#lane = new Lane({
      wait: DELAY,
      patience: Infinity,
      run: async (of) => {
        this.#last = { of, report: await clerk().runTests(planText(of.plan), of.tests) };
      },
    });
  }

  /** The last run, of what could be run last; null before the first, and where there are no test cases. */
  get report(): TestReport | null {
    return this.#workspace.document.tests.length === 0 ? null : (this.#last?.report ?? null);
  }

  get counts(): TestCounts | null {
    const { report } = this;
    const last = this.#last;
    if (!report || !last) return null;
    const { plan, document } = this.#workspace;
    const isCurrent = last.of.plan === plan && last.of.tests === document.tests;
    return { passed: report.passed, total: report.results.length, isCurrent };
  }

  /** Follows the instrument. While it has errors, the last run stays. */
  follow(): void {
    const { document, plan } = this.#workspace;
    const { tests } = document;
    this.#lane.want(plan && tests.length > 0 ? { plan, tests } : null);
  }

  stop(): void {
    this.#lane.stop();
  }
}

const all = new WeakMap<Workspace, Testing>();

/** The one run of tests of an open instrument. */
export function testingOf(workspace: Workspace): Testing {
  const known = all.get(workspace) ?? new Testing(workspace);
  all.set(workspace, known);
  return known;
}
