// The folder of responses. Each is checked, written as a file of its own that appears whole, and never written over.

import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Diagnostic } from '../../model/index.ts';
import {
  collect,
  digestOfHandout,
  LARGEST_RESPONSE,
  responseKind,
  textOf,
  tooLarge,
  type ExerciseResponse,
  type FileOutcome,
  type Incoming,
} from '../../workshop/index.ts';
import { BadUse } from '../call.ts';
import { fileOutput } from '../output.ts';
import type { ServedTask } from './task.ts';

export type Received =
  | { readonly is: 'taken'; readonly response: ExerciseResponse; readonly diagnostics: readonly Diagnostic[] }
  | { readonly is: 'again'; readonly response: ExerciseResponse }
  | { readonly is: 'not written'; readonly response: ExerciseResponse; readonly reason: string }
  | { readonly is: 'refused'; readonly diagnostics: readonly Diagnostic[] };

interface Counted {
  readonly response: ExerciseResponse;
  readonly file: string;
}

export class Inbox {
  private readonly folder: string;
  private readonly task: ServedTask;
  private readonly digest: string;
  /** Files that were in the folder and do not count, with the reasons. */
  private readonly left: FileOutcome[] = [];
  /** By round and participant. */
  private readonly counted = new Map<string, Counted>();
  /** One after the other: two at once under one code must not both be the first. */
  private last: Promise<unknown> = Promise.resolve();

  private constructor(folder: string, task: ServedTask) {
    this.folder = folder;
    this.task = task;
    this.digest = digestOfHandout(task.handout);
  }

  /** With what was collected before, so that the program can be ended and begun again. */
  static async open(folder: string, task: ServedTask): Promise<Inbox> {
    const inbox = new Inbox(folder, task);
    try {
      await mkdir(folder, { recursive: true });
      const entries = await readdir(folder, { withFileTypes: true });
      // Whatever its name: a phone saves it as “.txt”, and an old computer as “.JSON”. What begins with a dot is hidden.
      const files = entries.filter((one) => one.isFile() && !one.name.startsWith('.'));
      const incoming: Incoming[] = [];
      for (const name of files.map((one) => one.name).sort()) {
        const text = await textIn(join(folder, name));
        if (typeof text === 'string') incoming.push({ name, text });
        else inbox.left.push({ name, response: null, diagnostics: [text] });
      }
      for (const outcome of inbox.read(incoming))
        if (outcome.response)
          inbox.counted.set(placeOf(outcome.response), { response: outcome.response, file: outcome.name });
        else inbox.left.push(outcome);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      throw code === undefined ? error : new BadUse('notWritable', { file: folder, reason: code });
    }
    return inbox;
  }

  receive(text: string): Promise<Received> {
    const next = this.last.then(() => this.take(text));
    this.last = next.catch(() => undefined);
    return next;
  }

  /** When all that came has been written. */
  async settled(): Promise<void> {
    await this.last;
  }

  /** What was in the folder at the start and is not counted. */
  get uncounted(): readonly FileOutcome[] {
    return this.left;
  }

  countOf(round: number): number {
    return [...this.counted.values()].filter(({ response }) => response.round === round).length;
  }

  /** Who of the listed participants has not handed in, in each round that somebody has begun. */
  missing(): { readonly round: number; readonly codes: readonly string[] }[] {
    const { participants, rounds } = this.task.handout;
    const begun = rounds === 2 && this.countOf(2) > 0 ? [1, 2] : [1];
    return begun
      .map((round) => ({
        round,
        codes: participants.map(({ code }) => code).filter((code) => !this.counted.has(`${round} ${code}`)),
      }))
      .filter(({ codes }) => codes.length > 0);
  }

  private read(incoming: readonly Incoming[]): readonly FileOutcome[] {
    const { handout, instrument } = this.task;
    return collect(handout, instrument, incoming, Date.now(), this.digest).files;
  }

  private async take(text: string): Promise<Received> {
    const [outcome] = this.read([{ name: '', text }]);
    const { response, diagnostics } = outcome!;
    if (!response) return { is: 'refused', diagnostics };
    const before = this.counted.get(placeOf(response));
    if (before?.response.checksum === response.checksum) return { is: 'again', response };
    if (before) return { is: 'refused', diagnostics: [twice(response, before.file)] };
    const file = this.freeName(response);
    try {
      await write(join(this.folder, file), responseKind.canonical(response));
    } catch (error) {
      const reason = error instanceof BadUse ? error.params['reason'] : String(error);
      return { is: 'not written', response, reason: reason ?? '' };
    }
    this.counted.set(placeOf(response), { response, file });
    return { is: 'taken', response, diagnostics };
  }

  /** A file of that name may be there, and not count. */
  private freeName({ participant, round }: ExerciseResponse): string {
    for (let number = 1; ; number += 1) {
      const name = `response-${participant}-round-${round}${number === 1 ? '' : `-${number}`}.json`;
      if (!existsSync(join(this.folder, name))) return name;
    }
  }
}

/** Leaves nothing behind where it fails: there may be room for it later. */
async function write(file: string, text: string): Promise<void> {
  const output = await fileOutput(file);
  try {
    await output.write(text);
    await output.finish();
  } catch (error) {
    await output.discard();
    throw error;
  }
}

/** Of a file that lies in the folder, or why nothing of it counts. */
async function textIn(file: string): Promise<string | Diagnostic> {
  try {
    return (await stat(file)).size > LARGEST_RESPONSE ? tooLarge : textOf(await readFile(file));
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? '';
    return { code: 'response-unreadable', severity: 'error', path: '', params: { reason } };
  }
}

function placeOf({ round, participant }: ExerciseResponse): string {
  return `${round} ${participant}`;
}

function twice({ participant: code, round }: ExerciseResponse, file: string): Diagnostic {
  return { code: 'response-twice', severity: 'error', path: '/participant', params: { code, round, file } };
}
