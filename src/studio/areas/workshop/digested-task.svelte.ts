// The digest of what participants get, made while the page goes on: pictures make it long.

import { inPieces } from '../../../document/pieces.ts';
import {
  digestingHandout,
  handoutOf,
  isSameTask,
  type Exercise,
  type Handout,
} from '../../../workshop/index.ts';

/** Null while it is made. An edit of the key makes none anew. To be called while a component is made. */
export function digestedTask(exercise: () => Exercise): { readonly now: string | null } {
  let last: Handout | null = null;
  const task = $derived.by((): Handout => {
    const next = handoutOf(exercise());
    last = last !== null && isSameTask(last, next) ? last : next;
    return last;
  });
  let made = $state.raw<{ readonly of: Handout; readonly digest: string } | null>(null);
  $effect(() => {
    const of = task;
    void inPieces(digestingHandout(of), { goesOn: () => last === of }).then((digest) => {
      if (digest !== null) made = { of, digest };
    });
  });
  return {
    get now() {
      return made?.of === task ? made.digest : null;
    },
  };
}
