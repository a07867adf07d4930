// The open exercise: its document and history, what it is rated by, and whether it is stored. Like the open instrument,
// it is edited by changes and never copied.

import * as history from '../../../document/index.ts';
import type { Diagnostic, Id, Instrument, Item, Text } from '../../../model/index.ts';
import {
  saveExercise,
  watchResponses,
  type KeptExercise,
  type OpenedExercise,
  type ResponseFile,
} from '../../../storage/index.ts';
import { exerciseKind, itemsAsked, type Exercise } from '../../../workshop/index.ts';
import { toast } from '../../controls/index.ts';
import { currentLanguage, t, textIn } from '../../i18n/index.ts';
import { sayDiagnostic } from '../../state/index.ts';
import { Autosave } from '../../state/autosave.svelte.ts';
import { Sheets } from './collect/sheets.svelte.ts';

interface Change {
  readonly apply: (state: KeptExercise) => KeptExercise;
}

export class OpenExercise {
  readonly key: string;
  readonly autosave: Autosave<KeptExercise>;
  /** What is being typed in from paper. */
  readonly sheets: Sheets;
  #history = $state.raw() as history.History<KeptExercise, Change>;
  #files = $state.raw<readonly ResponseFile[] | null>(null);

  constructor({ meta, exercise, rates, handedOut }: OpenedExercise) {
    this.key = meta.key;
    this.sheets = new Sheets(meta.key);
    this.#history = history.begin({ exercise, rates, handedOut });
    this.autosave = new Autosave(meta.revision, meta.updatedAt, (revision, state) =>
      saveExercise(meta.key, revision, state),
    );
  }

  get exercise(): Exercise {
    return this.#history.document.exercise;
  }

  /** The instrument as it is rated by. */
  get rates(): Instrument {
    return this.#history.document.rates;
  }

  get handedOut(): KeptExercise['handedOut'] {
    return this.#history.document.handedOut;
  }

  /** What came in, counted or not; null before it is read. */
  get files(): readonly ResponseFile[] | null {
    return this.#files;
  }

  get items(): readonly Item[] {
    return itemsAsked(this.rates, this.exercise.aspects);
  }

  /** Begins to follow what comes in; the function that comes back ends it, and stores what is not stored. */
  start(): () => void {
    const stops = [watchResponses(this.key, (files) => (this.#files = files)), this.sheets.start()];
    return () => {
      for (const stop of stops) stop();
      void this.autosave.flush();
    };
  }

  /** Edits that follow each other with the same merge key are undone as one. */
  edit(change: (exercise: Exercise) => Exercise, mergeKey: string | null = null): void {
    this.change((state) => {
      const exercise = change(state.exercise);
      return exercise === state.exercise ? state : { ...state, exercise };
    }, mergeKey);
  }

  /** Sets what stands in the exercise by this name; undefined takes it out. */
  set<Name extends keyof Exercise>(
    name: Name,
    value: Exercise[Name] | undefined,
    mergeKey: string | null = null,
  ): void {
    this.edit((exercise) => {
      const { [name]: _old, ...others } = exercise;
      return (value === undefined ? others : { ...exercise, [name]: value }) as Exercise;
    }, mergeKey);
  }

  change(apply: Change['apply'], mergeKey: string | null = null): void {
    const done = history.perform(this.#history, { apply }, problemsOf, mergeKey);
    const [reason] = done.diagnostics;
    if (reason) toast(sayDiagnostic(reason).message, { kind: 'problem' });
    this.#go(done.history);
  }

  get undoable(): string | null {
    return this.#history.past.length > 0 ? t('workshop.change') : null;
  }

  get redoable(): string | null {
    return this.#history.future.length > 0 ? t('workshop.change') : null;
  }

  undo(): void {
    this.#go(history.undo(this.#history));
  }

  redo(): void {
    this.#go(history.redo(this.#history));
  }

  /** What takes the last edit back, as long as it is the last. */
  takeBack(): () => void {
    const step = this.#history.past.at(-1);
    return () => {
      if (this.#history.past.at(-1) === step) this.undo();
      else toast(t('shell.editedSince'));
    };
  }

  /** In the language of the interface, where the exercise has it. */
  get language(): string {
    const { languages } = this.exercise;
    return languages.find((one) => one === currentLanguage()) ?? languages[0]!;
  }

  say(text: Text | undefined): string {
    return textIn(text, [currentLanguage(), ...this.exercise.languages]);
  }

  nameOf(id: Id): string {
    const { items, aspects, classifications, scores } = this.rates;
    const named = [...items, ...aspects, ...classifications, ...scores].find((one) => one.id === id);
    return this.say(named?.label) || id;
  }

  nameOfVignette(id: Id): string {
    const at = this.exercise.vignettes.findIndex((one) => one.id === id);
    return this.say(this.exercise.vignettes[at]?.title) || t('workshop.vignetteNumber', { n: at + 1 });
  }

  #go(next: history.History<KeptExercise, Change>): void {
    const before = this.#history.document;
    this.#history = next;
    if (next.document !== before) this.autosave.change(next.document);
  }
}

/** An exercise that could not be opened again is not made. */
function problemsOf({ exercise }: KeptExercise): readonly Diagnostic[] {
  const { document, problems } = exerciseKind.validate(exercise);
  return document ? [] : problems;
}
