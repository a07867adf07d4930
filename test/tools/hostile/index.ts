// Files that were made to do harm, or that harm by accident: 150 kinds and more, each refused or read, in little time and
// memory. A generator and no files: the same bytes every time, on the command line and in a browser.

import { hostileCases } from './cases.ts';
import { hostileInstruments } from './instruments.ts';
import { hostilePackages } from './packages.ts';
import type { Hostile } from './bytes.ts';

export type { Hostile };

export const hostile: readonly Hostile[] = [...hostileInstruments, ...hostileCases, ...hostilePackages];
