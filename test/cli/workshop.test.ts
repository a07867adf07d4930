// The trainer's server: what it gives, what it takes, and what it does with everything else.

import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Inbox, type Received } from '../../src/cli/workshop/inbox.ts';
import { listen, workshopServer } from '../../src/cli/workshop/server.ts';
import type { ServedTask } from '../../src/cli/workshop/task.ts';
import { handoutFile, readHandoutFile } from '../../src/workshop/index.ts';
import { exampleExercise, instrument, response } from '../workshop/exercises.ts';

const file = handoutFile(exampleExercise(), instrument) as string;
const read = readHandoutFile(file);
const task: ServedTask = { file, handout: read.handout!, instrument: read.instrument! };
const page = new Map([['/', { type: 'text/html; charset=utf-8', content: Buffer.from('<html>') }]]);

let folder: string;
let inbox: Inbox;
let server: Server;
let port: number;
let told: Received[];

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'aspect-inbox-'));
  inbox = await Inbox.open(folder, task);
  told = [];
  server = workshopServer({ page, file, inbox, told: (received) => told.push(received) });
  port = await listen(server, 0);
});

afterEach(() => {
  server.closeAllConnections();
  server.close();
  rmSync(folder, { recursive: true });
});

const get = (path: string, init?: RequestInit) => fetch(`http://localhost:${port}${path}`, init);
const post = (body: string, type = 'application/json') =>
  get('/responses', { method: 'POST', headers: { 'content-type': type }, body });
const text = (change = {}) => JSON.stringify(response(change));
const codesOf = async (answer: Response) =>
  ((await answer.json()) as { diagnostics: { code: string }[] }).diagnostics.map(({ code }) => code);

describe('gives', () => {
  test('the page and the participants’ file, and nothing of the key', async () => {
    const answer = await get('/');
    expect(answer.headers.get('content-security-policy')).toMatch(/^default-src 'none'; script-src 'self';/);
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    const given = await (await get('/handout.json')).text();
    expect(given).toBe(file);
    expect(given).not.toMatch(/Keyed because|Seven entries|ҚАУІП|"key"|"criteria"/);
  });

  test.each([
    ['GET', '/../package.json', 404],
    ['GET', '/%2e%2e/package.json', 404],
    ['GET', '/responses', 405],
    ['GET', '//handout.json', 404],
    ['DELETE', '/handout.json', 405],
    ['OPTIONS', '/responses', 405],
  ])('nothing else: %s %s', async (method, path, status) => {
    expect((await get(path, { method })).status).toBe(status);
  });
});

