// The typed expression that every engine runs. `in`, `between` and unary tests are lowered to comparisons,
// so that there is one small tree to evaluate, print and prove things about.

import type { TextRange } from '../model/diagnostic.ts';
import type { DateMove, DatePart } from '../model/dates.ts';

/** `codes` is a set of option codes (a multi-choice answer). Dates are whole days. */
export type ValueType = 'number' | 'boolean' | 'code' | 'codes' | 'date';

/** A value at run time; dates are days since 1970-01-01, null is missing. */
export type Value = number | boolean | string | readonly string[] | null;

/** @internal */
export type { NumberFunction } from './functions/index.ts';

/** What a name stands for in an expression. */
export interface NamedValue {
  readonly name: string;
  /** Null where an error in its own definition hides it: what reads it waits, and nothing is said of that. */
  readonly type: ValueType | null;
  /** The possible codes in order, for `code` and `codes`; empty where they are not known. */
  readonly codes?: readonly string[];
  /** Of a code: the points of those that count; none where some of them have no points. */
  readonly points?: ReadonlyMap<string, number>;
  /** Known bounds of a number or date. */
  readonly min?: number;
  readonly max?: number;
  /** Of a number: to how many decimals it is rounded. */
  readonly decimals?: number;
}

/** The names that an expression may use. */
export type Scope = ReadonlyMap<string, NamedValue>;

export type ArithmeticOperator = '+' | '-' | '*' | '/' | '**';
export type Comparison = '=' | '!=' | '<' | '<=' | '>' | '>=';

/** Functions of two dates, earlier first. */
export type DateFunction = 'years' | 'months' | 'days';

interface Node {
  /** Where it stands in the source text. */
  readonly range: TextRange;
}

/** @internal */
export type Expression =
  | (Node & {
      readonly op: 'number';
      readonly value: number;
      /** The number as it is written, where a double does not keep it. */
      readonly digits?: string;
    })
  | (Node & { readonly op: 'boolean'; readonly value: boolean })
  | (Node & { readonly op: 'code'; readonly value: string })
  | (Node & { readonly op: 'date'; readonly value: number })
  | (Node & { readonly op: 'missing' })
  | (Node & { readonly op: 'name'; readonly name: string; readonly type: ValueType })
  | (Node & {
      readonly op: 'arithmetic';
      readonly operator: ArithmeticOperator;
      readonly left: Expression;
      readonly right: Expression;
    })
  | (Node & {
      readonly op: 'compare';
      readonly operator: Comparison;
      /** Both sides have it; `=` and `!=` for all but `codes`, order for numbers and dates. */
      readonly type: Exclude<ValueType, 'codes'>;
      readonly left: Expression;
      readonly right: Expression;
    })
  | (Node & { readonly op: 'is missing'; readonly of: Expression })
  | (Node & { readonly op: 'and' | 'or'; readonly parts: readonly Expression[] })
  | (Node & { readonly op: 'not'; readonly of: Expression })
  | (Node & {
      readonly op: 'if';
      readonly type: ValueType;
      readonly when: Expression;
      readonly then: Expression;
      readonly otherwise: Expression;
    })
  | (Node & {
      readonly op: 'call';
      readonly name: import('./functions/index.ts').NumberFunction;
      readonly args: readonly Expression[];
    })
  /** Whole years, months or days from one date to another. */
  | (Node & {
      readonly op: 'between dates';
      readonly unit: DateFunction;
      readonly from: Expression;
      readonly to: Expression;
    })
  /** `born.year` */
  | (Node & { readonly op: 'date part'; readonly part: DatePart; readonly of: Expression })
  /** `released + duration("P6M")` */
  | (Node & DateMove & { readonly op: 'moved date'; readonly of: Expression })
  /** `list contains(item, "code")` */
  | (Node & { readonly op: 'contains'; readonly list: Expression; readonly code: string })
  /** `count(item)`: how many codes were chosen. */
  | (Node & { readonly op: 'count'; readonly list: Expression });

/** What came of a condition; `not reached` where the parts before it had decided. */
export type Truth = 'true' | 'false' | 'unknown' | 'not reached';

/** A condition, what came of it, and the values that were compared. */
export interface ConditionTrace {
  readonly truth: Truth;
  readonly range: TextRange;
  readonly join?: 'and' | 'or' | 'not';
  readonly parts?: readonly ConditionTrace[];
  /** The names in a comparison, with their values. */
  readonly values?: Readonly<Record<string, Value>>;
}
