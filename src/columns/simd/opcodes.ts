// The vector instructions that are used (https://webassembly.github.io/spec/core/binary/instructions.html), all of
// them after the prefix 0xfd.

export const SIMD_PREFIX = 0xfd;

export const LOAD = 0x00;
export const STORE = 0x0b;
export const CONSTANT = 0x0c;
export const SHUFFLE = 0x0d;
export const SWIZZLE = 0x0e;

export const NOT = 0x4d;
export const AND = 0x4e;
export const AND_NOT = 0x4f;
export const OR = 0x50;
/** Bits of the first where the third has ones, else of the second. */
export const BIT_SELECT = 0x52;

export type IntegerOperation =
  | 'eq'
  | 'ne'
  | 'lt'
  | 'gt'
  | 'le'
  | 'ge'
  | 'add'
  | 'sub'
  | 'min'
  | 'max'
  | 'abs'
  | 'neg';

/** Signed, by lane. */
export const INTEGER: Readonly<Record<'i8' | 'i16' | 'i32', Readonly<Record<IntegerOperation, number>>>> = {
  i8: {
    ...{ eq: 0x23, ne: 0x24, lt: 0x25, gt: 0x27, le: 0x29, ge: 0x2b },
    ...{ add: 0x6e, sub: 0x71, min: 0x76, max: 0x78, abs: 0x60, neg: 0x61 },
  },
  i16: {
    ...{ eq: 0x2d, ne: 0x2e, lt: 0x2f, gt: 0x31, le: 0x33, ge: 0x35 },
    ...{ add: 0x8e, sub: 0x91, min: 0x96, max: 0x98, abs: 0x80, neg: 0x81 },
  },
  i32: {
    ...{ eq: 0x37, ne: 0x38, lt: 0x39, gt: 0x3b, le: 0x3d, ge: 0x3f },
    ...{ add: 0xae, sub: 0xb1, min: 0xb6, max: 0xb8, abs: 0xa0, neg: 0xa1 },
  },
};

/** There is none for bytes. */
export const MULTIPLY = { i16: 0x95, i32: 0xb5 } as const;

/** To the next wider lane: the low and the high half of a vector. */
export const EXTEND = { i16: [0x87, 0x88], i32: [0xa7, 0xa8] } as const;

/** From the next wider lane, two vectors into one; what does not fit becomes the nearest that does. */
export const NARROW = { i8: 0x65, i16: 0x85 } as const;

/** Bits that are set, by byte. */
export const COUNT_BITS = 0x62;
/** Neighbours added into the next wider lane. */
export const ADD_PAIRS = { i16: 0x7d, i32: 0x7f } as const;
export const ADD_SIGNED_PAIRS = { i16: 0x7c, i32: 0x7e } as const;

/** Whether any bit is set, as an i32. */
export const ANY = 0x53;

/** One lane as an i32, unsigned. */
export const LANE_OF = { i16: 0x19 } as const;

/** Doubles, two in a vector. */
export const DOUBLE = {
  /** The low two of four i32. */
  fromInteger: 0xfe,
  /** Into the low two of four i32; what is no number becomes 0. */
  toInteger: 0xfc,
  abs: 0xec,
  add: 0xf0,
  multiply: 0xf2,
  divide: 0xf3,
  floor: 0x75,
  ceil: 0x74,
} as const;
