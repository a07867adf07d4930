// Where what is seen of an item changes, found once for all models of the same core.

import type { Node } from '../../core/index.ts';
import type { Site } from './sites.ts';
import { cutsOf, type Changes, type Cuts, type Scale } from './stretches.ts';

export class KnownCuts {
  private readonly ofSites = new WeakMap<Node, Cuts | null>();
  private readonly changes: Changes = new WeakMap();

  /** Null: too many. */
  of(site: Site, scale: Scale): Cuts | null {
    const known = this.ofSites.get(site.node);
    if (known !== undefined) return known;
    const found = cutsOf(site, scale, this.changes);
    this.ofSites.set(site.node, found);
    return found;
  }
}
