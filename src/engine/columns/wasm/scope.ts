// How the parts of what is computed are computed.

import type { Node } from '../../../core/index.ts';
import type { Mask } from '../../../columns/simd/masks.ts';
import type { Codes, CodeSet, Numbers, Truth, Value } from './values.ts';
import type { Wholes } from './wholes.ts';

/** What names stand for while a block of rows is computed. */
export interface Scope {
  /** Null where no vector holds it. */
  readonly value: (name: string) => Value | null;
}

/** Each null where no vector holds it. */
export interface Over extends Scope {
  readonly truth: (node: Node) => Truth | null;
  /** Of a number or a date. */
  readonly numbers: (node: Node) => Numbers | null;
  readonly quotient: (node: Node) => Quotient | null;
  readonly codes: (node: Node) => Codes | null;
  readonly set: (node: Node) => CodeSet | null;
}

/** n / (d × 10^scale). Where it is not known, `d` may be 0. */
export interface Quotient {
  readonly n: Wholes;
  readonly d: Wholes;
  readonly scale: number;
  readonly known: Mask;
}
