// Which texts are in sight. What is translated or reviewed stays in sight until something else is looked for, so that
// the list does not run away under the hand.

import { untrack } from 'svelte';
import { SvelteSet } from 'svelte/reactivity';
import {
  textsOf,
  TextStates,
  withoutAgreed,
  type Condition,
  type LanguageTag,
  type TextPlace,
} from '../../../model/index.ts';
import { currentRoute, go } from '../../router/index.ts';
import type { Workspace } from '../../state/index.ts';
import { sectionOf, type Section } from './rows.ts';

export type Wanted = Condition | 'all' | 'terms';

const WANTED: readonly Wanted[] = ['all', 'missing', 'stale', 'draft', 'reviewed', 'terms'];

export class TextsView {
  section = $state<Section | 'all'>('all');
  search = $state('');
  /** Languages whose columns are left out. */
  hidden = $state.raw<readonly LanguageTag[]>([]);
  /** The language whose translations are translated back; null where that is not shown. */
  back = $state<LanguageTag | null>(null);
  readonly #workspace: Workspace;
  readonly #places = $derived.by(() => textsOf(this.#workspace.document));
  readonly #states = $derived.by(() => new TextStates(this.#workspace));
  readonly #found = $derived.by(() => this.#lookFor(this.wanted, this.section, this.search, this.columns));

  constructor(workspace: Workspace) {
    this.#workspace = workspace;
  }

  get source(): LanguageTag {
    return this.#workspace.document.languages[0] ?? '';
  }

  /** The languages that are translated into. */
  get languages(): readonly LanguageTag[] {
    return this.#workspace.document.languages.slice(1);
  }

  get columns(): readonly LanguageTag[] {
    return this.languages.filter((one) => !this.hidden.includes(one));
  }

  /** What the address asks for. */
  get wanted(): Wanted {
    const [wanted] = currentRoute().path;
    return WANTED.find((one) => one === wanted) ?? 'all';
  }

  want(wanted: Wanted): void {
    const path = wanted === 'all' ? [] : [wanted];
    go({ area: 'texts', instrument: this.#workspace.key, path }, { replace: true });
  }

  get all(): readonly TextPlace[] {
    return this.#places;
  }

  get states(): TextStates {
    return this.#states;
  }

  /** The texts in sight. */
  get places(): readonly TextPlace[] {
    const found = this.#found;
    return found === null ? this.#places : this.#places.filter(({ name }) => found.has(name));
  }

  /** Terms whose agreed word a translation lacks. */
  termsLacking({ text }: TextPlace, language: LanguageTag) {
    const { source } = this;
    return withoutAgreed(
      this.#workspace.record.glossary ?? [],
      { language: source, text: text[source] ?? '' },
      { language, text: text[language] ?? '' },
    );
  }

  isLike(place: TextPlace, wanted: Wanted, language: LanguageTag): boolean {
    if (wanted === 'all') return true;
    if (wanted === 'terms') return this.termsLacking(place, language).length > 0;
    return this.#states.conditionOf(place, language) === wanted;
  }

  /** Names of the texts that were asked for, as they were when they were asked for; null where all are. */
  #lookFor(
    wanted: Wanted,
    section: Section | 'all',
    search: string,
    columns: readonly LanguageTag[],
  ): ReadonlySet<string> | null {
    const words = search.toLowerCase().split(/\s+/).filter(Boolean);
    if (wanted === 'all' && section === 'all' && words.length === 0) return null;
    return untrack(() => {
      const found = this.#places.filter(
        (place) =>
          (section === 'all' || sectionOf(place) === section) &&
          (wanted === 'all' || columns.some((language) => this.isLike(place, wanted, language))) &&
          words.every((word) => saysAny(place, word)),
      );
      return new SvelteSet(found.map(({ name }) => name));
    });
  }
}

function saysAny({ text, name }: TextPlace, word: string): boolean {
  return name.includes(word) || Object.values(text).some((said) => said.toLowerCase().includes(word));
}
