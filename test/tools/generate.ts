// Writes the files that are made from the sources: `npm run generate`.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { formatted } from './formatted.ts';
import { layersPicture } from './layers.ts';
import { digestOf, outlineOf } from '../../src/model/index.ts';
import type { Instrument, Text } from '../../src/model/types.ts';
import type { Template } from '../../src/studio/areas/library/templates.ts';
import { exerciseKind, type Exercise } from '../../src/workshop/index.ts';
import { makeSchema, makeValidator } from '../../src/build/schema.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** What the files should hold, by path from the root of the repository. */
export async function generated(): Promise<ReadonlyMap<string, string>> {
  const made = KINDS.map(async ({ folder, name, type, format: named }) => {
    const source = { path: `${root}/${folder}/types.ts`, type, format: named };
    const schema = makeSchema(source, `${root}/tsconfig.json`);
    const path = `${folder}/${name}.schema.json`;
    return [
      [path, await formatted(path, JSON.stringify(schema))],
      [`${folder}/validate.generated.js`, makeValidator(schema)],
    ] as const;
  });
  const templates = 'src/studio/areas/library/templates.generated.json';
  return new Map([
    ...(await Promise.all(made)).flat(),
    [templates, await formatted(templates, JSON.stringify(listTemplates()))],
    ...(await exercises()),
    ['docs/pictures/layers.svg', layersPicture(root)],
  ]);
}

/** Whole models before examples of structure: a new library shows two. */
const FIRST = [
  'five-aspect.json',
  'first-instrument.json',
  'first-review.json',
  'extremist-judgement.json',
  'womens-classification.json',
];

function placeOf(file: string): number {
  const place = FIRST.indexOf(file);
  return place === -1 ? FIRST.length : place;
}

/** The starter exercises, each of the template of its name as it is now. */
async function exercises(): Promise<[path: string, text: string][]> {
  const made = readdirSync(`${root}/templates/exercises`).map(async (file): Promise<[string, string]> => {
    const instrument = JSON.parse(read(`templates/${file}`)) as Instrument;
    const path = `templates/exercises/${file}`;
    const { id, version } = instrument;
    const exercise = {
      ...(JSON.parse(read(path)) as Exercise),
      instrument: { id, version, digest: digestOf(instrument) },
    };
    return [path, await formatted(path, exerciseKind.canonical(exercise))];
  });
  return Promise.all(made);
}

/** What the library lists of the templates, so that it need not load them. */
function listTemplates(): Template[] {
  const files = readdirSync(`${root}/templates`)
    .filter((file) => file.endsWith('.json'))
    .sort((one, other) => placeOf(one) - placeOf(other) || one.localeCompare(other));
  return files.map((file) => {
    const instrument = JSON.parse(read(`templates/${file}`)) as Instrument;
    const { title, languages, about, items } = instrument;
    return {
      name: file.replace(/\.json$/, ''),
      title,
      languages,
      description: firstSentences(about.description),
      items: items.length,
      sources: about.sources?.length ?? 0,
      outline: outlineOf(instrument),
    };
  });
}

/** The library has room for one sentence of each. */
function firstSentences(text: Text = {}): Text {
  const first = (said: string) => /^.*?\.(?=\s|$)/su.exec(said)?.[0] ?? said;
  return Object.fromEntries(Object.entries(text).map(([language, said]) => [language, first(said)]));
}

/** The kinds of documents that have a schema. */
const KINDS = [
  { folder: 'src/model', name: 'instrument', type: 'Instrument', format: 'aspect-instrument/2' },
  { folder: 'src/model/record', name: 'record', type: 'InstrumentRecord', format: 'aspect-record/2' },
  { folder: 'src/workshop/exercise', name: 'exercise', type: 'Exercise', format: 'aspect-exercise/1' },
  { folder: 'src/workshop/handout', name: 'handout', type: 'Handout', format: 'aspect-handout/1' },
  {
    folder: 'src/workshop/response',
    name: 'response',
    type: 'ExerciseResponse',
    format: 'aspect-response/1',
  },
  { folder: 'src/workshop/register', name: 'register', type: 'Register', format: 'aspect-register/1' },
  { folder: 'src/safeguards', name: 'safeguards', type: 'SafeguardFile', format: 'aspect-safeguards/1' },
  { folder: 'src/parts', name: 'part', type: 'Part', format: 'aspect-part/1' },
] as const;

export function read(path: string): string {
  return readFileSync(`${root}/${path}`, 'utf8');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const [path, text] of await generated()) writeFileSync(`${root}/${path}`, text);
}
