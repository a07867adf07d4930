// The instruments to start from. Each is a file of its own and is loaded when the library shows it.

import type { Instrument } from '../../../model/types.ts';

export interface Template {
  /** Name of its file, and of its address. */
  readonly name: string;
  readonly document: Instrument;
}

const files = import.meta.glob<Instrument>('../../../../templates/*.json', { import: 'default' });
let loaded: Promise<readonly Template[]> | undefined;

export function loadTemplates(): Promise<readonly Template[]> {
  loaded ??= Promise.all(
    Object.entries(files).map(async ([path, load]) => ({
      name: /([^/]+)\.json$/.exec(path)?.[1] ?? path,
      document: await load(),
    })),
  );
  return loaded;
}
