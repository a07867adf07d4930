// `aspect serve`: packages as a service. It answers when every package is verified, and ends when what is under way is
// answered.

import type { FastifyInstance } from 'fastify';
import { version } from '../../../package.json';
import type { Language } from '../../words/index.ts';
import { BadUse, type Call, type Command } from '../call.ts';
import { readBytes } from '../files.ts';
import { Findings } from '../findings.ts';
import { publicKeyIn } from '../keys.ts';
import { tell } from '../print.ts';
import { say } from '../say.ts';
import { Audit } from './audit.ts';
import { addressOf, openServed, type NotServed, type Served, type Serving } from './served.ts';

const PORT = 8080;
const HOST = '127.0.0.1';
/** In milliseconds, for what is under way when the service ends. */
const DRAIN = 30_000;

export const serve: Command = {
  usage: 'aspect serve PACKAGE… --audit FILE [OPTIONS]',
  files: 1,
  more: true,
  takes: ['port', 'host', 'audit', 'token-file', 'drafts', 'key', 'at-least', 'min-version'],
  run: async (call) => {
    const { language } = call;
    if (call.audit === null) throw new BadUse('use', { usage: serve.usage });
    const token = await tokenIn(call);
    const serving = await servingOf(call);
    const audit = await Audit.open(call.audit);
    let served: readonly Served[] = [];
    let isReady = false;
    const service = { served: () => served, isReady: () => isReady, audit, token, language, version };
    // What other commands do not need is loaded here.
    const { serviceApp } = await import('./app.ts');
    const app = serviceApp(service);
    const address = await listen(app, call);
    try {
      const first = await openAll(call, serving);
      if (!first) return false;
      [served, isReady] = [first, true];
      for (const one of served) tellServed(one, address, language);
      // Where one of the new ones is refused, those from before go on.
      const renew = async (): Promise<void> => {
        const anew = await openAll(call, serving).catch((error: unknown) => tellNotOpened(error, language));
        if (anew) served = anew;
        else tell(say('servedAsBefore', {}, language));
      };
      const onHup = () => void renew();
      process.on('SIGHUP', onHup);
      await stopped();
      process.off('SIGHUP', onHup);
      isReady = false;
      tell(say('serveEnding', {}, language));
      return true;
    } finally {
      await drained(app);
      await audit.close();
    }
  },
};

/** What is under way is answered. A connection whose last answer was given would stay open for its next request. */
async function drained(app: FastifyInstance): Promise<void> {
  const idle = setInterval(() => app.server.closeIdleConnections(), 50);
  const late = setTimeout(() => app.server.closeAllConnections(), DRAIN);
  await app.close();
  clearInterval(idle);
  clearTimeout(late);
}

function tellServed(served: Served, address: string, language: Language): void {
  const { id, version: of, status, sha256 } = served;
  tell(say('served', { id, version: of, status, sha256, address: address + addressOf(served) }, language));
}

function tellNotOpened(error: unknown, language: Language): null {
  tell(error instanceof BadUse ? say(error.cliMessage, error.params, language) : String(error));
  return null;
}

/** All of them, or none: null where one is not served, which is told. */
async function openAll(call: Call, serving: Serving): Promise<readonly Served[] | null> {
  const all: Served[] = [];
  for (const file of call.files) {
    const opened = await openServed(file, serving);
    if ('file' in opened) return tellNotServed(opened, call);
    const other = all.find(({ id, version: taken }) => id === opened.id && taken === opened.version);
    if (other && other.sha256 !== opened.sha256)
      throw new BadUse('servedTwice', { id: other.id, version: other.version });
    all.push(opened);
  }
  return all;
}

function tellNotServed({ file, diagnostics, draft }: NotServed, call: Call): null {
  const findings = new Findings(call);
  for (const one of diagnostics) findings.tell(`${file}:${one.path}`, one);
  findings.tellUntold();
  if (draft) tell(say('serveDraft', { file, ...draft }, call.language));
  tell(say('notServed', { file }, call.language));
  return null;
}

async function servingOf({ drafts, files, digest, keys, atLeast, minVersion }: Call): Promise<Serving> {
  if (digest !== null && files.length > 1) throw new BadUse('use', { usage: serve.usage });
  if (atLeast !== null && keys.length === 0) throw new BadUse('signaturesNeedKeys');
  const publicKeys: string[] = [];
  for (const key of keys) publicKeys.push(await publicKeyIn(key));
  const signed = publicKeys.length > 0 ? { publicKeys, atLeast: atLeast ?? undefined } : {};
  const demanded = { sha256: digest ?? undefined, smallestVersion: minVersion ?? undefined };
  return { drafts, demands: { ...demanded, ...signed } };
}

/** Whoever reaches the service from elsewhere must know a token. */
async function tokenIn({ tokenFile, host }: Call): Promise<string | null> {
  if (tokenFile === null) {
    if (host !== null && !['127.0.0.1', '::1', 'localhost'].includes(host)) throw new BadUse('tokenNeeded');
    return null;
  }
  const token = Buffer.from(await readBytes(tokenFile))
    .toString()
    .trim();
  if (!/^[\x21-\x7e]{16,}$/.test(token)) throw new BadUse('tokenShort', { file: tokenFile });
  return token;
}

async function listen(app: FastifyInstance, { port, host }: Call): Promise<string> {
  const wanted = port ?? PORT;
  try {
    return await app.listen({ port: wanted, host: host ?? HOST });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const params = { port: String(wanted), reason: code ?? String(error) };
    throw new BadUse(code === 'EADDRINUSE' ? 'portTaken' : 'portRefused', params);
  }
}

function stopped(): Promise<void> {
  return new Promise((done) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => done());
  });
}
