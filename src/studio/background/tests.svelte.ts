// The test cases of the open instrument, run in the background after every edit.

import type { TestReport } from '../../simulation/index.ts';
import { clerk } from '../../workers/index.ts';
import type { Workspace } from '../state/index.ts';

const DELAY = 400;

export class Testing {
  readonly #workspace: Workspace;
  #report = $state.raw<TestReport | null>(null);
  #turn = 0;

  constructor(workspace: Workspace) {
    this.#workspace = workspace;
  }

  /** The last run, of what could be run last; null before the first. */
  get report(): TestReport | null {
    return this.#report;
  }

  /** Follows the instrument; call it in an effect. */
  follow(): () => void {
    const { document, plan } = this.#workspace;
    const turn = ++this.#turn;
    if (document.tests.length === 0) this.#show(null);
    // While the instrument has errors, the last run stays.
    if (plan === null || document.tests.length === 0) return () => undefined;
    const timer = setTimeout(() => {
      void clerk()
        .runTests(document)
        .then((report) => turn === this.#turn && this.#show(report));
    }, DELAY);
    return () => clearTimeout(timer);
  }

  #show(report: TestReport | null): void {
    this.#report = report;
    this.#workspace.tests = report && { passed: report.passed, total: report.results.length };
  }
}

const all = new WeakMap<Workspace, Testing>();

/** The one run of tests of an open instrument. */
export function testingOf(workspace: Workspace): Testing {
  const known = all.get(workspace) ?? new Testing(workspace);
  all.set(workspace, known);
  return known;
}
