// What is known while a plan is made: the values named so far, the steps so far, and what is wrong.

import type { Diagnostic, DiagnosticCode, Fix, Params, Severity } from '../model/diagnostic.ts';
import type { Id, Instrument, Option } from '../model/types.ts';
import {
  checkExpression,
  checkUnaryTests,
  type Checked,
  type Expression,
  type NamedValue,
  type ValueType,
} from '../language/index.ts';
import type { Input, PlanValue, Step } from './types.ts';

/** A named value with what the checker and the scores need to know of it. */
export interface KnownValue extends PlanValue {
  /** The options of an item, with their own points. */
  readonly options?: readonly Option[];
}

export class Context {
  readonly steps: Step[] = [];
  readonly diagnostics: Diagnostic[] = [];
  readonly inputs: Input[] = [];
  readonly values = new Map<Id, KnownValue>();
  readonly document: Instrument;
  readonly scope = new Map<string, NamedValue>();

  constructor(document: Instrument) {
    this.document = document;
    this.scope.set('assessed_on', { name: 'assessed_on', type: 'date' });
  }

  /** Makes a value known to everything that is planned after it. */
  name(value: KnownValue): void {
    this.values.set(value.id, value);
    const { id, type, codes, min, max } = value;
    this.scope.set(id, {
      name: id,
      type,
      ...(type === 'code' || type === 'codes' ? { codes } : {}),
      ...(min === undefined ? {} : { min }),
      ...(max === undefined ? {} : { max }),
    });
  }

  report(
    code: DiagnosticCode,
    path: string,
    params: Params = {},
    severity: Severity = 'error',
    fix?: Fix,
  ): void {
    this.diagnostics.push({ code, severity, path, params, ...(fix && { fix }) });
  }

  /** Checks the expression at `path`, and says there what is wrong. */
  check(text: string, path: string, type?: ValueType): Checked {
    const checked = checkExpression(text, this.scope, type && { type });
    this.take(checked.diagnostics, path);
    return checked;
  }

  condition(text: string, path: string): Checked {
    return this.check(text, path, 'boolean');
  }

  /** Checks a cell of a decision table against its input. */
  cell(text: string, input: Checked, path: string): Expression | null {
    const checked = checkUnaryTests(text, input, this.scope);
    this.take(checked.diagnostics, path);
    return checked.expression;
  }

  private take(diagnostics: readonly Diagnostic[], path: string): void {
    for (const diagnostic of diagnostics) this.diagnostics.push({ ...diagnostic, path });
  }
}
