// One process, by Node's own HTTP: gives the page and the participants' file, takes responses, and nothing else.

import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Diagnostic } from '../../model/index.ts';
import { LARGEST_RESPONSE, tooLarge } from '../../workshop/index.ts';
import { BadUse } from '../call.ts';
import type { Inbox, Received } from './inbox.ts';
import type { PageFile } from './page.ts';

export interface Serving {
  readonly page: ReadonlyMap<string, PageFile>;
  /** The participants' file. */
  readonly file: string;
  readonly inbox: Inbox;
  readonly told: (received: Received) => void;
}

const JSON_TYPE = 'application/json; charset=utf-8';

/** Stricter than the studio's: the page needs neither styles in attributes nor WebAssembly. */
const HEADERS = {
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'cache-control': 'no-store',
};

export function workshopServer(serving: Serving): Server {
  const server = createServer({ requestTimeout: 60_000, headersTimeout: 20_000 }, (request, response) => {
    answer(serving, request, response).catch(() => {
      // The participant's device was gone, or stopped in the middle: it sends again.
      response.destroy();
    });
  });
  server.maxConnections = 1_000;
  return server;
}

/** The port, which is chosen by the system for 0. */
export function listen(server: Server, port: number): Promise<number> {
  return new Promise((done, fail) => {
    server.once('error', ({ code = '' }: NodeJS.ErrnoException) => {
      const params = { port: String(port), reason: code };
      fail(new BadUse(code === 'EADDRINUSE' ? 'portTaken' : 'portRefused', params));
    });
    server.listen(port, () => {
      done((server.address() as AddressInfo).port);
    });
  });
}

async function answer(serving: Serving, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { method = '' } = request;
  const [address = '/'] = (request.url ?? '/').split('?');
  if (address === '/responses') {
    if (method === 'POST') await take(serving, request, response);
    else reply(response, 405);
    return;
  }
  if (method !== 'GET' && method !== 'HEAD') {
    reply(response, 405);
    return;
  }
  const file = address === '/handout.json' ? bytesOf(serving.file) : serving.page.get(address);
  if (!file) {
    reply(response, 404);
    return;
  }
  const { type, content } = file;
  response.writeHead(200, { ...HEADERS, 'content-type': type, 'content-length': content.length });
  response.end(method === 'HEAD' ? undefined : content);
}

function bytesOf(text: string): PageFile {
  return { type: JSON_TYPE, content: Buffer.from(text) };
}

async function take(
  { inbox, told }: Serving,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  // Pages of other sites cannot send this type without asking first, and are not allowed to.
  if (!request.headers['content-type']?.startsWith('application/json')) {
    reply(response, 415);
    return;
  }
  const body = await bodyOf(request);
  if (body === null) {
    told({ is: 'refused', diagnostics: [tooLarge] });
    // Whoever sends more than that is not waited for.
    response.setHeader('connection', 'close');
    reply(response, 413, [tooLarge]);
    return;
  }
  const received = await inbox.receive(body.toString('utf8'));
  told(received);
  if (received.is === 'refused') reply(response, 422, received.diagnostics);
  else if (received.is === 'not written') reply(response, 503);
  else reply(response, received.is === 'taken' ? 201 : 200);
}

/** Null where it is too large. */
async function bodyOf(request: IncomingMessage): Promise<Buffer | null> {
  if (Number(request.headers['content-length'] ?? 0) > LARGEST_RESPONSE) return null;
  const pieces: Buffer[] = [];
  let size = 0;
  for await (const piece of request as AsyncIterable<Buffer>) {
    size += piece.length;
    if (size > LARGEST_RESPONSE) return null;
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}

function reply(response: ServerResponse, status: number, diagnostics: readonly Diagnostic[] = []): void {
  response.writeHead(status, { ...HEADERS, 'content-type': JSON_TYPE });
  response.end(JSON.stringify({ diagnostics }));
}
