// What the property tests reach by themselves: every branch of lowering and of the engines, but for those that
// `unreached.ts` names with a reason. A test by hand can show one value; only a random one looks where nobody thought.
//   npm run coverage
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { unreached } from './unreached.ts';

const PROPERTIES = [
  'columns/chunk',
  'core/meaning',
  'engine/agreement',
  'engine/answered',
  'engine/bank',
  'engine/encode',
  'engine/fractions',
  'engine/order',
  'engine/plain',
  'engine/scorer',
  'engine/scores',
  'engine/tally',
  'engine/wasm',
  'interchange/results',
  'language/association',
  'language/bounds',
  'language/check',
  'language/feel',
  'language/foreign/properties',
  'language/names',
  'language/together',
  'plan/limits',
  'simulation/compare',
  'simulation/sets',
  'interchange/notations',
  'interchange/round-trip',
];
const LOOKED_AT = [
  'src/language/lowering/**/*.ts',
  'src/core/**/*.ts',
  'src/columns/**/*.ts',
  'src/engine/**/*.ts',
  'src/interchange/cases/case.ts',
];

/** No line where there is nothing to see, as of the `else` that is not there. */
interface Place {
  readonly start: { readonly line?: number };
}

/** The part of Istanbul's format that is read here. */
interface FileCoverage {
  readonly path: string;
  readonly branchMap: Record<string, { readonly loc: Place; readonly locations: readonly Place[] }>;
  readonly b: Record<string, readonly number[]>;
}

function coverage(): FileCoverage[] {
  const folder = mkdtempSync(join(tmpdir(), 'coverage-'));
  const options = ['enabled', 'provider=v8', 'reporter=json', `reportsDirectory=${folder}`];
  const { status } = spawnSync(
    'npx',
    [
      ...['vitest', 'run', '--project', 'core'],
      ...options.map((option) => `--coverage.${option}`),
      ...LOOKED_AT.map((files) => `--coverage.include=${files}`),
      ...PROPERTIES.map((name) => `test/${name}.test.ts`),
    ],
    // As often as it takes to come across what is rare.
    { stdio: 'inherit', env: { ...process.env, ASPECT_SOAK: '4' } },
  );
  if (status !== 0) process.exit(status ?? 1);
  const text = readFileSync(join(folder, 'coverage-final.json'), 'utf8');
  rmSync(folder, { recursive: true });
  return Object.values(JSON.parse(text) as Record<string, FileCoverage>);
}

/** The lines with a branch that no property test takes, as `FILE: TEXT OF THE LINE`; a branch may begin at the end of
 * the line before. */
function linesNotReached({ path, branchMap, b }: FileCoverage): string[] {
  const lines = readFileSync(path, 'utf8').split('\n');
  const file = relative('.', path);
  const textFrom = (line: number): string => lines.slice(line - 1).find((text) => /\S/.test(text)) ?? '';
  return Object.entries(branchMap).flatMap(([branch, { loc, locations }]) =>
    locations.flatMap(({ start }, at) =>
      b[branch]?.[at] === 0 ? [`${file}: ${textFrom(start.line ?? loc.start.line ?? 1).trim()}`] : [],
    ),
  );
}

const found = new Set(coverage().flatMap(linesNotReached));
const named = new Set(unreached.flatMap(({ lines }) => lines));
const unnamed = [...found].filter((line) => !named.has(line));
const needless = [...named].filter((line) => !found.has(line));

for (const line of unnamed) console.log(`not reached, and without a reason:  ${line}`);
for (const line of needless) console.log(`reached by now, so without need of a reason:  ${line}`);
console.log(
  `${String(found.size)} lines have a branch that no property takes, ${String(unnamed.length)} of them without a reason.`,
);
process.exitCode = unnamed.length + needless.length === 0 ? 0 : 1;
