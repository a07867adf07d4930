// Which test cases are shown, and with which results.

import type { TestCase } from '../../../../model/index.ts';
import type { TestDifference, TestResult } from '../../../../simulation/index.ts';
import { testingOf } from '../../../background/index.ts';
import type { Workspace } from '../../../state/index.ts';
import { isSuggested } from './suggested.ts';
import { LISTS } from './expected.ts';
import { keyOf, outcomesIn, usualOutcomes, type Outcome } from './outcomes.ts';

export type Filter = 'all' | 'failing' | 'suggested';

export class TestsView {
  filter = $state<Filter>('all');
  search = $state('');
  /** Keys of the columns; null as long as nobody chose. */
  chosen = $state.raw<readonly string[] | null>(null);
  readonly #workspace: Workspace;
  /** Keys of results that differed since the grid was opened: their columns stay when they are put right, for the
   * keyboard may be in them. */
  #differed: readonly string[] = [];

  constructor(workspace: Workspace) {
    this.#workspace = workspace;
  }

  get all(): readonly Outcome[] {
    const { plan, runnable } = this.#workspace;
    const known = plan ?? runnable?.plan;
    return known ? outcomesIn(known) : [];
  }

  /** Those that somebody chose; else the usual ones, and then whatever differs. */
  get columns(): readonly Outcome[] {
    const { plan, runnable, document } = this.#workspace;
    const known = plan ?? runnable?.plan;
    if (!known) return [];
    const { all, chosen } = this;
    if (chosen) return all.filter((one) => chosen.includes(keyOf(one)));
    const usual = usualOutcomes(known, document.tests);
    const results = testingOf(this.#workspace).report?.results ?? [];
    const differing = results.flatMap(({ differences }) => differences.map(columnOf));
    this.#differed = all.map(keyOf).filter((key) => differing.includes(key) || this.#differed.includes(key));
    const others = this.#differed.filter((key) => !usual.some((one) => keyOf(one) === key));
    return [...usual, ...all.filter((one) => others.includes(keyOf(one)))];
  }

  /** The grid is opened anew. */
  open(): void {
    this.#differed = [];
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

/** Key of the column in which a difference stands. */
function columnOf({ part, id }: TestDifference): string {
  const list = LISTS.find((each) => each === part);
  return `${part} ${list ?? id}`;
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
