// From the records of older studios to today's.

import { sha256 } from '../../document/index.ts';

/** Format 1 said within a comment that it was settled; now an answer says it, so that two records can be joined. */
export function answersAsComments(record: Readonly<Record<string, unknown>>): unknown {
  const { comments } = record;
  return {
    ...record,
    format: 'aspect-record/2',
    comments: Array.isArray(comments) ? comments.flatMap(withAnswer) : comments,
  };
}

/** Whatever is no comment stays as it is, to be refused. */
function withAnswer(comment: unknown): unknown[] {
  if (typeof comment !== 'object' || comment === null) return [comment];
  const { resolved, ...said } = comment as Readonly<Record<string, unknown>>;
  const id = nameFor(said);
  const named = { ...said, id };
  if (typeof resolved !== 'object' || resolved === null) return [named];
  const answer = { ...resolved, at: said['at'], text: '', answers: id, resolves: true };
  return [named, { ...answer, id: nameFor(answer) }];
}

/** The same in every studio that reads the same record. */
function nameFor(said: unknown): string {
  return sha256(JSON.stringify(said)).slice(0, 12);
}
