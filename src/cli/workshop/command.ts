// `aspect workshop`: gives an exercise to the participants on the trainer's own network, and collects what they hand in.

import { resolve } from 'node:path';
import { renderUnicodeCompact } from 'uqr';
import { sayTime, type Language } from '../../words/index.ts';
import { formatDiagnostic, type Diagnostic } from '../../model/index.ts';
import type { Call, Command } from '../call.ts';
import { inOneLine, tell } from '../print.ts';
import { say } from '../say.ts';
import { addressesOf } from './addresses.ts';
import { Inbox, type Received } from './inbox.ts';
import { readPage } from './page.ts';
import { listen, workshopServer } from './server.ts';
import { readTask } from './task.ts';

const PORT = 8787;
const FOLDER = 'responses';

export const workshop: Command = {
  usage: 'aspect workshop EXERCISE [--instrument FILE] [--port NUMBER] [--dir FOLDER]',
  files: 1,
  takes: ['port', 'dir', 'instrument'],
  run: async (call) => {
    const task = await readTask(call);
    if (!task) return false;
    const page = await readPage();
    const folder = resolve(call.dir ?? FOLDER);
    const inbox = await Inbox.open(folder, task);
    const count = task.handout.participants.length;
    const of = count === 0 ? '' : count;
    const server = workshopServer({ page, file: task.file, inbox, told: tellReceived(inbox, of, call) });
    const port = await listen(server, call.port ?? PORT);
    tellAddress(port, call);
    tell(say('workshopFolder', { folder, count: inbox.countOf(1), of }, call.language));
    tellSecond(inbox, of, call);
    tellUncounted(inbox, call);
    tell(say('workshopStop', {}, call.language));
    await stopped();
    // What is on its way is taken before the end.
    server.close();
    server.closeIdleConnections();
    await inbox.settled();
    server.closeAllConnections();
    tell(say('workshopEnded', { count: inbox.countOf(1), of }, call.language));
    tellSecond(inbox, of, call);
    for (const { round, codes } of inbox.missing())
      tell(say('workshopMissing', { round, codes: codes.join(', ') }, call.language));
    return true;
  },
};

/** The address that most likely works, large enough for the camera of a phone. */
function tellAddress(port: number, { language }: Call): void {
  const [address, ...others] = addressesOf(port);
  if (address === undefined) {
    tell(say('workshopAlone', { address: `http://localhost:${String(port)}/` }, language));
    return;
  }
  tell(say('workshopServes', { address }, language));
  tell(qrOf(address));
  for (const other of others) tell(say('workshopAlso', { address: other }, language));
}

/** Light on dark in every terminal: cameras read the other way round less well. */
function qrOf(address: string): string {
  const code = renderUnicodeCompact(address, { border: 2 });
  return process.stderr.isTTY ? code.replace(/^.*$/gm, '\x1b[97;40m$&\x1b[0m') : code;
}

/** Once somebody has handed it in: until then nobody asks for it. */
function tellSecond(inbox: Inbox, of: number | '', { language }: Call): void {
  const count = inbox.countOf(2);
  if (count > 0) tell(say('workshopSecond', { round: 2, count, of }, language));
}

/** Files that lay in the folder and do not count: nobody looks into a folder for them. */
function tellUncounted(inbox: Inbox, { language }: Call): void {
  for (const { name: file, diagnostics } of inbox.uncounted)
    tell(say('workshopUncounted', { file, reason: reasonOf(diagnostics, language) }, language));
}

function reasonOf([first]: readonly Diagnostic[], language: Language): string {
  return first ? inOneLine(formatDiagnostic(first, language).message) : '';
}

function tellReceived(inbox: Inbox, of: number | '', { language }: Call): (received: Received) => void {
  return (received) => {
    const time = sayTime(language, new Date());
    if (received.is === 'refused') {
      tell(say('workshopRefused', { time, reason: reasonOf(received.diagnostics, language) }, language));
      return;
    }
    const { participant: code, round } = received.response;
    if (received.is === 'not written')
      tell(say('workshopNotWritten', { time, code, round, reason: received.reason }, language));
    else if (received.is === 'again') tell(say('workshopAgain', { time, code, round }, language));
    else {
      tell(say('workshopTaken', { time, code, round, count: inbox.countOf(round), of }, language));
      const clock = received.diagnostics.find((one) => one.code === 'response-future');
      if (clock) tell(reasonOf([clock], language));
    }
  };
}

function stopped(): Promise<void> {
  return new Promise((stop) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
      process.once(signal, () => {
        stop();
      });
  });
}
