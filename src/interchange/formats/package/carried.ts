// What packages can carry, by the names of the formats. Whoever opens a package needs these names and none of the code that
// writes the files: the runtime does without it.

import type { FormatId } from '../contract.ts';
import { CARRYING_FORMAT, CHANGES, EARLIER, FILES, REPORT, SEMANTICS, type Manifest } from './types.ts';

/** Where the files of a format stand, in their order; the formats in that in which they are offered. */
export const CARRIED = {
  scorer: ['scorer/scorer.mjs', 'scorer/scorer.d.mts'],
  wasm: [
    'wasm/scorer.wasm',
    'wasm/layout.json',
    'wasm/README.md',
    'wasm/host.mjs',
    'wasm/host.py',
    'wasm/host.go',
  ],
  sql: ['sql/duckdb.sql', 'sql/postgresql.sql', 'sql/spark.sql'],
  'json-rules-engine': ['json-rules-engine/rules.mjs'],
} as const satisfies Partial<Record<FormatId, readonly string[]>>;

/** The editions in which files came that were not there from the start. */
const CAME: ReadonlyMap<string, number> = new Map([['sql/spark.sql', 2]]);

type CarriedId = keyof typeof CARRIED;

const IDS = Object.keys(CARRIED) as readonly CarriedId[];

export function canBeCarried(id: unknown): boolean {
  return IDS.some((one) => one === id);
}

/** The formats that a package says it carries; null where it is one that carries none. */
export function targetsOf({ targets }: Pick<Manifest, 'targets'>): readonly CarriedId[] | null {
  return targets ? IDS.filter((id) => targets.some((one) => one.id === id)) : null;
}

/** The names of all files of a package. */
export function fileNames(
  manifest: Pick<Manifest, 'format' | 'edition' | 'targets' | 'since'>,
): readonly string[] {
  const { rules: _, ...common } = FILES;
  if (manifest.format !== CARRYING_FORMAT) return Object.values(FILES);
  const { edition = 1 } = manifest;
  const carried = (targetsOf(manifest) ?? [])
    .flatMap((id): readonly string[] => CARRIED[id])
    .filter((file) => (CAME.get(file) ?? 1) <= edition);
  return [...Object.values(common), SEMANTICS, ...carried, ...accountsOf(manifest.since)];
}

/** The files that say what was proved and what changed. */
export function accountsOf(since: Manifest['since']): readonly string[] {
  if (since === undefined) return [];
  return since?.file ? [REPORT, CHANGES, EARLIER] : [REPORT, CHANGES];
}
