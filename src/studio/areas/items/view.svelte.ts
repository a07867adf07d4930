/* eslint-disable svelte/prefer-svelte-reactivity -- the sets are replaced whole */
// Which items are in view, and which of them an edit is about.

import type { Id, Item } from '../../../model/index.ts';
import type { Workspace } from '../../state/index.ts';
import { rowsOf } from './rows.ts';

export class ItemsView {
  query = $state('');
  aspect = $state<Id | null>(null);
  marked = $state.raw<ReadonlySet<Id>>(new Set());
  readonly #workspace: Workspace;

  constructor(workspace: Workspace) {
    this.#workspace = workspace;
  }

  rows = $derived.by(() => rowsOf(this.#workspace.document, { query: this.query, aspect: this.aspect }));
  shown = $derived(this.rows.flatMap((row) => (row.type === 'item' ? [row.key] : [])));

  /** The item where the keyboard is. */
  get current(): Id | null {
    const { selection } = this.#workspace;
    return selection?.kind === 'item' ? selection.id : null;
  }

  /** The marked items in view, else the current one. */
  chosen = $derived.by((): ReadonlySet<Id> => {
    const marks = this.shown.filter((id) => this.marked.has(id));
    if (this.current !== null && marks.includes(this.current)) return new Set(marks);
    return new Set(this.shown.filter((id) => id === this.current));
  });

  /** What an edit of an item is about: all that are chosen with it. */
  chosenWith(item: Item): readonly Item[] {
    if (!this.chosen.has(item.id)) return [item];
    return this.#workspace.document.items.filter(({ id }) => this.chosen.has(id));
  }
}

const views = new WeakMap<Workspace, ItemsView>();

export function itemsView(workspace: Workspace): ItemsView {
  const known = views.get(workspace) ?? new ItemsView(workspace);
  views.set(workspace, known);
  return known;
}
