// Short messages at the edge of the page: something was done, and how to take it back.

import { shortened } from '../../model/shown.ts';

export interface Toast {
  readonly id: number;
  readonly text: string;
  readonly kind: 'done' | 'lasting' | 'problem';
  readonly action: { readonly label: string; readonly perform: () => void } | undefined;
  /** Of the same thing only the last is true. */
  readonly about: string | undefined;
}

const SHOWN_FOR = 8000;
/** Room for several sentences. */
const LONGEST = 1000;
let next = 0;
let shown = $state.raw<readonly Toast[]>([]);

export function currentToasts(): readonly Toast[] {
  return shown;
}

/** Says that something was done. What is `lasting` or a `problem` stays until it is closed. */
export function toast(
  text: string,
  {
    kind = 'done',
    action,
    about,
  }: { kind?: Toast['kind']; action?: NonNullable<Toast['action']>; about?: string } = {},
): void {
  const id = next++;
  const others = about === undefined ? shown : shown.filter((one) => one.about !== about);
  shown = [...others.slice(-2), { id, text: shortened(text, LONGEST), kind, action, about }];
  if (kind === 'done') setTimeout(() => closeToast(id), SHOWN_FOR);
}

export function closeToast(id: number): void {
  shown = shown.filter((one) => one.id !== id);
}
