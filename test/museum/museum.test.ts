// Whatever was released or stored once is read for ever; see README.md.

import 'fake-indexeddb/auto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { CaseFormat } from '../../src/interchange/index.ts';
import { ENGINE, OLDER_ENGINES } from '../../src/interchange/provenance.ts';
import { sha256 } from '../../src/model/digest.ts';
import { FORMAT } from '../../src/model/migrations.ts';
import { DATABASE, database } from '../../src/storage/database.ts';
import { dumpOf, fromJson, toJson, type Dump } from './dump.ts';
import { readExhibit } from './read.ts';

const MUSEUM = 'test/museum';
const inRoom = (room: string): string[] => readdirSync(join(MUSEUM, room)).sort();
const exhibits = ['exemplars', 'hostile'].flatMap((room) => inRoom(room).map((name) => `${room}/${name}`));

test.each(exhibits)('%s is read as ever', async (exhibit) => {
  const [, name = ''] = exhibit.split('/');
  const read = await readExhibit(readFileSync(join(MUSEUM, exhibit)), name);
  await expect(`${JSON.stringify(read, toJson, 2)}\n`).toMatchFileSnapshot(`golden/${name}.json`);
});

test('nothing in the museum is changed, and nothing is missing', () => {
  const files = [...exhibits, ...inRoom('golden').map((name) => `golden/${name}`)];
  const digests = files.map((file) => `${sha256(readFileSync(join(MUSEUM, file)))}  ${file}`);
  expect(`${digests.join('\n')}\n`).toBe(readFileSync(join(MUSEUM, 'digests.txt'), 'utf8'));
  expect(inRoom('golden')).toEqual(exhibits.map((file) => `${file.split('/')[1]!}.json`).sort());
});

describe('every format has its exemplar', () => {
  const names = inRoom('exemplars');
  const has = (start: string): boolean => names.some((name) => name.startsWith(start));

  test.each(Array.from({ length: FORMAT + 1 }, (_, format) => format))('aspect-instrument/%i', (format) => {
    const file = readFileSync(join(MUSEUM, `exemplars/aspect-instrument.${String(format)}.json`), 'utf8');
    expect(JSON.parse(file)).toMatchObject({ format: `aspect-instrument/${String(format)}` });
  });

  test('what the sources call a format', () => {
    const sources = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((file) =>
      /\.ts$/.test(file),
    );
    const found = sources.flatMap((file) => [
      ...readFileSync(join('src', file), 'utf8').matchAll(/'(aspect-[a-z-]+)\/(\d+)'/g),
    ]);
    const formats = new Set(found.map(([, format = '', number = '']) => `${format}.${number}`));
    expect(formats.size).toBeGreaterThan(3);
    for (const format of formats)
      if (!format.startsWith('aspect-engine')) expect(has(`${format}.`), format).toBe(true);
  });

  test.each([...OLDER_ENGINES, ENGINE])('packages of %s', (engine) => {
    expect(has(`aspect-package.1.${engine.replace('aspect-', '').replace('/', '-')}.`)).toBe(true);
  });

  // A format that is new does not compile before it stands here.
  const CASES: Record<CaseFormat, string> = { csv: 'cases.csv', jsonl: 'cases.jsonl' };
  test.each(Object.values(CASES))('%s', (name) => expect(names).toContain(name));

  test.each(Array.from({ length: database.verno }, (_, version) => 10 * (version + 1)))(
    'version %i of the database, as browsers count it',
    (version) => expect(names).toContain(`database.${String(version)}.json`),
  );

  test('the stores of today are those of the exemplar: another schema is another version', async () => {
    database.close();
    await database.delete();
    await database.open();
    database.close();
    const today = await dumpOf(DATABASE);
    const file = join(MUSEUM, `exemplars/database.${String(today.version)}.json`);
    const { stores } = JSON.parse(readFileSync(file, 'utf8'), fromJson) as Dump;
    const bare = (all: Dump['stores']) => all.map((store) => ({ ...store, rows: [] }));
    expect(bare(today.stores)).toEqual(bare(stores));
    for (const { name, rows } of stores) expect(rows.length, name).toBeGreaterThan(0);
  });
});
