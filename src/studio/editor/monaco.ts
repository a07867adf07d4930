// Monaco, loaded when the first editor is shown: it is larger than the rest of the studio.

import type * as Monaco from 'monaco-editor/editor';

export type { Monaco };

let loading: Promise<typeof Monaco> | undefined;

/** The editor with JSON, its workers and the studio's colours; loaded once. A failed loading can be tried again. */
export function loadMonaco(): Promise<typeof Monaco> {
  loading ??= import('./monaco/index.ts').then(
    (module) => module.default,
    (error: unknown) => {
      loading = undefined;
      throw error;
    },
  );
  return loading;
}
