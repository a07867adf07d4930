// The service: what it answers, to whom, and how much of it at once.

import { createHash, timingSafeEqual } from 'node:crypto';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { collectDefaultMetrics, Counter, Histogram, Registry } from 'prom-client';
import type { Language } from '../../words/index.ts';
import { inOneLine, tell } from '../print.ts';
import type { Audit } from './audit.ts';
import { decide, decideAll, type Decided } from './decisions.ts';
import { openApi } from './openapi.ts';
import { problem, PROBLEM, Refusal, type Problem, type ProblemName } from './problem.ts';
import { addressOf, type Served } from './served.ts';

export interface Service {
  /** What is served now; nothing before the packages are verified. */
  readonly served: () => readonly Served[];
  /** Whether new requests should come: not before, and not while the service ends. */
  readonly isReady: () => boolean;
  readonly audit: Audit;
  /** Null where none is asked for. */
  readonly token: string | null;
  readonly language: Language;
  readonly version: string;
}

export const LIMITS = {
  /** In bytes, of a case. */
  body: 2 ** 20,
  /** Cases of a batch that are assessed, and written to the audit file, together. */
  batch: 256,
  /** Requests at once. */
  atOnce: 256,
  /** In milliseconds, for a request to arrive. */
  arrival: 30_000,
} as const;

/** What whoever starts the service asks without a token. */
const OPEN: readonly string[] = ['/live', '/ready'];

const NDJSON = 'application/x-ndjson';

export function serviceApp(service: Service): FastifyInstance {
  const { served, isReady, audit, token, language, version } = service;
  const app = fastify({
    bodyLimit: LIMITS.body,
    requestTimeout: LIMITS.arrival,
    forceCloseConnections: 'idle',
    exposeHeadRoutes: false,
  });
  const { metrics, assessed, seconds } = meters();
  let underWay = 0;

  app.removeAllContentTypeParsers();
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (_, body, done) => done(null, body));
  app.addContentTypeParser(NDJSON, (_, body, done) => done(null, body));

  app.addHook('onRequest', async (request, reply) => {
    if (OPEN.includes(request.url)) return;
    if (token !== null && !isToken(request.headers.authorization, token)) {
      void reply.header('www-authenticate', 'Bearer');
      throw new Refusal(problem('no-token'));
    }
    if (underWay >= LIMITS.atOnce) {
      void reply.header('retry-after', '1');
      throw new Refusal(problem('busy'));
    }
    underWay += 1;
    reply.raw.once('close', () => (underWay -= 1));
    await Promise.resolve();
  });
  app.addHook('onResponse', (request, reply, done) => {
    const route = request.routeOptions.url ?? 'none';
    seconds.observe({ route, status: String(reply.statusCode) }, reply.elapsedTime / 1000);
    done();
  });
  app.setErrorHandler((error, _, reply) => {
    const why = problemOf(error);
    tellFault(why, error);
    return send(reply, why);
  });
  app.setNotFoundHandler((_, reply) => send(reply, problem('not-found')));

  app.get('/live', () => ({ live: true }));
  app.get('/ready', () => {
    if (!isReady()) throw new Refusal(problem('not-ready'));
    return { ready: true };
  });
  app.get('/metrics', async (_, reply) => {
    void reply.type(metrics.contentType);
    return metrics.metrics();
  });
  app.get('/openapi.json', () => openApi(served(), version));
  app.get('/instruments', () =>
    served().map((one) => {
      const { id, version, status, title, sha256, signedBy } = one;
      return { id, version, status, title, package: { sha256 }, signedBy, assessments: addressOf(one) };
    }),
  );

  app.post('/instruments/:id/:version/assessments', async (request: Asking, reply) => {
    const { id, version: asked } = request.params;
    if (served().length === 0) throw new Refusal(problem('not-ready'));
    const one = served().find((each) => each.id === id && each.version === asked);
    if (!one) throw new Refusal(problem('not-found', { detail: `${id} ${asked} is not served here.` }));
    const about = { served: one, explain: request.query.explain === 'true', language };
    const count = (outcome: string, n = 1) => assessed.inc({ instrument: id, version: asked, outcome }, n);
    if (typeof request.body === 'string') {
      try {
        const decided = await decide(request.body, about, audit);
        count('assessed');
        return decided;
      } catch (error) {
        count(error instanceof Refusal && error.problem.status < 500 ? 'refused' : 'failed');
        throw error;
      }
    }
    if (!(request.body instanceof Readable)) throw new Refusal(problem('other-type'));
    const { body } = request;
    void reply.type(NDJSON);
    return reply.send(Readable.from(answers(body, (texts) => decideAll(texts, about, audit), count)));
  });
  return app;
}

type Asking = FastifyRequest<{
  Params: { id: string; version: string };
  Querystring: { explain?: string };
  Body: unknown;
}>;

/** Of every line one, in their order. Memory does not grow with their number. */
async function* answers(
  body: Readable,
  decideEach: (texts: readonly string[]) => Promise<(Decided | Problem)[]>,
  count: (outcome: string, n: number) => void,
): AsyncGenerator<string> {
  let batch: string[] = [];
  const decided = async () => {
    const all = await decideEach(batch);
    const refused = all.filter((one) => 'status' in one).length;
    count('assessed', all.length - refused);
    count('refused', refused);
    batch = [];
    return all.map((one) => `${JSON.stringify('status' in one ? { problem: one } : one)}\n`).join('');
  };
  for await (const line of createInterface({ input: body, crlfDelay: Infinity })) {
    if (line.trim() === '') continue;
    batch.push(line);
    if (batch.length === LIMITS.batch) yield await decided();
  }
  if (batch.length > 0) yield await decided();
}

function meters() {
  const metrics = new Registry();
  collectDefaultMetrics({ register: metrics });
  const assessed = new Counter({
    name: 'aspect_assessments_total',
    help: 'Cases, by what came of them',
    labelNames: ['instrument', 'version', 'outcome'],
    registers: [metrics],
  });
  const seconds = new Histogram({
    name: 'aspect_request_seconds',
    help: 'From the request to the end of its answer',
    labelNames: ['route', 'status'],
    buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.5, 1, 5],
    registers: [metrics],
  });
  return { metrics, assessed, seconds };
}

/** In a time that does not tell how much of it is right. */
function isToken(header: string | undefined, token: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(header ?? ''), digest(`Bearer ${token}`));
}

const send = (reply: FastifyReply, why: Problem) =>
  reply.code(why.status).type(PROBLEM).send(JSON.stringify(why));

/** Whoever runs the service hears of what no request is to blame for. */
function tellFault({ status, title }: Problem, error: unknown): void {
  const cause = status === 500 ? error : (error as Error).cause;
  if (cause instanceof Error) tell(inOneLine(`${new Date().toISOString()} ${title} ${cause.message}`));
}

const BY_STATUS: Readonly<Record<number, ProblemName>> = {
  400: 'not-json',
  404: 'not-found',
  413: 'too-large',
  415: 'other-type',
  503: 'not-ready',
};

function problemOf(error: unknown): Problem {
  if (error instanceof Refusal) return error.problem;
  const status = (error as { statusCode?: number }).statusCode ?? 500;
  return problem(BY_STATUS[status] ?? 'fault');
}
