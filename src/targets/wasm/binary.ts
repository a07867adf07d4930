// A module that stands alone: one function over a memory of its own, with its tables in it.

import { HEAD, I32, section, sized, text, unsigned, vector, type Bytes } from '../../columns/simd/encoder.ts';

export const I64 = 0x7e;
export const F64 = 0x7c;

const FUNCTION = 0x60;
const [FUNCTION_EXPORT, MEMORY_EXPORT] = [0x00, 0x02];
/** As many pages and no more. */
const LIMITED = 0x01;
const [I32_CONST, END] = [0x41, 0x0b];
const PAGE = 65_536;

export interface Alone {
  /** Takes an i32 and gives one. */
  readonly code: Bytes;
  /** Types and counts of what follows the parameter. */
  readonly locals: readonly (readonly [type: number, count: number])[];
  /** What stands at the beginning of the memory. */
  readonly tables: Bytes;
  readonly memory: number;
}

export function standAlone({ code, locals, tables, memory }: Alone): Uint8Array<ArrayBuffer> {
  const pages = Math.ceil(memory / PAGE);
  const types = locals.map(([type, count]) => [...unsigned(count), type]);
  return Uint8Array.from([
    ...HEAD,
    ...section(1, [[FUNCTION, ...vector([[I32]]), ...vector([[I32]])]]),
    ...section(3, [unsigned(0)]),
    ...section(5, [[LIMITED, ...unsigned(pages), ...unsigned(pages)]]),
    ...section(7, [
      [...text('memory'), MEMORY_EXPORT, ...unsigned(0)],
      [...text('run'), FUNCTION_EXPORT, ...unsigned(0)],
    ]),
    ...section(10, [sized([...vector(types), ...code, END])]),
    ...section(11, [[...unsigned(0), I32_CONST, ...unsigned(0), END, ...sized(tables)]]),
  ]);
}

/** A signed number in LEB128. */
export function long(value: bigint): number[] {
  const bytes: number[] = [];
  let rest = value;
  for (;;) {
    const low = Number(rest & 127n);
    rest >>= 7n;
    const isLast = (rest === 0n && (low & 64) === 0) || (rest === -1n && (low & 64) !== 0);
    bytes.push(isLast ? low : low | 128);
    if (isLast) return bytes;
  }
}
