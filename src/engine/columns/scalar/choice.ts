// Which value of a choice counts in each case of a block.

import type { Node, Of } from '../../../core/index.ts';
import { constant, over1 } from './over.ts';
import { BLOCK, type Blocks, type Vector } from './registers.ts';

/** A condition of a choice, and what it is where it is unknown. */
interface Condition {
  readonly truths: Vector;
  readonly isPassedOver: boolean;
}

/** The conditions of a choice, in order; one that counts as false where it is unknown needs no vector of its own. */
function conditionsOf({ branches }: Of<'choose'>, { vector }: Blocks): readonly Condition[] {
  return branches.map(({ when }) => {
    const asked = when.op === 'first known' ? falseWhereUnknown(when) : null;
    return { truths: vector(asked ?? when), isPassedOver: asked !== null };
  });
}

/** The condition that counts as false where it is unknown; null for others. */
function falseWhereUnknown({ parts }: Of<'first known'>): Node | null {
  const [condition, otherwise] = parts;
  return parts.length === 2 && otherwise?.op === 'const' && otherwise.value === false ? condition! : null;
}

/** Which value of a choice counts in each case: that of a condition, else the last but one; the last where it is unknown. */
export function placesOf(choice: Of<'choose'>, blocks: Blocks): Vector {
  const conditions = conditionsOf(choice, blocks);
  const places = new Float64Array(BLOCK);
  const unknown = conditions.length + 1;
  return (n) => {
    const all = conditions.map(({ truths }) => truths(n));
    for (let row = 0; row < n; row += 1) {
      let place = 0;
      for (; place < all.length; place += 1) {
        const holds = all[place]![row]!;
        if (holds === 1) break;
        if (holds !== 0 && !conditions[place]!.isPassedOver) {
          place = unknown;
          break;
        }
      }
      places[row] = place;
    }
    return places;
  };
}

/** The value that counts in each case; `constantOf` gives what is the same in every case, undefined for what is not. */
export function chosenOver(
  choice: Of<'choose'>,
  blocks: Blocks,
  constantOf: (value: Node) => number | undefined,
  vectorOf: (value: Node) => Vector | null,
): Vector | null {
  const nodes = valuesIn(choice);
  const constants = nodes.map((value) => (value.op === 'missing' ? NaN : constantOf(value)));
  if (constants.every((value) => value !== undefined)) {
    const table = [...constants, NaN];
    return over1(placesOf(choice, blocks), (place) => table[place]!);
  }
  const values = nodes.map(vectorOf);
  return values.every((value) => value !== null) ? pickedOver(placesOf(choice, blocks), values) : null;
}

function pickedOver(places: Vector, values: readonly Vector[]): Vector {
  const output = new Float64Array(BLOCK);
  const all = [...values, constant(NaN)];
  return (n) => {
    const found = places(n);
    const vectors = all.map((vector) => vector(n));
    for (let row = 0; row < n; row += 1) output[row] = vectors[found[row]!]![row]!;
    return output;
  };
}

/** What a choice chooses among. */
export function valuesIn({ branches, otherwise }: Of<'choose'>): readonly Node[] {
  return [...branches.map(({ then }) => then), otherwise];
}
