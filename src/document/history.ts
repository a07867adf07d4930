// What was done to a document, so that it can be undone: a value like the document itself.

/** Steps that can be undone. */
export const LONGEST_HISTORY = 500;

/** From a state to the next. What it leaves alone is shared with the state before; where nothing changes, it gives the same. */
export interface Edit<State> {
  readonly apply: (state: State) => State;
}

export interface Step<State, Done extends Edit<State>> {
  readonly edit: Done;
  readonly before: State;
  readonly after: State;
  /** Steps that follow each other with the same key are one. */
  readonly mergeKey: string | null;
}

export interface History<State, Done extends Edit<State>> {
  readonly document: State;
  /** The last step is the latest. */
  readonly past: readonly Step<State, Done>[];
  /** The last step is the next to be done again. */
  readonly future: readonly Step<State, Done>[];
}

export interface Performed<State, Done extends Edit<State>, Problem> {
  readonly history: History<State, Done>;
  /** Why the edit was refused; empty where it was done. */
  readonly diagnostics: readonly Problem[];
}

export function begin<State, Done extends Edit<State>>(document: State): History<State, Done> {
  return { document, past: [], future: [] };
}

/**
 * Does an edit. Where `check` finds problems in the outcome it is refused, and nothing changes. Typing in one field is
 * one step to undo: its edits have the same `mergeKey`.
 */
export function perform<State, Done extends Edit<State>, Problem>(
  history: History<State, Done>,
  edit: Done,
  check: (after: State, before: State) => readonly Problem[],
  mergeKey: string | null = null,
): Performed<State, Done, Problem> {
  const before = history.document;
  const after = edit.apply(before);
  if (after === before) return { history, diagnostics: [] };
  const diagnostics = check(after, before);
  if (diagnostics.length > 0) return { history, diagnostics };
  const last = history.past.at(-1);
  const merges = mergeKey !== null && last?.mergeKey === mergeKey && history.future.length === 0;
  const step = { edit, before: merges ? last.before : before, after, mergeKey };
  const past = [...(merges ? history.past.slice(0, -1) : history.past), step].slice(-LONGEST_HISTORY);
  return { history: { document: after, past, future: [] }, diagnostics: [] };
}

/** Changes every state alike: what is said so is not taken back by undoing, and not lost by doing again. */
export function everywhere<State, Done extends Edit<State>>(
  { document, past, future }: History<State, Done>,
  change: (state: State) => State,
): History<State, Done> {
  const inStep = (step: Step<State, Done>): Step<State, Done> => ({
    ...step,
    before: change(step.before),
    after: change(step.after),
  });
  return { document: change(document), past: past.map(inStep), future: future.map(inStep) };
}

/** Takes the latest step back. */
export function undo<State, Done extends Edit<State>>(history: History<State, Done>): History<State, Done> {
  const step = history.past.at(-1);
  if (!step) return history;
  return { document: step.before, past: history.past.slice(0, -1), future: [...history.future, step] };
}

/** Does the step again that was taken back last. */
export function redo<State, Done extends Edit<State>>(history: History<State, Done>): History<State, Done> {
  const step = history.future.at(-1);
  if (!step) return history;
  return {
    document: step.after,
    past: [...history.past, { ...step, mergeKey: null }],
    future: history.future.slice(0, -1),
  };
}
