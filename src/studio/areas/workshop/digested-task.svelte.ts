// The digest of what participants get, made while the page goes on: pictures make it long.

import {
  digestingHandout,
  handoutOf,
  isSameTask,
  type Exercise,
  type Handout,
} from '../../../workshop/index.ts';
import { workedOut } from '../../state/worked-out.svelte.ts';

/** Null while it is made. An edit of the key makes none anew. To be called while a component is made. */
export function digestedTask(exercise: () => Exercise): { readonly now: string | null } {
  let before: Handout | null = null;
  const task = $derived.by((): Handout => {
    const next = handoutOf(exercise());
    before = before !== null && isSameTask(before, next) ? before : next;
    return before;
  });
  const digest = workedOut(() => task, digestingHandout);
  return {
    get now() {
      return digest.last?.of === task ? digest.last.is : null;
    },
  };
}
