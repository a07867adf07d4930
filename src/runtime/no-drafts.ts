// What the built runtime has in the place of mutative, which makes drafts of documents to edit them: it edits nothing, so
// that nothing is a draft.

export const isDraft = (): boolean => false;

export function create(): never {
  throw new Error('the runtime edits nothing');
}
