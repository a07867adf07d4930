// The studio as a whole: which instrument is open, what the user can do, how the user likes it.

import { clearEverything, openInstrument, type StorageProblem } from '../../storage/index.ts';
import { withTexts } from '../i18n/index.ts';
import { Actions } from './actions.svelte.ts';
import { Preferences } from './preferences.svelte.ts';
import type { Workspace } from './workspace.svelte.ts';

export type Open =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'opening'; readonly key: string }
  | { readonly kind: 'open'; readonly workspace: Workspace }
  | { readonly kind: 'problem'; readonly key: string; readonly problem: StorageProblem };

/** `here` and `elsewhere`: in this window, or by another one. */
export type Clearing = 'here' | 'elsewhere' | 'done' | 'failed';

/** A document whose edits can be taken back. */
export interface Undoing {
  /** What undo would take back, in words; null where there is nothing. */
  readonly undoable: string | null;
  readonly redoable: string | null;
  undo(): void;
  redo(): void;
}

export class Studio {
  readonly preferences = new Preferences();
  readonly actions = new Actions();
  #open = $state.raw<Open>({ kind: 'nothing' });
  #clearing = $state<Clearing | null>(null);
  #beside = $state.raw<Undoing | null>(null);

  get open(): Open {
    return this.#open;
  }

  /** The open instrument; it stays open while the library is in view. */
  get workspace(): Workspace | null {
    return this.#open.kind === 'open' ? this.#open.workspace : null;
  }

  /** What undo is about: the document that is edited beside the instrument, else the instrument. */
  get undoing(): Undoing | null {
    return this.#beside ?? this.workspace;
  }

  /** A document beside the instrument has the undo of the page until the function that comes back is called. */
  editBeside(document: Undoing): () => void {
    this.#beside = document;
    return () => {
      if (this.#beside === document) this.#beside = null;
    };
  }

  /** Opens an instrument, unless it is open. */
  async openInstrument(key: string, { again = false } = {}): Promise<void> {
    if (this.#clearing) return;
    const { workspace } = this;
    if (!again && (workspace?.key === key || (this.#open.kind === 'opening' && this.#open.key === key)))
      return;
    this.#open = { kind: 'opening', key };
    await workspace?.stop();
    // Compiling is a large part of the program, and most texts are said here; the library does without them.
    const [opened, program] = await Promise.all([
      openInstrument(key),
      withTexts(import('./workspace.svelte.ts')).catch((error: unknown) => String(error)),
    ]);
    // Meanwhile the user may have gone elsewhere.
    // oxlint-disable-next-line typescript/no-unnecessary-condition -- changed while it waited
    if (this.#open.kind !== 'opening' || this.#open.key !== key) return;
    if (!opened.ok) {
      this.#open = { kind: 'problem', key, problem: opened.problem };
      return;
    }
    if (typeof program === 'string') {
      this.#open = { kind: 'problem', key, problem: { kind: 'failed', detail: program } };
      return;
    }
    const next = new program.Workspace(opened.value);
    this.#open = { kind: 'open', workspace: next };
    next.start();
    await next.recover();
  }

  /** How far clearing everything is; from its beginning on nothing is shown or stored any more. */
  get clearing(): Clearing | null {
    return this.#clearing;
  }

  /** Leaves nothing of the studio in this browser. */
  async clear(): Promise<void> {
    this.abandon('here');
    this.#clearing = (await clearEverything()) ? 'done' : 'failed';
  }

  /** Lets go of everything without storing it. */
  abandon(clearing: 'here' | 'elsewhere'): void {
    this.workspace?.abandon();
    this.#open = { kind: 'nothing' };
    this.#clearing = clearing;
  }

  /** Closes what is open, for example because it was deleted. */
  async close(): Promise<void> {
    const { workspace } = this;
    this.#open = { kind: 'nothing' };
    await workspace?.stop();
  }
}
