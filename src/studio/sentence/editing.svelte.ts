// One condition while it is edited as a sentence. The document holds its text; what a text cannot hold (a group of one
// condition) is kept as long as nobody else changes the text.

import type { Scope } from '../../language/index.ts';
import {
  asGroup,
  changeAt,
  insertAt,
  partAt,
  printSentence,
  sentenceOf,
  type Condition,
  type Group,
  type Path,
  type Sentence,
} from '../../language/sentences/index.ts';

/** Where a condition is about to be added: it is made when its subject is chosen. */
export interface Pending {
  /** The group in which its line stands, and before which part. */
  readonly within: Path;
  readonly position: number;
  /** `group`: in a group of its own; `beside`: in a group with the part before it. */
  readonly as: 'part' | 'group' | 'beside';
}

export interface Given {
  readonly text: () => string;
  readonly scope: () => Scope;
  readonly write: (text: string) => void;
}

export class SentenceEditing {
  readonly #given: Given;
  #draft = $state.raw<{ readonly text: string; readonly root: Group } | null>(null);
  #pending = $state.raw<Pending | null>(null);

  constructor(given: Given) {
    this.#given = given;
  }

  readonly root: Group = $derived.by(() => {
    const text = this.#given.text();
    return this.#draft?.text === text ? this.#draft.root : asGroup(sentenceOf(text, this.#given.scope()));
  });

  get scope(): Scope {
    return this.#given.scope();
  }

  get pending(): Pending | null {
    return this.#pending;
  }

  begin(pending: Pending): void {
    this.#pending = pending;
  }

  giveUp(): void {
    this.#pending = null;
  }

  change(root: Group): void {
    this.#pending = null;
    const text = printSentence(root);
    this.#draft = { text, root };
    this.#given.write(text);
  }

  changePart(path: Path, part: Sentence): void {
    this.change(changeAt(this.root, path, () => [part]));
  }

  /** Puts the condition where it was begun; gives the path at which it is now. */
  fulfil({ within, position, as }: Pending, condition: Condition): Path {
    const group = partAt(this.root, within);
    const join = group?.kind === 'group' && group.join === 'all' ? 'any' : 'all';
    const grouped = (...parts: Sentence[]): Group => ({ kind: 'group', join, parts });
    const path = [...within, position];
    if (as === 'beside') {
      const at = [...within, position - 1];
      this.change(changeAt(this.root, at, (part) => [grouped(part, condition)]));
      return [...at, 1];
    }
    this.change(insertAt(this.root, path, as === 'group' ? grouped(condition) : condition));
    return as === 'group' ? [...path, 0] : path;
  }
}
