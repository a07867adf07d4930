// What a shell does with the streams of the command line: full, closed, slow, and the standard input in place of a file.

import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { aspect } from './aspect.ts';
import { program, script } from './program.ts';

vi.setConfig({ testTimeout: 120_000 });

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'aspect-streams-'));
  rows('good.csv', 3_000, '30');
  rows('bad.csv', 3_000, 'bad');
});
afterAll(() => rmSync(folder, { recursive: true }));

const PSA = 'templates/psa.json';
const inFolder = (name: string) => join(folder, name);

function rows(name: string, count: number, answer: string): void {
  const lines = Array.from({ length: count }, (_, row) => `${String(row)},2026-01-31,${answer}`);
  writeFileSync(inFolder(name), ['id,assessed_on,age_at_current_arrest', ...lines, ''].join('\n'));
}

/** A line of a shell, in which `aspect` is the program; the last line that it prints is the exit code of each part. */
function shell(line: string) {
  const commands = `aspect() { ${program} "$@"; }\n${line}\necho "codes \${PIPESTATUS[*]}"`;
  const { stdout, stderr } = spawnSync('bash', ['-c', commands], { encoding: 'utf8' });
  const [codes = ''] = /codes [\d ]+\n$/.exec(stdout) ?? [];
  return { codes: codes.trim(), out: stdout.slice(0, stdout.length - codes.length), said: stderr };
}

/** No command leaves what a person cannot read, or a file that is not whole. */
function expectClean(said: string): void {
  expect(said).not.toMatch(/^\s+at |node:|Error:/m);
  expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
}

const onUnix = describe.skipIf(process.platform === 'win32');

onUnix('a standard output', () => {
  test
    .skipIf(!existsSync('/dev/full'))
    .each([
      ['--help'],
      ['--version'],
      [`score ${PSA} $CASES`],
      [`check $BROKEN`],
      [`check $BROKEN --json`],
      [`verify $CASES`],
    ])('that is full ends “aspect %s” with what happened', (args) => {
    writeFileSync(inFolder('broken.json'), '{');
    const { codes, said } = shell(
      `CASES=${inFolder('good.csv')} BROKEN=${inFolder('broken.json')}\naspect ${args} > /dev/full`,
    );
    expect(codes).toBe('codes 2');
    expect(said).toContain('The standard output cannot be written (ENOSPC): it is not whole.');
    expectClean(said);
  });

  test('of which only the beginning is read ends the run with what happened', () => {
    const { codes, out, said } = shell(`aspect score ${PSA} ${inFolder('good.csv')} | head -1`);
    expect(codes).toBe('codes 2 0');
    expect(out).toMatch(/^\{"id":"0".*\}\n$/);
    expect(said).toContain('Whoever read the output stopped reading');
    expectClean(said);
  });

  test('that is read slowly gets everything', () => {
    const { codes, out } = shell(`aspect score ${PSA} ${inFolder('good.csv')} | (sleep 1; wc -l)`);
    expect([codes, out.trim()]).toEqual(['codes 1 0', '3000']);
  });
});

onUnix('a standard error', () => {
  test.each(['2>&-', '2> >(true)', '2> >(head -1 > /dev/null)'])('with %s ends no run', (closed) => {
    const out = inFolder('kept.jsonl');
    rmSync(out, { force: true });
    const { codes } = shell(`aspect score ${PSA} ${inFolder('good.csv')} -o ${out} --all ${closed}`);
    expect(codes).toBe('codes 1');
    expect(readFileSync(out, 'utf8').trim().split('\n')).toHaveLength(3_000);
    expectClean('');
  });
});

onUnix('a run that is stopped', () => {
  test.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('by %s leaves no file', async (signal) => {
    const out = inFolder(`${signal}.csv`);
    const rejects = inFolder(`${signal}-rejects.csv`);
    const child = spawn('bash', [
      '-c',
      `exec ${program} score ${PSA} - --format csv -o ${out} --rejects ${rejects}`,
    ]);
    child.stdin.write('id,assessed_on\na,2026-01-31\n');
    const ended = new Promise((resolve) => child.on('exit', (_, by) => resolve(by)));
    // It writes as soon as its temporary files are there.
    while (readdirSync(folder).filter((name) => name.endsWith('.tmp')).length < 3)
      await new Promise((resolve) => setTimeout(resolve, 20));
    child.kill(signal);
    expect(await ended).toBe(signal);
    expect([existsSync(out), existsSync(rejects)]).toEqual([false, false]);
    expectClean('');
  });
});

