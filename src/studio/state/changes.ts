// What is done to an instrument and to its record, as steps of one history: whatever was done last is undone first.

import {
  acceptFinding,
  checkInstrument,
  describeCommand,
  followTexts,
  sayBack,
  sayGlossary,
  sayStatus,
  sayTexts,
  statusChange,
  statusOf,
  validateRecord,
  withAside,
  withComment,
  withdrawException,
  type Acceptable,
  type AgreedTerm,
  type BackTranslation,
  type Command,
  type Diagnostic,
  type Instrument,
  type InstrumentRecord,
  type Justification,
  type Recorded,
  type Comment,
  type SetAside,
  type SaidText,
  type StatusChange,
  type Words,
} from '../../model/index.ts';
import * as document from '../../document/index.ts';
import type { Language } from '../../words/index.ts';

/** An edit of either, and the command as which it is told. */
export interface Change extends document.Edit<Recorded> {
  readonly command: Pick<Command, 'name' | 'path' | 'kind'>;
  /** Of an edit of the record that has a name of its own. */
  readonly told?: Told;
}

type Told = 'accept' | 'withdraw' | 'comment' | 'aside' | 'texts' | 'glossary' | 'back';

export type History = document.History<Recorded, Change>;
export type Performed = document.Performed<Recorded, Change, Diagnostic>;

export function onDocument(command: Command): Change {
  return { command, apply: (state) => following(state, command.apply(state.document)) };
}

/** Another document, with a record that knows of which source texts its translations are. */
export function following(state: Recorded, after: Instrument): Recorded {
  if (after === state.document) return state;
  return { document: after, record: followTexts(state, after, saidNow()) };
}

/** Lets a finding stand for a reason. */
export function onAccepting(found: Acceptable, { source, ...said }: Omit<Justification, 'when'>): Change {
  const words = { ...saidNow(said), ...(source !== undefined && { source }) };
  return onRecord('accept', (state) => acceptFinding(state, found, words));
}

/** Lets what was accepted stand no longer. */
export function onWithdrawing(rule: string): Change {
  return onRecord('withdraw', (state) => withdrawException(state, rule));
}

/** Notes something of a part, or answers what was noted. */
export function onComment(comment: Comment): Change {
  return onRecord('comment', ({ record }) => withComment(record, comment));
}

/** Takes out what was changed after it was signed, and keeps it as it was found. */
export function onSettingAside(entry: SetAside): Change {
  return onRecord('aside', ({ record }) => withAside(record, entry));
}

/** Says how far texts are. */
export function onTexts(texts: readonly SaidText[]): Change {
  const words = saidNow();
  return onRecord('texts', (state) => sayTexts(state, texts, words));
}

/** Takes in translations, and says how far they are. */
export function onTranslations(taken: {
  readonly command: Command;
  readonly said: readonly SaidText[];
}): Change {
  const words = saidNow();
  return {
    command: taken.command,
    apply: ({ document: before, record }) => {
      const after = taken.command.apply(before);
      return { document: after, record: sayTexts({ document: after, record }, taken.said, words) };
    },
  };
}

export function onGlossary(glossary: readonly AgreedTerm[]): Change {
  return onRecord('glossary', (state) => sayGlossary(state, glossary));
}

export function onBackTranslation(translated: BackTranslation): Change {
  return onRecord('back', (state) => sayBack(state, translated));
}

function onRecord(name: Told, change: (state: Recorded) => InstrumentRecord): Change {
  return {
    command: { name: 'edit', path: '' },
    told: name,
    apply: (state) => {
      const record = change(state);
      return record === state.record ? state : { ...state, record };
    },
  };
}

export function begin(state: Recorded): History {
  return document.begin(state);
}

export function perform(history: History, change: Change, mergeKey: string | null = null): Performed {
  return document.perform(history, change, problemsOf, mergeKey);
}

/** Says something of every state, so that no undoing takes it back. */
export function say(history: History, change: (record: InstrumentRecord) => InstrumentRecord): History {
  return document.everywhere(history, (state) => ({ ...state, record: change(state.record) }));
}

export const undo: (history: History) => History = document.undo;
export const redo: (history: History) => History = document.redo;

export function describeChange({ command }: Change, before: Recorded, language: Language): string {
  return describeCommand(command, before.document, language);
}

/** Only what changed is looked through. */
function problemsOf(after: Recorded, before: Recorded): readonly Diagnostic[] {
  return [
    ...(after.document === before.document ? [] : checkInstrument(after.document, before.document)),
    ...(after.record === before.record ? [] : validateRecord(after.record).diagnostics),
  ];
}

/** An earlier document is a draft again: whatever was said of it stays said, and is not said anew. */
export function backTo({ record }: Recorded, { document: before }: Recorded): Recorded {
  if (statusOf(record) === 'draft') return { document: before, record };
  return { document: before, record: sayStatus({ document: before, record }, 'draft', saidNow()) };
}

/** What says that the text may be edited again. */
export function asDraft(state: Recorded): StatusChange {
  return statusChange(state, 'draft', saidNow());
}

/** The next version begins as a draft of the one that is there. */
export function onNextVersion(version: string, said: Partial<By> = {}): Change {
  const words = saidNow(said);
  return {
    command: { name: 'edit', path: '/version' },
    apply: ({ document: before, record }) => {
      const after = { ...before, version };
      return { document: after, record: sayStatus({ document: after, record }, 'draft', words) };
    },
  };
}

type By = Pick<Words, 'who' | 'why'>;

function saidNow(said: Partial<By> = {}): Words {
  return { who: '', why: '', ...said, when: new Date().toISOString() };
}
