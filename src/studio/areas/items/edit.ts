// Edits of one field: what is typed is so, and the typing of one field is one step to undo.

import { problemAt, problemOfText, useWorkspace, type Workspace } from '../../state/index.ts';

export interface Edit {
  readonly workspace: Workspace;
  /** Sets what stands at a JSON Pointer; undefined removes it. */
  readonly set: (path: string, value: unknown) => void;
  /** What is wrong with the value at a place, and what to do. */
  readonly problem: (path: string) => string | undefined;
  /** The same of a text, by language. */
  readonly problemOf: (path: string) => (language: string) => string | undefined;
}

export function useEdit(): Edit {
  const workspace = useWorkspace();
  return {
    workspace,
    set: (path, value) => workspace.set(path, value, path),
    problem: (path) => problemAt(workspace, path),
    problemOf: (path) => problemOfText(workspace, path),
  };
}
