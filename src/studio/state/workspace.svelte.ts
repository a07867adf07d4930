// The open instrument: its document and history, what is wrong with it, what is selected, and whether it is stored.
// Components read it and run commands; nothing is copied out of it.

import { SvelteMap } from 'svelte/reactivity';
import { renameInExpression, type Scope } from '../../language/index.ts';
import {
  applyFix,
  digestLater,
  digestOf,
  digestOfRecord,
  fileOf,
  isFinal,
  joinedRecords,
  codesNamedAnew,
  namedAnew,
  newRecord,
  nextVersion,
  replaceDocument,
  setProperty,
  shortened,
  statusOf,
  validateInstrument,
  valueAt,
  type Acceptable,
  withStatus,
  type Command,
  type Diagnostic,
  type Id,
  type Instrument,
  type InstrumentRecord,
  type Justification,
  type Recorded,
  type Comment,
  type SetAside,
  type Status,
  type StatusChange,
  type Text,
} from '../../model/index.ts';
import { codeInExpressions, type Plan } from '../../plan/index.ts';
import {
  createInstrument,
  forgetNote,
  keepAside,
  listNotes,
  note,
  noteAtOnce,
  noteExported,
  openInstrument,
  readSetting,
  saveInstrument,
  storeAnew,
  takeReserve,
  undeleteInstrument,
  watchBanks,
  watchInstrument,
  writeSetting,
  type BankMeta,
  type InstrumentMeta,
  type Note,
  type Opened,
  type Outcome,
} from '../../storage/index.ts';
import { currentToasts, toast } from '../controls/toasts.svelte.ts';
import { currentLanguage, formatDateTime, t, textIn } from '../i18n/index.ts';
import { currentRoute, go, printRoute } from '../router/index.ts';
import { Autosave } from './autosave.svelte.ts';
import { Begun } from './begun.svelte.ts';
import {
  asDraft,
  backTo,
  begin,
  describeChange,
  following,
  onAccepting,
  onComment,
  onSettingAside,
  onDocument,
  onNextVersion,
  onWithdrawing,
  perform,
  redo,
  say,
  undo,
  type Change,
  type History,
} from './changes.ts';
import { Checking, type Runnable } from './checking.svelte.ts';
import { sayDiagnostic } from './diagnostics.ts';
import { SHOWN } from './kinds.ts';
import { namedThings, routeTo, routeToPath, selectionOf, type Named, type Selection } from './places.ts';
import { Problems } from './problems.ts';
import type { ProofsView } from './proofs.ts';
import type { SafeguardsView } from './safeguards.ts';
import { labelOf, renamedBy, scaleOf, takesName, type Labelled } from './naming.ts';
import { countProblems, isUnfinished, type ProblemCounts } from './todo.ts';
import { Trial } from './trial.svelte.ts';

/** When space for a note is taken, so that opening does not wait for it, and how often it is seen whether it is enough. */
const RESERVED_AFTER = 500;
const RESERVED_AGAIN = 60_000;

export interface TestCounts {
  readonly passed: number;
  readonly total: number;
  /** Of the instrument as it is now, and not as it was at the last run. */
  readonly isCurrent: boolean;
}

/** What is worked out in the background; null while it is not known. */
export interface Told {
  readonly tests: () => TestCounts | null;
  /** Of what the test cases can reach, how much they do. */
  readonly covered: () => { readonly reached: number; readonly all: number } | null;
  readonly simulated: () => { readonly milliseconds: number } | null;
  readonly proofs: () => ProofsView | null;
  readonly safeguards: () => SafeguardsView | null;
}

const NOTHING: Told = {
  tests: () => null,
  covered: () => null,
  simulated: () => null,
  proofs: () => null,
  safeguards: () => null,
};

