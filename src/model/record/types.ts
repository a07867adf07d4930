// What is said of an instrument, and is no part of it: approving must not change what is approved. Its JSON Schema is
// generated from this file.

import type { LanguageTag, Status } from '../types.ts';

/**
 * SHA-256 of a canonical text, in hexadecimal digits.
 * @pattern ^[0-9a-f]{64}$
 */
export type Digest = string;

/**
 * A moment, in UTC.
 * @pattern ^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,3})?Z$
 */
export type Instant = string;

/**
 * A JSON Pointer into an instrument.
 * @pattern ^(/([^/~]|~[01])*)*$
 */
export type Place = string;

/** The record of an instrument. It grows; nothing that was said is changed. */
export interface InstrumentRecord {
  format: 'aspect-record/1';
  /** Where the instrument stands in its life. The last one holds; where there is none, it is a draft. */
  statuses: StatusChange[];
  approvals: Approval[];
  comments: Comment[];
  /** How far the texts of each language are. */
  texts: TextState[];
  /** Findings that were looked at and stand for a reason. */
  exceptions: JustifiedException[];
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

export interface StatusChange extends Said {
  status: Status;
}

export interface Approval extends Said {
  /** In which capacity. */
  role: string;
}

export interface Comment extends Said {
  /** The part that it is about. */
  at: Place;
  text: string;
  /** Absent while it is open. */
  resolved?: Said;
}

export interface TextState extends Said {
  at: Place;
  language: LanguageTag;
  state: 'draft' | 'reviewed';
  /** Of the source text that it translates: where that is another one now, the translation is stale. */
  source: Digest;
}

export interface JustifiedException extends Said {
  /** Name of the rule that finds it. */
  rule: string;
  at: Place;
  /** The evidence on which it rests, where that was asked for. */
  source?: string;
}
