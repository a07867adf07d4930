// Which exercise is open at this device, and who works on it.

import type { Diagnostic } from '../../model/index.ts';
import { recognised, textOf, type FileKind, type Rounds } from '../../workshop/index.ts';
import { forgetFile, keepFile, keepWhose, keptFile, keptWhose } from './kept.ts';
import { fetchFile } from './served.ts';
import { Session } from './session.svelte.ts';
import { openTask, type Task } from './task.ts';

export class Participant {
  readonly isServed: boolean;
  task = $state.raw<Task | null>(null);
  session = $state.raw<Session | null>(null);
  /** What is wrong with the file that was opened last. */
  diagnostics = $state.raw<readonly Diagnostic[]>([]);
  /** What it is that was opened, where it can be told. */
  mistaken = $state.raw<FileKind | null>(null);
  isNotServed = $state.raw(false);

  constructor(isServed: boolean) {
    this.isServed = isServed;
  }

  /** What the server gives, else what was open before; and who was at work. */
  async begin(): Promise<void> {
    const served = this.isServed ? await fetchFile() : null;
    this.isNotServed = this.isServed && served === null;
    const text = served ?? (await keptFile());
    if (text === undefined) return;
    await this.open(text);
    if (served !== null) await keepFile(served);
    const whose = keptWhose();
    if (whose && whose.digest === this.task?.digest) await this.goOn(whose.code, whose.round);
  }

  async openFile(file: Blob): Promise<void> {
    const text = textOf(new Uint8Array(await file.arrayBuffer()));
    if (await this.open(text)) await keepFile(text);
  }

  /** Whether it is open now. */
  private async open(text: string): Promise<boolean> {
    const { task, diagnostics } = await openTask(text);
    this.diagnostics = task ? [] : diagnostics;
    this.mistaken = task ? null : recognised(text);
    if (task) this.task = task;
    return task !== null;
  }

  async close(): Promise<void> {
    this.leave();
    this.task = null;
    await forgetFile();
  }

  async goOn(code: string, round: Rounds): Promise<void> {
    const whose = { digest: this.task!.digest, code, round };
    const session = new Session(this.task!, whose, this.isServed);
    await session.begin();
    this.session?.end();
    this.session = session;
    keepWhose(whose);
  }

  /** The next person begins with a blank page; what was handed in stays on the device. */
  leave(): void {
    this.session?.end();
    this.session = null;
    keepWhose(null);
  }
}