export class Workspace {
  /** Key of the instrument in the database and in addresses. */
  readonly key: string;
  readonly autosave: Autosave<Recorded>;
  readonly trial: Trial;
  #told = $state.raw(NOTHING);
  #history = $state.raw() as History;
  readonly #checking: Checking;
  #language = $state<string | null>(null);
  #banks = $state.raw<readonly BankMeta[]>([]);
  #bankId = $state<string | null>(null);
  /** A bank that was put to use before the database told of it. */
  #awaited = $state<string | null>(null);
  #stops: (() => void)[] = [];
  readonly #begun: Begun;
  /** The part that is given its label just now: its name follows when the field is left. */
  #labelled: Labelled | null = null;
  /** What renamed parts were called, so that their fields are not made anew under the hand. */
  readonly #formerly = new SvelteMap<Id, string>();
  /** Steps that another window made: whoever takes one back is told. */
  readonly #foreign = new WeakSet<Change>();
  /** Notes of pages that are gone, taken up here; they go when this is stored. */
  #takenUp: readonly Note[] = [];
  /** Whether the next write may store the instrument where the database does not hold it any more. */
  #anew = false;
  #isDeleted = false;
  /** By themselves, so that what shows texts is not looked at anew with every edit. */
  readonly #languages = $derived(this.document.languages);
  readonly #problems = $derived(new Problems(this.diagnostics));
  /** What both windows have where another one wrote meanwhile: the last state that was read or stored here. */
  #common: Recorded;
  #reserving: ReturnType<typeof setTimeout> | undefined;

  constructor({ meta, document, record }: Opened) {
    this.key = meta.key;
    this.#begun = new Begun(meta.key);
    this.#history = begin({ document, record });
    this.#common = { document, record };
    this.autosave = new Autosave(
      meta.revision,
      meta.updatedAt,
      (revision, state) => this.#save(revision, state),
      {
        note: (revision, state) => note({ key: meta.key, revision, document: fileOf(state) }),
        forget: () => void this.#forgetNotes(),
      },
    );
    this.trial = new Trial(meta.key);
    this.#checking = new Checking(document);
  }

  get document(): Instrument {
    return this.#history.document.document;
  }

  /** What is said of the document, and is no part of it. */
  get record(): InstrumentRecord {
    return this.#history.document.record;
  }

  /** Where the instrument stands, as its record says. */
  get status(): Status {
    return statusOf(this.record);
  }

  /** How often an edit of what is approved was refused: fields that show it all the same are drawn anew. */
  refusals = $state(0);

  /** Whether it was approved: then nothing of it is edited any more. */
  get isReadOnly(): boolean {
    return isFinal(this.status);
  }

  /** Says where the document stands. It stays said, whatever is undone. */
  declare(entry: StatusChange): void {
    this.#say((record) => withStatus(record, entry));
  }

  /** Takes up what somebody else said of it, and, as an edit, the text that they sent. */
  join({ record, document }: { readonly record: InstrumentRecord; readonly document?: Instrument }): void {
    this.#say((own) => joinedRecords(own, record));
    if (document) this.#change(onDocument(replaceDocument(document)));
  }

  /** Begins the version after the one that was released, as a draft; it can be undone like an edit. */
  beginVersion(who = ''): void {
    this.#change(onNextVersion(nextVersion(this.document.version), { who }));
  }

  /** Notes something of a part, or answers what was noted. */
  comment(comment: Comment): void {
    this.#change(onComment(comment));
  }

  /** Takes out what was changed after it was signed; the record keeps it as it was found. */
  setAside(entry: SetAside): void {
    this.#change(onSettingAside(entry));
  }

  /** Lets a finding stand for a reason, which stays in the record. */
  accept(found: Acceptable, words: Omit<Justification, 'when'>): void {
    this.#edit(onAccepting(found, words));
  }

  /** Lets what was accepted stand no longer. */
  withdraw(rule: string): void {
    this.#edit(onWithdrawing(rule));
  }

  /** Changes what is said of the document, as a step like an edit. */
  runOnRecord(change: Change, mergeKey: string | null = null): void {
    this.#change(change, mergeKey);
  }

  /** Null while the document has errors. */
  get plan(): Plan | null {
    return this.#checking.plan;
  }

