// What is said of an instrument, and is no part of it: approving must not change what is approved. Its JSON Schema is
// generated from this file.

import type { Id, LanguageTag, Status, Text } from '../types.ts';

/**
 * SHA-256 of a canonical text, in hexadecimal digits.
 * @pattern ^[0-9a-f]{64}$
 */
export type Digest = string;

/**
 * A moment, in UTC.
 * @pattern ^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,3})?Z$
 */
export type Instant = string;

/**
 * A JSON Pointer into an instrument.
 * @pattern ^(/([^/~]|~[01])*)*$
 */
export type Place = string;

/** The record of an instrument. It grows; nothing that was said is changed. */
export interface InstrumentRecord {
  format: 'aspect-record/2';
  /** Where the instrument stands in its life. The last one holds; where there is none, it is a draft. */
  statuses: StatusChange[];
  approvals: Approval[];
  comments: Comment[];
  /** How far the texts of each language are. */
  texts: TextState[];
  /** Findings that were looked at and stand for a reason. */
  exceptions: JustifiedException[];
  /** Words that the texts translate alike. */
  glossary?: AgreedTerm[];
  /** Translations, translated back by somebody who did not see the source text. */
  back?: BackTranslation[];
  /** What was found changed after it was signed, and counts no more. */
  setAside?: SetAside[];
}

/** Who said something, when and why, and of which text. */
export interface Said {
  /** Of the canonical text that was spoken of. */
  of: Digest;
  /** The version that this text has. */
  version: string;
  /** A name as it was given; empty where none was. */
  who: string;
  /** Absent where it is not known: older documents did not say. */
  when?: Instant;
  why: string;
}

/**
 * A public key (Ed25519): 32 bytes in base64url.
 * @pattern ^[A-Za-z0-9_-]{43}$
 */
export type PublicKey = string;

/** Who holds a key said this very thing. */
export interface Signature {
  key: PublicKey;
  /**
   * 64 bytes in base64url, of the statement that `statementOf` makes.
   * @pattern ^[A-Za-z0-9_-]{86}$
   */
  of: string;
}

export interface StatusChange extends Said {
  status: Status;
  /** In which capacity. */
  role?: string;
  /** Of the exceptions that stood then: they are part of what is approved. */
  exceptions?: Digest;
  /** Absent where nobody signed: before format 2, and where a browser has no keys. */
  signature?: Signature;
}

export interface Approval extends Said {
  /** In which capacity. */
  role: string;
}

/**
 * The name of a comment, by chance.
 * @pattern ^[0-9a-z]{12}$
 */
export type CommentId = string;

export interface Comment extends Said {
  id: CommentId;
  /** Where it stood that it is about; empty for the whole. */
  at: Place;
  /** The part that it is about: it is found by its name where others moved. */
  part?: Id;
  text: string;
  /** The comment that it answers. */
  answers?: CommentId;
  /** What it makes of the comment that it answers; absent where it only answers. */
  resolves?: boolean;
  /** In which capacity; where it is signed. */
  role?: string;
  /** Absent where nobody signed. */
  signature?: Signature;
}

/** An entry as it was found, changed after it was signed, and who took it out: exactly one of the three. */
export interface SetAside extends Said {
  change?: StatusChange;
  comment?: Comment;
  aside?: SetAside;
  /** In which capacity; where it is signed. */
  role?: string;
  /** Absent where nobody signed. */
  signature?: Signature;
}

/**
 * The last one of a text and a language holds. What an edit of a source text leaves behind nobody said, and of no text as a
 * whole: it has neither digest nor version.
 */
export interface TextState extends Partial<Pick<Said, 'of' | 'version'>>, Omit<Said, 'of' | 'version'> {
  /** With ids and codes in the place of positions, so that it leads to the same text when parts are moved. */
  at: Place;
  language: LanguageTag;
  state: 'draft' | 'reviewed';
  /** Of the source text that it translates: where that is another one now, the translation is stale. */
  source: Digest;
  /** This source text, to show what has changed in it. */
  from?: string;
  /** The translation that was looked at: another one is a draft. */
  to?: string;
}

/** A term of the source language with its agreed translations. */
export interface AgreedTerm {
  term: Text;
  note?: string;
}

export interface BackTranslation {
  /** As of the state of a text. */
  at: Place;
  language: LanguageTag;
  /** The translation that was translated back. */
  of: string;
  text: string;
}

export interface JustifiedException extends Said {
  /** Name of the rule that finds it. */
  rule: string;
  at: Place;
  /** The evidence on which it rests, where that was asked for. */
  source?: string;
}
