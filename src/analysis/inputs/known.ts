// Where what is seen of an item changes, found once for all models of the same core.

import type { Node } from '../../core/index.ts';
import type { Site } from './sites.ts';
import { cutsOf, type Cuts, type Scale } from './stretches.ts';

/** Null: too many. */
export type KnownCuts = WeakMap<Node, Cuts | null>;

export function knownCuts(site: Site, scale: Scale, known: KnownCuts): Cuts | null {
  const found = known.has(site.node) ? known.get(site.node)! : cutsOf(site, scale);
  known.set(site.node, found);
  return found;
}