  /** The last state that could be run, with what it was; null where there was none yet. */
  get runnable(): Runnable | null {
    return this.#checking.runnable;
  }

  /** Whether errors keep the document from being run: what was computed is from before them. */
  get isBehind(): boolean {
    return this.plan === null && this.runnable !== null;
  }

  /** Whether the document is looked through for the first time: until then nothing is known of it. */
  get isChecking(): boolean {
    return this.#checking.isFirst;
  }

  get diagnostics(): readonly Diagnostic[] {
    return this.#checking.diagnostics;
  }

  /** Whether a problem is nothing but that something new is not filled in yet. */
  isToDo(problem: Diagnostic): boolean {
    if (!isUnfinished(problem)) return false;
    const { name } = problem.params;
    return (typeof name === 'string' && this.#begun.has(name)) || this.#begun.holds(problem.path);
  }

  /** How many problems there are of each kind, with what is to do apart. */
  get problemCounts(): ProblemCounts {
    return countProblems(this.diagnostics, (one) => this.isToDo(one));
  }

  /** What is in sight now: new parts that are not are left. */
  leave(): void {
    this.#begun.leave(currentRoute(), this.document);
  }

  get tests(): ReturnType<Told['tests']> {
    return this.#told.tests();
  }

  get covered(): ReturnType<Told['covered']> {
    return this.#told.covered();
  }

  get simulated(): ReturnType<Told['simulated']> {
    return this.#told.simulated();
  }

  /** Null before the background is there. */
  get proofs(): ProofsView | null {
    return this.#told.proofs();
  }

  /** Null before the background is there. */
  get safeguards(): SafeguardsView | null {
    return this.#told.safeguards();
  }

  /** Says where the status bar hears what is worked out. */
  tell(told: Told): void {
    this.#told = told;
  }

  /** The names that expressions may use, for checking and completing them. */
  get scope(): Scope {
    return this.#checking.scope;
  }

  /** What undo would take back, in words; null where there is nothing. */
  get undoable(): string | null {
    return this.#describe(this.#history.past.at(-1));
  }

  get redoable(): string | null {
    return this.#describe(this.#history.future.at(-1));
  }

  /**
   * Edits the document. Edits that follow each other with the same merge key are undone as one. What would leave
   * something that is no instrument is refused: nothing changes, the user is told, and the reasons come back.
   */
  run(command: Command, mergeKey: string | null = null): readonly Diagnostic[] {
    return this.#edit(onDocument(command), mergeKey);
  }

  /** Sets the value at a JSON Pointer; undefined removes it. */
  set(path: string, value: unknown, mergeKey: string | null = null): readonly Diagnostic[] {
    return this.run(setProperty(path, value), mergeKey);
  }

  /** Puts another document in the place of this one, as one step; what `record` says is added to what is said here. */
  replace(document: Instrument, record?: InstrumentRecord): readonly Diagnostic[] {
    const change = onDocument(replaceDocument(document));
    if (!record) return this.#edit(change);
    const replaced = (state: Recorded): Recorded => ({
      ...change.apply(state),
      record: joinedRecords(state.record, record),
    });
    return this.#edit({ ...change, apply: replaced });
  }

  /** Goes back to an earlier state, as one step. */
  goBackTo(earlier: Recorded): readonly Diagnostic[] {
    return this.#edit({ ...asState(earlier), apply: (state) => backTo(state, earlier) });
  }

  /** Does what mends a problem, unless its place was edited since the problem was found. */
  fix({ path, fix }: Diagnostic): void {
    const place = fix?.path ?? path;
    if (fix && valueAt(this.document, place) === valueAt(this.#checking.of, place))
      this.run(applyFix({ path, fix }));
  }

  /** Lets the name of a part that was given a label follow it, in the same step to undo. */
  settleNames(): void {
    const labelled = this.#labelled;
    this.#labelled = null;
    const last = this.#history.past.at(-1);
    if (!labelled || !last || last.mergeKey !== labelled.mergeKey) return;
    const { document } = this;
    const after = this.#followLabel(labelled);
    if (after === document) return;
    const named: Change = { ...last.edit, apply: (state) => following(state, after) };
    this.#go(perform(this.#history, named, labelled.mergeKey).history);
    this.#followRenamed(document);
  }

  /** No name follows what was given a label: it was written with it. */
  leaveNames(): void {
    this.#labelled = null;
  }

  /** The document with the name that follows a label; of a level with its code, where nobody can have read it yet: in a
   * scale that was made since the instrument was opened. */
  #followLabel({ path, before }: Labelled): Instrument {
    const { document } = this;
    const scale = scaleOf(path);
    if (scale !== undefined) {
      const made = (valueAt(document, scale) as { id: Id } | undefined)?.id ?? '';
      const isNew = (level: string): boolean => this.#begun.wasMade(made) || this.#begun.holds(level);
      return codesNamedAnew(before, document, codeInExpressions, scale, isNew);
    }
    const isFree = takesName(document, this.#banks, path);
    return isFree ? namedAnew(before, document, renameInExpression, path) : document;
  }

  /** What stays the same of a part while it is renamed. */
  identityOf(id: Id): string {
    return this.#formerly.get(id) ?? id;
  }

  undo(): void {
    if (this.#isKept(this.#history.past.at(-1))) {
      this.tellReadOnly();
      return;
    }
    this.settleNames();
    const before = this.document;
    const step = this.#history.past.at(-1);
    this.#go(undo(this.#history));
    this.#begun.add(before, this.document);
    this.#followRenamed(before);
    this.#leaveGone(before);
    if (step && this.#foreign.has(step.edit))
      toast(t('safety.otherUndone'), {
        kind: 'lasting',
        action: { label: t('shell.redo'), perform: () => this.redo() },
      });
  }

  redo(): void {
    if (this.#isKept(this.#history.future.at(-1))) {
      this.tellReadOnly();
      return;
    }
    this.settleNames();
    const before = this.document;
    this.#go(redo(this.#history));
    this.#begun.add(before, this.document);
    this.#followRenamed(before);
    this.#leaveGone(before);
  }

  /** What the address selects. */
  get selection(): Selection | null {
    const route = currentRoute();
    return route.instrument === this.key ? selectionOf(route) : null;
  }

  /** The language in which texts of the document are shown: the interface's, where the document has it. */
  get language(): string {
    const wanted = this.#language ?? currentLanguage();
    return this.#languages.includes(wanted) ? wanted : (this.#languages[0] ?? 'en');
  }
  set language(language: string) {
    this.#language = language;
  }

  /** A text of the document in the language of the texts, else in the source language. */
  say(text: Text | undefined): string {
    return textIn(text, [this.language, ...this.#languages]);
  }

  /** Everything that has a name. */
  get named(): ReadonlyMap<Id, Named> {
    return namedThings(this.document);
  }

  /** The label of something named, as it is shown; its id where it has none. */
  nameOf(id: Id, document = this.document): string {
    return shortened(this.say(namedThings(document).get(id)?.label) || id);
  }

  /** The address of something named, to be used as a link. */
  hrefOf(named: Id | Selection): string {
    if (typeof named !== 'string') return printRoute(routeTo(this.key, named));
    const path = this.named.get(named)?.path;
    return (path !== undefined && this.hrefOfPath(path)) || '#';
  }

  /** The address of the field at a JSON Pointer. */
  hrefOfPath(path: string): string | undefined {
    const route = routeToPath(this.key, this.document, path);
    return route && printRoute(route);
  }

  /** What is wrong at a place of the document or within it. */
  problemsAt(path: string): readonly Diagnostic[] {
    return this.#problems.at(path);
  }

  get banks(): readonly BankMeta[] {
    return this.#banks;
  }

  /** The bank in use: where effects of edits are shown. */
  get bank(): BankMeta | null {
    return this.#banks.find(({ id, complete }) => complete && id === this.#bankId) ?? null;
  }

  /** Whether the bank in use was only just made, and is about to be there. */
  get awaitsBank(): boolean {
    return this.#awaited !== null;
  }

  useBank(id: string | null): void {
    this.#bankId = id;
    this.#awaited = this.bank ? null : id;
    void writeSetting(`bank:${this.key}`, id);
  }

  /** Begins to follow the database; call `stop` when the instrument is closed. */
  start(): void {
    const { key } = this;
    this.#stops = [
      watchBanks(key, (banks) => {
        this.#banks = banks;
        if (this.bank) this.#awaited = null;
      }),
      watchInstrument(key, (meta) => this.#hear(meta)),
    ];
    this.#reserving = setTimeout(() => void this.#reserve(), RESERVED_AFTER);
    void this.trial.restore();
    void readSetting(`bank:${key}`, (value): value is string => typeof value === 'string').then(
      (id) => (this.#bankId ??= id ?? null),
    );
  }

  async stop(): Promise<void> {
    for (const stop of this.#stops) stop();
    clearTimeout(this.#reserving);
    this.#checking.stop();
    await Promise.all([this.autosave.flush(), this.trial.flush()]);
    await this.autosave.note();
    this.autosave.stop();
  }

  /** Lets go of the instrument without storing anything more, because everything was cleared. */
  abandon(): void {
    for (const stop of this.#stops) stop();
    clearTimeout(this.#reserving);
    this.#checking.stop();
    this.trial.stop();
    this.autosave.abandon();
  }

  /** Before the page may close: everything on its way to the database, and a note in case it does not arrive. */
  secure(): void {
    const state = this.autosave.unsaved;
    if (state !== null)
      noteAtOnce({ key: this.key, revision: this.autosave.revision, document: fileOf(state) });
    void this.autosave.flush();
    this.trial.secure();
  }

  /** Takes up edits of pages that were closed before they were stored; what cannot go on from here is kept aside. */
  async recover(): Promise<void> {
    const before = this.#state;
    for (const one of await listNotes(this.key)) {
      const { instrument, record } = validateInstrument(one.document);
      // What is no instrument stays for the library, where it can be saved as a file.
      if (!instrument) continue;
      const unsaved = { document: instrument, record: record ?? newRecord() };
      for (const { document } of [unsaved, this.#state]) await digestLater(document);
      if (isSame(unsaved, this.#state)) await this.#dropNote(one);
      else if (this.#state === before && one.revision === this.autosave.revision) {
        this.#takenUp = [...this.#takenUp, one];
        this.#change(asState(unsaved));
      } else await this.#keepNote(one, unsaved);
    }
  }

  /** Takes note that the present state is in a file that the user keeps. */
  async exported(): Promise<void> {
    await this.autosave.flush();
    if (this.autosave.unsaved === null) await noteExported(this.key);
  }

  /** Tries again to store what is not; where the database lost the instrument, it is stored anew. */
  tryAgain(): Promise<void> {
    this.#anew = true;
    return this.autosave.retry();
  }

  /** Takes the state that another window wrote, unless an edit comes between; it can be undone like an edit. */
  async takeOther(): Promise<boolean> {
    const before = this.#state;
    const opened = await openInstrument(this.key);
    // An edit that came meanwhile is not lost: storing it finds the conflict, and tells.
    if (!opened.ok || this.#state !== before) return false;
    const { meta, document, record } = opened.value;
    const change = asState({ document, record });
    this.#foreign.add(change);
    this.#common = { document, record };
    this.#history = perform(this.#history, change).history;
    this.#checking.check(this.document);
    this.autosave.adopt(meta.revision, meta.updatedAt);
    return true;
  }

  /** Lets the other window win; this window's state becomes a version that can be gone back to. */
  async yieldToOther(label: string): Promise<void> {
    const mine = this.#state;
    const kept = await keepAside(this.key, mine, label);
    if (!kept.ok) toast(t('safety.notKept'), { kind: 'problem' });
    else if (await this.takeOther()) this.#tellVersion(t('safety.keptAsVersion', { label }));
    else if (this.#state !== mine) await this.yieldToOther(label);
  }

  /**
   * Takes the other window's state, and keeps this window's and the one that both went on from as versions, to put them
   * together; null where they cannot be kept.
   */
  async keepBoth(labels: {
    readonly mine: string;
    readonly common: string;
  }): Promise<{ readonly mine: number; readonly common: number } | null> {
    const [mine, common] = [this.#state, this.#common];
    const keptCommon = await keepAside(this.key, common, labels.common);
    const kept = await keepAside(this.key, mine, labels.mine);
    if (!kept.ok || !keptCommon.ok) {
      toast(t('safety.notKept'), { kind: 'problem' });
      return null;
    }
    if (!(await this.takeOther())) return this.#state === mine ? null : this.keepBoth(labels);
    this.#say((record) => joinedRecords(record, mine.record));
    return { mine: kept.value, common: keptCommon.value };
  }

  /** Stores this window's state as an instrument of its own; gives its key. */
  async keepAsCopy(title: Text): Promise<Outcome<string>> {
    const created = await createInstrument({ ...this.document, title }, this.record);
    if (!created.ok) return created;
    await this.takeOther();
    return { ok: true, value: created.value.key };
  }

  get #state(): Recorded {
    return this.#history.document;
  }

  /** Says why nothing is edited, and what leads on. */
  tellReadOnly(): void {
    const { version } = this.document;
    const isApproved = this.status === 'approved';
    const next = nextVersion(version);
    const text = t(isApproved ? 'life.approvedStays' : 'life.releasedStays', { version });
    // Each key press is refused, and told once.
    if (currentToasts().some((one) => one.text === text)) return;
    toast(text, {
      kind: 'lasting',
      action: isApproved
        ? { label: t('life.toDraft'), perform: () => this.declare(asDraft(this.#state)) }
        : { label: t('life.beginVersion', { version: next }), perform: () => this.beginVersion() },
    });
  }

  /** Whether a step would change what is approved; what is only noted can be taken back. */
  #isKept(step: History['past'][number] | undefined): boolean {
    if (!this.isReadOnly || !step) return false;
    const { before, after } = step;
    return before.document !== after.document || before.record.exceptions !== after.record.exceptions;
  }

  #say(change: (record: InstrumentRecord) => InstrumentRecord): void {
    this.settleNames();
    this.#go(say(this.#history, change));
  }

  /** Whatever is approved or released stays as it is. */
  #edit(change: Change, mergeKey: string | null = null): readonly Diagnostic[] {
    if (!this.isReadOnly) return this.#change(change, mergeKey);
    this.refusals += 1;
    this.tellReadOnly();
    return [{ code: 'read-only', severity: 'error', path: '', params: { version: this.document.version } }];
  }

  #change(change: Change, mergeKey: string | null = null): readonly Diagnostic[] {
    if (mergeKey === null || mergeKey !== this.#labelled?.mergeKey) this.settleNames();
    const before = this.document;
    const { history, diagnostics } = perform(this.#history, change, mergeKey);
    const [reason] = diagnostics;
    if (reason) toast(sayDiagnostic(reason).message, { kind: 'problem' });
    this.#go(history);
    this.#takeNote(change, before, mergeKey);
    return diagnostics;
  }

  /** Of what is new, of what is called otherwise, and of what is given a label. */
  #takeNote({ command }: Change, before: Instrument, mergeKey: string | null): void {
    if (this.document === before) return;
    // Whoever brings a whole document left what is in it already.
    if (command.path !== '') this.#begun.add(before, this.document);
    if (command.name === 'rename' || mergeKey === null) this.#followRenamed(before);
    const path = mergeKey === null ? undefined : labelOf(command.path);
    if (path !== undefined) this.#labelled ??= { path, before, mergeKey };
  }

  /** The address, and what is known of new parts, go along with parts that are called otherwise now. */
  #followRenamed(before: Instrument): void {
    if (this.document === before) return;
    const { selection } = this;
    for (const { from, to } of renamedBy(before, this.document)) {
      this.#formerly.set(to, this.identityOf(from));
      this.#formerly.set(from, `${from} before ${to}`);
      this.#begun.rename(from, to);
      this.#checking.rename(from, to);
      if (selection?.id === from) go(this.hrefOf({ ...selection, id: to }), { replace: true });
    }
  }

  /** The address leads to a part that is there: to the one before it, of which a copy that is gone was made. */
  #leaveGone(before: Instrument): void {
    const { selection } = this;
    const was = selection && namedThings(before).get(selection.id);
    if (!was || was.kind !== selection.kind || this.named.has(selection.id)) return;
    const position = Number(was.path.split('/').at(-1));
    const left = [...this.named.values()].filter(({ kind }) => kind === was.kind);
    const next = left[Math.max(0, position - 1)] ?? left.at(-1);
    const area = { area: SHOWN[selection.kind].area, instrument: this.key, path: [] };
    go(next ? this.hrefOf({ ...selection, id: next.id }) : area, { replace: true });
  }

  #go(history: History): void {
    const before = this.#state;
    this.#history = history;
    if (this.#state === before) return;
    if (this.document !== before.document) {
      this.#begun.follow(before.document, this.document);
      this.#checking.check(this.document);
    }
    this.autosave.change(this.#state);
  }

  async #save(revision: number, { document, record }: Recorded): Promise<Outcome<InstrumentMeta>> {
    const store = this.#anew ? storeAnew : saveInstrument;
    const stored = await store(this.key, revision, document, record);
    if (!stored.ok) return stored;
    this.#anew = false;
    this.#common = { document, record };
    return stored;
  }

  /** What the database tells of this instrument: another window wrote or deleted it. */
  #hear(meta: InstrumentMeta | undefined): void {
    if (!meta) return;
    const isDeleted = meta.deletedAt !== 0;
    if (isDeleted && !this.#isDeleted)
      toast(t('safety.deletedElsewhere'), {
        kind: 'lasting',
        action: { label: t('library.restore'), perform: () => void undeleteInstrument(this.key) },
      });
    this.#isDeleted = isDeleted;
    if (!isDeleted && meta.revision > this.autosave.revision && this.autosave.unsaved === null)
      void this.takeOther();
  }

  async #forgetNotes(): Promise<void> {
    const takenUp = this.#takenUp;
    this.#takenUp = [];
    await Promise.all([forgetNote(this.key), ...takenUp.map((one) => this.#dropNote(one))]);
  }

  async #dropNote({ key, page }: Note): Promise<void> {
    await forgetNote(key, page);
  }

  async #keepNote(one: Note, unsaved: Recorded): Promise<void> {
    const label = t('safety.rescuedVersion', { time: formatDateTime(one.at || Date.now()) });
    const kept = await keepAside(this.key, unsaved, label);
    if (!kept.ok) return;
    await this.#dropNote(one);
    this.#tellVersion(t('safety.rescuedAsVersion', { label }));
  }

  #tellVersion(text: string): void {
    toast(text, {
      kind: 'lasting',
      action: {
        label: t('safety.showVersions'),
        perform: () => go({ area: 'versions', instrument: this.key, path: [] }),
      },
    });
  }

  /** Takes space for a note while the disk has some, and more when the document has grown. */
  async #reserve(): Promise<void> {
    await takeReserve(new Blob([JSON.stringify(fileOf(this.#state))]).size);
    this.#reserving = setTimeout(() => void this.#reserve(), RESERVED_AGAIN);
  }

  #describe(step: History['past'][number] | undefined): string | null {
    if (!step) return null;
    if (this.#foreign.has(step.edit)) return t('safety.otherEdits');
    if (step.edit.told) return t(`proofs.edit_${step.edit.told}`);
    return describeChange(step.edit, step.before, currentLanguage());
  }
}

/** Another state of both, as it is. */
function asState(state: Recorded): Change {
  return { ...onDocument(replaceDocument(state.document)), apply: () => state };
}

function isSame(one: Recorded, other: Recorded): boolean {
  return (
    digestOf(one.document) === digestOf(other.document) &&
    digestOfRecord(one.record) === digestOfRecord(other.record)
  );
}
