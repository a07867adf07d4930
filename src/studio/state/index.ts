// The state behind the views: the studio, the open instrument, what can be done.

export { onBackTranslation, onGlossary, onTexts, onTranslations } from './changes.ts';
export type { Action } from './actions.svelte.ts';
export { useActions } from './useActions.svelte.ts';
export { provideStudio, provideWorkspace, useStudio, useWorkspace } from './context.ts';
export type { Kind, Named, Selection } from './places.ts';
export { selectionOf } from './places.ts';
export type { Density, Theme } from './preferences.svelte.ts';
export { problemAt, problemOfText } from './problems.ts';
export { sayDiagnostic } from './diagnostics.ts';
export { sayMistaken } from './mistaken.ts';
export { renameCodeIn, renameIn } from './renaming.ts';
export { countProblems, type ProblemCounts } from './todo.ts';
export { saveAsFile, saveBlob } from './files.ts';
export { Studio, type Clearing, type Undoing } from './studio.svelte.ts';
export type { ProofState, ProofsView } from './proofs.ts';
export { ownParts, ownSafeguards } from './own.ts';
export type { SafeguardState, SafeguardsView, SeenSafeguards } from './safeguards.ts';
export { today } from './today.ts';
export type { Runnable } from './checking.svelte.ts';
export type { TrialAssessment } from './trial.svelte.ts';
export type { TestCounts, Workspace } from './workspace.svelte.ts';
