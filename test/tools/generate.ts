// Writes the files that are made from the sources: `npm run generate`.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { layersPicture } from './layers.ts';
import { makeSchema, makeValidator } from '../../src/build/schema.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** What the files should hold, by path from the root of the repository. */
export async function generated(): Promise<ReadonlyMap<string, string>> {
  const schema = makeSchema(`${root}/src/model/types.ts`, `${root}/tsconfig.json`);
  const options = await resolveConfig(`${root}/package.json`);
  return new Map([
    [
      'src/model/instrument.schema.json',
      await format(JSON.stringify(schema), { ...options, parser: 'json' }),
    ],
    ['src/model/validate.generated.js', makeValidator(schema)],
    ['docs/pictures/layers.svg', layersPicture(root)],
  ]);
}

export function read(path: string): string {
  return readFileSync(`${root}/${path}`, 'utf8');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const [path, text] of await generated()) writeFileSync(`${root}/${path}`, text);
}
