// Comments on parts: each with its answers, open until one of these settles it.

import { readPointer, valueAt } from '../pointer.ts';
import type { Id, Instrument } from '../types.ts';
import { saidOf, type Words } from './record.ts';
import type { Comment, CommentId, InstrumentRecord, Place } from './types.ts';

export interface Thread {
  readonly comment: Comment;
  /** In the order in which they were given. */
  readonly answers: readonly Comment[];
  readonly isOpen: boolean;
}

export function threadsOf({ comments }: Pick<InstrumentRecord, 'comments'>): Thread[] {
  const known = new Set(comments.map(({ id }) => id));
  // An answer to what is not there is said all the same.
  const begins = ({ answers }: Comment) => answers === undefined || !known.has(answers);
  return comments.filter(begins).map((comment) => {
    const answers = comments.filter((one) => one !== comment && one.answers === comment.id);
    const last = answers.findLast(({ resolves }) => resolves !== undefined);
    // Of what settled a comment that is not there any more nothing is open.
    return { comment, answers, isOpen: (last ?? comment).resolves !== true };
  });
}

export function openThreads(record: Pick<InstrumentRecord, 'comments'>): number {
  return threadsOf(record).filter(({ isOpen }) => isOpen).length;
}

/** The part at a place; null for the whole. */
export function partAt(document: Instrument, at: Place): Id | null {
  const [list, position] = readPointer(at);
  if (list === undefined || position === undefined) return null;
  const id = valueAt(document, `/${list}/${position}/id`);
  return typeof id === 'string' ? id : null;
}

/** Something said of a part, or in answer to a comment. */
export interface Remark {
  readonly id: CommentId;
  readonly at: Place;
  readonly text: string;
  readonly answers?: CommentId;
  readonly resolves?: boolean;
}

/** What is said of the document as it stands, not signed. */
export function commentOn(document: Instrument, remark: Remark, words: Omit<Words, 'why'>): Comment {
  const part = partAt(document, remark.at);
  const said = saidOf(document, { ...words, why: '' });
  return { ...said, ...remark, ...(part === null ? {} : { part }) };
}

export function withComment(record: InstrumentRecord, comment: Comment): InstrumentRecord {
  return { ...record, comments: [...record.comments, comment] };
}
