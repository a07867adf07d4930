// Which part is looked at: `#/library/parts/KEY`.

import { currentRoute, go, printRoute } from '../../../router/index.ts';

export function chosenKey(): string | null {
  return currentRoute().path[1] ?? null;
}

export function hrefOf(key: string | null): string {
  return printRoute({ area: 'library', instrument: null, path: ['parts', ...(key === null ? [] : [key])] });
}

export function look(key: string): void {
  go(hrefOf(key), { replace: true });
}