test('the process ends with what the thread of the other tests gives', () => {
  const calls = [
    ['check', PSA],
    ['check', inFolder('bad.csv')],
    ['score', PSA, inFolder('bad.csv'), '--quiet'],
    ['no-such-command'],
    ['--help', '--lang', 'kk'],
  ];
  for (const args of calls) {
    const {
      status: code,
      stdout: out,
      stderr: said,
    } = spawnSync(process.execPath, [script, ...args], {
      encoding: 'utf8',
    });
    expect({ code, out, said }, args.join(' ')).toEqual(aspect(...args));
  }
});

describe('many findings', () => {
  test('of one kind are told a hundred times, and counted', () => {
    const { code, said } = aspect('score', PSA, inFolder('bad.csv'));
    expect(code).toBe(1);
    expect(said.match(/answer-not-a-number “bad”/g)).toHaveLength(100);
    expect(said).toContain('answer-not-a-number: 2900 more that are not shown; --all shows them.');
    expect(said).toContain('rows: 3000, assessed: 0, not assessed: 3000');
  });

  test('in a text that cannot be read, too: how many more there are stands after them, and in the sum', () => {
    const file = inFolder('twice.json');
    writeFileSync(file, `{${Array.from({ length: 350 }, () => '"a":1').join()}}`);
    const { code, out, said } = aspect('check', file);
    const lines = out.trim().split('\n');
    expect(code).toBe(1);
    expect(lines.filter((line) => line.includes('json-duplicate-key'))).toHaveLength(100);
    expect(lines.at(-1)).toMatch(/more-of-a-kind 249 more/);
    expect(said).toContain('errors: 349,');
    const all = aspect('check', file, '--all');
    expect(all.out.match(/json-duplicate-key/g)).toHaveLength(349);
    expect(all.said).toContain('errors: 349,');
  });

  test('are all told with --all', () => {
    const { said } = aspect('score', PSA, inFolder('bad.csv'), '--all');
    expect(said.match(/answer-not-a-number “bad”/g)).toHaveLength(3_000);
    expect(said).not.toContain('not shown');
  });

  test('are errors only with --quiet', () => {
    const { code, said } = aspect('score', PSA, inFolder('good.csv'), '--quiet', '-o', inFolder('quiet.csv'));
    expect(code).toBe(1);
    expect(said).toBe(
      `${PSA}: psa 1.0.0 is not released (status “draft”); its results are for trials, not for decisions about people.\n`,
    );
    expect(aspect('check', PSA, '-q')).toEqual({ code: 0, out: '', said: '' });
  });

  test('neither look like another line, nor command a terminal', () => {
    const text = 'a\u001b]0;x\u0007\u202Eb\u2028c\r\nd';
    writeFileSync(inFolder('odd.csv'), `id,assessed_on,age_at_current_arrest\n1,2026-01-31,"${text}"\n`);
    const { said } = aspect('score', PSA, inFolder('odd.csv'));
    expect(said).toContain('“a\uFFFD]0;x\uFFFD\uFFFDb c d” is not a number');
  });
});

onUnix('the standard input', () => {
  test.each([
    [`aspect check - < ${PSA}`, 0],
    [`aspect test - < ${PSA}`, 0],
    [`aspect score ${PSA} - --format csv -q < $CASES | grep -c '"id"'`, 1],
    [`aspect score - $CASES -q < ${PSA} | grep -c '"id"'`, 1],
    [`aspect export ${PSA} -q -o $ZIP; aspect verify - -q < $ZIP`, 0],
    [`aspect score ${PSA} - < $CASES`, 2],
    [`aspect score - - --format csv < $CASES`, 2],
    [`aspect score ${PSA} - --format xlsx < $CASES`, 2],
    [`head -c 70000000 /dev/zero | aspect check -`, 2],
  ])('%s', (line, code) => {
    const { codes, said } = shell(`CASES=${inFolder('good.csv')} ZIP=${inFolder('in.zip')}\n${line}`);
    const [first, second] = codes.split(' ').slice(1);
    expect(line.startsWith('head') ? second : first, said).toBe(String(code));
    expectClean(said);
  });
});

test('a file larger than any instrument is not read', () => {
  writeFileSync(inFolder('huge.json'), Buffer.alloc(65 * 2 ** 20, ' '));
  const { code, said } = aspect('check', inFolder('huge.json'));
  expect(code).toBe(2);
  expect(said).toContain('is larger than any instrument or package (64 MB)');
});
