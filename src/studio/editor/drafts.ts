// Text that is no instrument yet, kept while its editor is out of sight, so that leaving the view loses nothing.

import type { Instrument } from '../../model/index.ts';

export interface SourceDraft {
  readonly text: string;
  /** The document that it was to become a change of. */
  readonly of: Instrument;
}

const drafts = new Map<string, SourceDraft>();

export function keepDraft(instrument: string, draft: SourceDraft | null): void {
  if (draft) drafts.set(instrument, draft);
  else drafts.delete(instrument);
}

export function draftOf(instrument: string): SourceDraft | null {
  return drafts.get(instrument) ?? null;
}
