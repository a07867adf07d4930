// Which test cases are shown, and with which results.

import type { TestCase } from '../../../../model/index.ts';
import type { TestResult } from '../../../../simulation/index.ts';
import type { Workspace } from '../../../state/index.ts';
import { isSuggested } from './suggested.ts';
import { keyOf, outcomesIn, usualOutcomes, type Outcome } from './outcomes.ts';

export type Filter = 'all' | 'failing' | 'suggested';

export class TestsView {
  filter = $state<Filter>('all');
  search = $state('');
  /** Keys of the columns; null as long as nobody chose. */
  chosen = $state.raw<readonly string[] | null>(null);
  readonly #workspace: Workspace;

  constructor(workspace: Workspace) {
    this.#workspace = workspace;
  }

  get all(): readonly Outcome[] {
    const { plan, runnable } = this.#workspace;
    const known = plan ?? runnable?.plan;
    return known ? outcomesIn(known) : [];
  }

  get columns(): readonly Outcome[] {
    const { plan, runnable, document } = this.#workspace;
    const known = plan ?? runnable?.plan;
    if (!known) return [];
    const { chosen } = this;
    return chosen
      ? this.all.filter((one) => chosen.includes(keyOf(one)))
      : usualOutcomes(known, document.tests);
  }

  toggle(one: Outcome): void {
    const shown = this.columns.map(keyOf);
    const key = keyOf(one);
    this.chosen = shown.includes(key) ? shown.filter((each) => each !== key) : [...shown, key];
  }

  /** Those that do not pass first, else in the order of the document. */
  shown(results: ReadonlyMap<string, TestResult>): readonly TestCase[] {
    const { tests } = this.#workspace.document;
    const word = this.search.trim().toLocaleLowerCase();
    const isFailing = ({ id }: TestCase): boolean => (results.get(id)?.outcome ?? 'passed') !== 'passed';
    const wanted = tests.filter(
      (test) =>
        (this.filter !== 'failing' || isFailing(test)) &&
        (this.filter !== 'suggested' || isSuggested(test)) &&
        (word === '' || nameOfTest(this.#workspace, test).toLocaleLowerCase().includes(word)),
    );
    return [...wanted.filter(isFailing), ...wanted.filter((test) => !isFailing(test))];
  }
}

export function nameOfTest(workspace: Workspace, { id, label }: TestCase): string {
  return workspace.say(label) || id;
}

const views = new WeakMap<Workspace, TestsView>();

export function testsView(workspace: Workspace): TestsView {
  const known = views.get(workspace) ?? new TestsView(workspace);
  views.set(workspace, known);
  return known;
}
