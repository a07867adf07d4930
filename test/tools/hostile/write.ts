// Writes hostile files for a browser to be given, and says what they are:
//   tsx test/tools/hostile/write.ts FOLDER         the sample of `npm test`
//   tsx test/tools/hostile/write.ts FOLDER all
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { instrument } from '../../interchange/instrument.ts';
import { hostile, SAMPLE_OF_BROWSER, type Hostile } from './index.ts';

/** What stands in `list.json`. */
export interface Written extends Pick<Hostile, 'name' | 'kind'> {
  readonly file: string;
}

async function write(folder: string, wanted: readonly Hostile[]): Promise<void> {
  const list: Written[] = [];
  for (const [at, { name, kind, fileName, bytes }] of wanted.entries()) {
    mkdirSync(join(folder, String(at)));
    const file = join(folder, String(at), fileName);
    writeFileSync(file, await bytes());
    list.push({ name, kind, file });
  }
  writeFileSync(join(folder, 'list.json'), JSON.stringify(list));
  // Cases are of this one.
  writeFileSync(join(folder, 'small.json'), JSON.stringify(instrument));
}

const [folder = '', which] = process.argv.slice(2);
await write(
  folder,
  which === 'all' ? hostile : hostile.filter(({ name }) => SAMPLE_OF_BROWSER.includes(name)),
);
