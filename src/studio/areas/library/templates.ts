// The instruments to start from. Each is a file of its own and is loaded when it is looked at; what the library lists
// of them is written by `npm run generate`.

import type { Outline } from '../../../model/outline.ts';
import type { Instrument } from '../../../model/types.ts';
import list from './templates.generated.json' with { type: 'json' };

/** A template as the library lists it. */
export type Template = Pick<Instrument, 'title' | 'languages'> & {
  /** Name of its file, and of its address. */
  readonly name: string;
  /** Its first sentence. */
  readonly description: Instrument['about']['description'];
  readonly items: number;
  readonly sources: number;
  readonly outline: Outline;
};

export const TEMPLATES = list as readonly Template[];

const files = import.meta.glob<Instrument>('../../../../templates/*.json', { import: 'default' });

export async function loadTemplate({ name }: Template): Promise<Instrument> {
  return files[`../../../../templates/${name}.json`]!();
}