describe('takes', () => {
  test('a response as a file, once', async () => {
    expect((await post(text())).status).toBe(201);
    expect((await post(text())).status).toBe(200);
    expect(readdirSync(folder)).toEqual(['response-P-1-round-1.json']);
    expect(JSON.parse(readFileSync(join(folder, 'response-P-1-round-1.json'), 'utf8'))).toEqual(response());
    expect(told.map(({ is }) => is)).toEqual(['taken', 'again']);
    expect(inbox.missing()).toEqual([{ round: 1, codes: ['P-2', 'P-3'] }]);
  });

  test('the first of two different ones that come at once, and tells the other', async () => {
    const other = text({ handedIn: '2026-01-31T09:29:00Z' });
    const [one, two] = await Promise.all([post(text()), post(other)]);
    expect([one.status, two.status].sort()).toEqual([201, 422]);
    expect(await codesOf(one.status === 422 ? one : two)).toEqual(['response-twice']);
    expect(readdirSync(folder)).toHaveLength(1);
  });

  test('what was collected before counts, and is not written over', async () => {
    await post(text());
    writeFileSync(join(folder, 'response-P-2-round-1.json'), '{"format":');
    inbox = await Inbox.open(folder, task);
    expect(inbox.countOf(1)).toBe(1);
    expect(inbox.uncounted).toMatchObject([
      { name: 'response-P-2-round-1.json', diagnostics: [{ code: 'json-unfinished' }] },
    ]);
    expect((await inbox.receive(text())).is).toBe('again');
    expect((await inbox.receive(text({ participant: 'P-2' }))).is).toBe('taken');
    expect(readFileSync(join(folder, 'response-P-2-round-1.json'), 'utf8')).toBe('{"format":');
    expect(readdirSync(folder).sort()).toEqual([
      'response-P-1-round-1.json',
      'response-P-2-round-1-2.json',
      'response-P-2-round-1.json',
    ]);
  });

  test('what lies in the folder and does not count is named with its reason', async () => {
    const lie = (name: string, content: string) => writeFileSync(join(folder, name), content);
    lie('a.json', text());
    lie('b.json', text().slice(0, 200));
    lie('c.json', text().replace('No entry', 'Entry'));
    lie('d.json', text({ exercise: 'course-2' }));
    lie('e.json', text());
    lie('f.zip', 'PK\u0003\u0004');
    lie('g.txt', 'Bring chalk');
    lie('h.json', file);
    lie('i', '');
    lie('j.csv', 'a'.repeat(2 ** 20 + 1));
    lie('.hidden', 'Bring chalk');
    mkdirSync(join(folder, 'old.json'));
    inbox = await Inbox.open(folder, task);
    expect(inbox.countOf(1)).toBe(1);
    const uncounted = inbox.uncounted.map(({ name, diagnostics }) => [name, diagnostics[0]!.code]);
    expect(uncounted.sort()).toEqual([
      ['b.json', 'json-unfinished'],
      ['c.json', 'response-edited'],
      ['d.json', 'response-other-exercise'],
      ['e.json', 'response-again'],
      ['f.zip', 'response-archive'],
      ['g.txt', 'response-none'],
      ['h.json', 'response-other-file'],
      ['i', 'response-empty'],
      ['j.csv', 'response-too-large'],
    ]);
  });

  test('what lies in the folder counts whatever its name and its encoding', async () => {
    const lie = (name: string, content: string | Buffer) => writeFileSync(join(folder, name), content);
    lie('OLD.JSON', text());
    lie('phone.txt', text({ participant: 'P-2' }));
    lie('notepad', Buffer.from(`\uFEFF${text({ participant: 'P-3' })}`, 'utf16le'));
    inbox = await Inbox.open(folder, task);
    expect(inbox.countOf(1)).toBe(3);
    expect(inbox.uncounted).toEqual([]);
  });

  test('one for which there was no room, as soon as there is', async () => {
    const { open } = await import('node:fs/promises');
    const handle = await open(join(folder, '.probe'), 'w');
    const full = Object.assign(new Error('no space left on device'), { code: 'ENOSPC' });
    const written = vi.spyOn(Object.getPrototypeOf(handle) as typeof handle, 'writeFile');
    written.mockRejectedValueOnce(full);
    await handle.close();
    expect((await post(text())).status).toBe(503);
    expect(told).toMatchObject([{ is: 'not written', reason: 'ENOSPC' }]);
    expect(readdirSync(folder)).toEqual(['.probe']);
    expect((await post(text())).status).toBe(201);
    written.mockRestore();
  });

  test('one that a program of the same number was writing when it was killed', async () => {
    writeFileSync(join(folder, `.response-P-1-round-1.json.${process.pid}.tmp`), '{"for');
    expect((await post(text())).status).toBe(201);
  });

  test('one from a clock that is ahead, and tells so', async () => {
    expect((await post(text({ handedIn: '2199-01-31T09:29:00Z' }))).status).toBe(201);
    expect(told).toMatchObject([{ is: 'taken' }]);
    const [taken] = told;
    const found = taken?.is === 'taken' ? taken.diagnostics.map(({ code }) => code) : [];
    expect(found).toContain('response-future');
  });

  test.each([
    ['cut off', () => text().slice(0, 200), 'json-unfinished'],
    ['nothing', () => '', 'response-empty'],
    ['no JSON', () => 'code=K07', 'response-none'],
    ['another document', () => '{"format":"aspect-exercise/1"}', 'response-other-file'],
    ['of a newer studio', () => text().replace('response/1', 'response/2'), 'workshop-format-newer'],
    ['edited', () => text().replace('No entry', 'Entry'), 'response-edited'],
    ['of another exercise', () => text({ exercise: 'course-2' }), 'response-other-exercise'],
    ['of another version', () => text({ handout: '0'.repeat(64) }), 'response-other-version'],
    ['of nobody', () => text({ participant: 'P-9' }), 'response-no-participant'],
    ['of a round that there is not', () => text({ round: 3 }), undefined],
    ['a path for a code', () => text({ participant: '../../P-1' }), undefined],
  ])('nothing that is wrong: %s', async (_, body, code) => {
    const answer = await post(body());
    expect(answer.status).toBe(422);
    const found = await codesOf(answer);
    expect(found.length).toBeGreaterThan(0);
    if (code !== undefined) expect(found[0]).toBe(code);
    expect(readdirSync(folder)).toEqual([]);
    expect(told.map(({ is }) => is)).toEqual(['refused']);
  });

  test('nothing that a form of another site could send, and nothing too large', async () => {
    expect((await post(text(), 'text/plain')).status).toBe(415);
    expect((await post(text(), 'application/x-www-form-urlencoded')).status).toBe(415);
    const large = await post(`"${'a'.repeat(2 ** 20)}"`);
    expect(large.status).toBe(413);
    expect(await codesOf(large)).toEqual(['response-too-large']);
    expect(readdirSync(folder)).toEqual([]);
  });

  test('half of a request, and goes on', async () => {
    const socket = connect(port, 'localhost');
    socket.on('error', () => undefined);
    await new Promise<void>((sent) => {
      const head =
        'POST /responses HTTP/1.1\r\nhost: a\r\ncontent-type: application/json\r\ncontent-length: 900\r\n\r\n{"for';
      socket.write(head, () => {
        sent();
      });
    });
    socket.destroy();
    expect((await post(text())).status).toBe(201);
    expect(told.map(({ is }) => is)).toEqual(['taken']);
  });

  test('one that cannot be written stays with the participant', async () => {
    rmSync(folder, { recursive: true });
    const answer = await post(text());
    expect(answer.status).toBe(503);
    expect(told).toMatchObject([{ is: 'not written', reason: 'ENOENT' }]);
    inbox = await Inbox.open(folder, task);
    expect(inbox.countOf(1)).toBe(0);
  });
});

test('a port that is in use is told', async () => {
  const other = workshopServer({ page, file, inbox, told: () => undefined });
  await expect(listen(other, port)).rejects.toMatchObject({ cliMessage: 'portTaken' });
});
