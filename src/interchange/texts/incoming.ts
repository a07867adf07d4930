// What a file of translations would change, one by one, before anything is changed.

import type { Diagnostic, DiagnosticCode, Params } from '../../model/diagnostic.ts';
import {
  setTexts,
  textsOf,
  TextStates,
  type Command,
  type Condition,
  type LanguageTag,
  type Recorded,
  type SaidText,
  type TextPlace,
} from '../../model/index.ts';
import type { FoundText } from '../formats/contract.ts';

export interface Incoming {
  readonly place: TextPlace;
  readonly language: LanguageTag;
  /** `said`: the text stays, and is said to be reviewed. */
  readonly kind: 'new' | 'changed' | 'said';
  readonly before: string;
  readonly after: string;
  readonly state: SaidText['state'];
  /** How far the text is that would give way. */
  readonly condition: Condition;
  /** The source text in the file, where it is another one by now: what comes in is stale from the beginning. */
  readonly from: string | undefined;
}

export interface IncomingTexts {
  readonly changes: readonly Incoming[];
  /** Translations that are the same here. */
  readonly same: number;
  /** Translations that the file leaves blank: they stay as they are. */
  readonly blank: number;
  /** What of the file has no place here. */
  readonly diagnostics: readonly Diagnostic[];
}

export function incomingTexts(recorded: Recorded, found: readonly FoundText[]): IncomingTexts {
  const { document } = recorded;
  const [source = '', ...languages] = document.languages;
  const states = new TextStates(recorded);
  const places = new Map(textsOf(document).map((place) => [place.name, place]));
  const unknown = new Set<string>();
  const diagnostics: Diagnostic[] = [];
  const changes: Incoming[] = [];
  const seen = new Set<string>();
  let [same, blank] = [0, 0];
  for (const { at, texts, states: said } of found) {
    const place = places.get(at);
    if (!place) diagnostics.push(warning('texts-place', { place: at }));
    else if (seen.has(at)) diagnostics.push(warning('texts-twice', { place: at }));
    else {
      seen.add(at);
      const now = place.text[source] ?? '';
      const from = texts[source] === undefined || texts[source] === now ? undefined : texts[source];
      for (const [language, after] of Object.entries(texts)) {
        if (language === source) continue;
        if (!languages.includes(language)) unknown.add(language);
        else if (after.trim() === '') blank += 1;
        else {
          const before = place.text[language] ?? '';
          const condition = states.conditionOf(place, language);
          const state = said[language] ?? 'draft';
          const isSaid = state === 'reviewed' && condition !== 'reviewed' && from === undefined;
          if (before === after && !isSaid) same += 1;
          else {
            const kind = before === after ? 'said' : before.trim() === '' ? 'new' : 'changed';
            changes.push({ place, language, kind, before, after, state, condition, from });
          }
        }
      }
    }
  }
  return {
    changes,
    same,
    blank,
    diagnostics: [
      ...[...unknown].map((language) => warning('texts-language', { language })),
      ...diagnostics,
      ...(changes.length === 0 && same === 0 ? [warning('texts-nothing')] : []),
    ],
  };
}

/** Whether a change is made unless somebody says otherwise: a reviewed translation gives way only if it is chosen. */
export function isTaken({ kind, condition }: Incoming): boolean {
  return kind !== 'changed' || condition !== 'reviewed';
}

/** The changes as an edit of the document, and what is said of the texts after it. */
export function taking(changes: readonly Incoming[]): {
  readonly command: Command;
  readonly said: readonly SaidText[];
} {
  return {
    command: setTexts(
      changes.map(({ place: { path }, language, after }) => ({ path, language, text: after })),
    ),
    said: changes.map(({ place: { name }, language, state, from }) => ({
      at: name,
      language,
      state,
      ...(from === undefined ? {} : { from }),
    })),
  };
}

function warning(code: DiagnosticCode, params: Params = {}): Diagnostic {
  return { code, severity: 'warning', path: '', params };
}
