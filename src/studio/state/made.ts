// Which parts were made in this window, also before its page was loaded again.

import type { Id } from '../../model/index.ts';

const nameOf = (key: string): string => `aspect-studio:made:${key}`;

export function readMade(key: string): ReadonlySet<Id> {
  try {
    return new Set(JSON.parse(sessionStorage.getItem(nameOf(key)) ?? '[]') as Id[]);
  } catch {
    return new Set();
  }
}

export function keepMade(key: string, made: ReadonlySet<Id>): void {
  try {
    sessionStorage.setItem(nameOf(key), JSON.stringify([...made]));
  } catch {
    // Without storage it is known until the page is loaded again.
  }
}
