// The binary format of WebAssembly (https://webassembly.github.io/spec/core/binary), as far as one function over a
// memory of columns needs it: no toolchain, and a module is a kilobyte or two.

/** Bytes, in lists that are joined once at the end. */
export type Bytes = readonly number[];

/** A function of some i32, with locals of its own. */
export interface Routine {
  /** How many i32 it takes; they are the first locals. */
  readonly parameters: number;
  /** Types and counts of the others. */
  readonly locals: readonly (readonly [type: number, count: number])[];
  readonly code: Bytes;
}

export const I32 = 0x7f;
export const V128 = 0x7b;
const FUNCTION = 0x60;
const MEMORY = 0x02;
const END = 0x0b;

/** "\0asm", version 1. */
export const HEAD: Bytes = [0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00];

/** The name under which a module takes its memory. */
const COLUMNS = 'columns';

/** An unsigned number in LEB128: seven bits a byte, the low ones first. */
export function unsigned(value: number): number[] {
  const bytes: number[] = [];
  let rest = value;
  do {
    const low = rest % 128;
    rest = Math.floor(rest / 128);
    bytes.push(rest > 0 ? low | 128 : low);
  } while (rest > 0);
  return bytes;
}

/** A signed number in LEB128; the last byte's second bit is the sign. */
export function signed(value: number): number[] {
  const bytes: number[] = [];
  let rest = value;
  for (;;) {
    const low = rest & 127;
    rest >>= 7;
    const isLast = (rest === 0 && (low & 64) === 0) || (rest === -1 && (low & 64) !== 0);
    bytes.push(isLast ? low : low | 128);
    if (isLast) return bytes;
  }
}

/** A module of functions over a memory that it is given. */
export function moduleOf(routines: Readonly<Record<string, Routine>>): Uint8Array<ArrayBuffer> {
  const all = Object.values(routines);
  return Uint8Array.from([
    ...HEAD,
    ...section(
      1,
      all.map(({ parameters }) => [FUNCTION, ...vector(repeated(parameters)), ...vector([])]),
    ),
    ...section(2, [[...text(COLUMNS), ...text(COLUMNS), MEMORY, 0x00, ...unsigned(0)]]),
    ...section(
      3,
      all.map((_, index) => unsigned(index)),
    ),
    ...section(
      7,
      Object.keys(routines).map((name, index) => [...text(name), 0x00, ...unsigned(index)]),
    ),
    ...section(
      10,
      all.map(({ locals, code }) =>
        sized([...vector(locals.map(([type, count]) => [...unsigned(count), type])), ...code, END]),
      ),
    ),
  ]);
}

/** The functions, ready to run. */
export function instantiate<Name extends string>(
  routines: Readonly<Record<Name, Routine>>,
  memory: WebAssembly.Memory,
): Readonly<Record<Name, (...numbers: number[]) => void>> {
  const module = new WebAssembly.Module(moduleOf(routines));
  const { exports } = new WebAssembly.Instance(module, { [COLUMNS]: { [COLUMNS]: memory } });
  return exports as Record<Name, (...numbers: number[]) => void>;
}

const repeated = (count: number): Bytes[] => Array.from({ length: count }, () => [I32]);

/** A part of a module: its number, how long it is, and its entries. */
export function section(id: number, entries: readonly Bytes[]): number[] {
  return [id, ...sized(vector(entries))];
}

export function vector(entries: readonly Bytes[]): number[] {
  return [...unsigned(entries.length), ...entries.flat()];
}

export function sized(bytes: Bytes): number[] {
  return [...unsigned(bytes.length), ...bytes];
}

/** A name of Latin letters. */
export function text(characters: string): number[] {
  return [...unsigned(characters.length), ...Array.from(characters, (one) => one.charCodeAt(0))];
}
