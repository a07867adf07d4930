/* eslint-disable svelte/prefer-svelte-reactivity -- the sets are replaced whole */
// Which items are in view, and which of them an edit is about.

import type { Id, Item } from '../../../model/index.ts';
import type { Workspace } from '../../state/index.ts';
import { rowsOf, type KnownRows, type Row } from './rows.ts';

export class ItemsView {
  query = $state('');
  aspect = $state<Id | null>(null);
  marked = $state.raw<ReadonlySet<Id>>(new Set());
  readonly #workspace: Workspace;
  readonly #known: KnownRows = new WeakMap();

  constructor(workspace: Workspace) {
    this.#workspace = workspace;
  }

  // Getters, and no deriveds: those would end with the component that asks first, and the view outlives it.

  get rows(): Row[] {
    return rowsOf(this.#workspace.document, { query: this.query, aspect: this.aspect }, this.#known);
  }

  get shown(): Id[] {
    return this.rows.flatMap((row) => (row.type === 'item' ? [row.key] : []));
  }

  /** The item where the keyboard is. */
  get current(): Id | null {
    const { selection } = this.#workspace;
    return selection?.kind === 'item' ? selection.id : null;
  }

  /** The marked items in view, else the current one. */
  get chosen(): ReadonlySet<Id> {
    const { shown, current } = this;
    const marks = shown.filter((id) => this.marked.has(id));
    if (current !== null && marks.includes(current)) return new Set(marks);
    return new Set(shown.filter((id) => id === current));
  }

  /** What an edit of an item is about: all that are chosen with it. */
  chosenWith(item: Item): readonly Item[] {
    const { chosen } = this;
    return chosen.has(item.id) ? this.#workspace.document.items.filter(({ id }) => chosen.has(id)) : [item];
  }
}

const views = new WeakMap<Workspace, ItemsView>();

export function itemsView(workspace: Workspace): ItemsView {
  const known = views.get(workspace) ?? new ItemsView(workspace);
  views.set(workspace, known);
  return known;
}
