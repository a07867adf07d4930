// The last resort for a page that closes in the middle of a write: the document goes, at once, where the next
// opening finds it. The database is where it belongs, so the note is gone as soon as it is there.

interface Note {
  /** The revision that the document was made from. */
  readonly revision: number;
  readonly document: unknown;
}

const nameOf = (key: string): string => `aspect-studio:unsaved:${key}`;

export function noteUnsaved(key: string, note: Note): void {
  try {
    localStorage.setItem(nameOf(key), JSON.stringify(note));
  } catch {
    // Too large for this place: the write to the database is on its way all the same.
  }
}

export function forgetUnsaved(key: string): void {
  try {
    localStorage.removeItem(nameOf(key));
  } catch {
    // Without storage there is no note.
  }
}

export function readUnsaved(key: string): Note | null {
  try {
    const note = JSON.parse(localStorage.getItem(nameOf(key)) ?? 'null') as Partial<Note> | null;
    return typeof note?.revision === 'number' ? { revision: note.revision, document: note.document } : null;
  } catch {
    return null;
  }
}
