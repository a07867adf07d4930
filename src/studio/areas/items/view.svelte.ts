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
  /** The last ones: many ask for them, and there may be thousands. */
  #rows: {
    readonly of: readonly unknown[];
    readonly rows: readonly Row[];
    readonly shown: readonly Id[];
  } | null = null;

  constructor(workspace: Workspace) {
    this.#workspace = workspace;
  }

  // Getters, and no deriveds: those would end with the component that asks first, and the view outlives it.

  get rows(): readonly Row[] {
    return this.#inView.rows;
  }

  get shown(): readonly Id[] {
    return this.#inView.shown;
  }

  get #inView(): { readonly rows: readonly Row[]; readonly shown: readonly Id[] } {
    const { items, aspects } = this.#workspace.document;
    const { query, aspect } = this;
    const of = [items, aspects, query, aspect];
    if (this.#rows && of.every((one, at) => one === this.#rows?.of[at])) return this.#rows;
    const rows = rowsOf({ items, aspects }, { query, aspect }, this.#known);
    this.#rows = { of, rows, shown: rows.flatMap((row) => (row.type === 'item' ? [row.key] : [])) };
    return this.#rows;
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
