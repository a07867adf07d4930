// What is known while a plan is made: the values named so far, the steps so far, and what is wrong.

import { FIRST_DAY, LAST_DAY } from '../model/dates.ts';
import type { Diagnostic, DiagnosticCode, Fix, Params, Severity } from '../model/diagnostic.ts';
import type { Id, Instrument, Option } from '../model/types.ts';
import {
  checkExpression,
  checkUnaryTests,
  type Checked,
  type Expected,
  type Help,
  type NamedValue,
} from '../language/index.ts';
import { outlineOf, withoutValue } from './outline.ts';
import { namesGivenBy } from './results.ts';
import type { Asked, Input, PlanAssertion, PlanValue, Step } from './types.ts';

/** A named value with what the checker and the scores need to know of it. */
export interface KnownValue extends PlanValue {
  /** The options of an item, with their own points. */
  readonly options?: readonly Option[];
}

/** Names that are looked through for those like unknown ones. */
const MOST_LOOKED_AT = 200_000;
/** Characters: as many as a person would still mend one by one. */
const MOST_PUZZLING = 50_000;

export class Context {
  readonly steps: Step[] = [];
  /** The steps by the names that they give. */
  private readonly stepsByName = new Map<Id, Step>();
  readonly diagnostics: Diagnostic[] = [];
  readonly inputs: Input[] = [];
  readonly assertions: PlanAssertion[] = [];
  /** Values whose own definition is sound. */
  readonly values = new Map<Id, KnownValue>();
  /** Whether what a name rests on is asked, once it was looked for; null where that is too long to say. */
  readonly asked = new Map<Id, Asked | null>();
  /** Every place with an error in it. */
  private readonly broken = new Set<string>();
  /** How much text has expressions that cannot be read. */
  private puzzling = 0;
  readonly document: Instrument;
  /** Every name that has a value, or would have one if its own definition were sound. */
  readonly scope = new Map<string, NamedValue>();

  /** `found` is what is known to be wrong before anything is planned. */
  constructor(document: Instrument, found: readonly Diagnostic[]) {
    this.document = document;
    for (const diagnostic of found) this.add(diagnostic);
    this.scope.set('assessed_on', { name: 'assessed_on', type: 'date', min: FIRST_DAY, max: LAST_DAY });
  }

  addStep(step: Step): void {
    this.steps.push(step);
    for (const name of namesGivenBy(step)) if (!this.stepsByName.has(name)) this.stepsByName.set(name, step);
  }

  stepOf(name: Id): Step | undefined {
    return this.stepsByName.get(name);
  }

  /**
   * Makes a value known to everything that is planned after it. Of a value whose own definition has an error only
   * expressions know, without what they could wrongly conclude from it: the error is said once, where it is.
   */
  name(value: KnownValue): void {
    const { id, type, codes, decimals, min, max } = value;
    const isCoded = type === 'code' || type === 'codes';
    const isSound = !this.hasError(partOf(value.path)) && !(isCoded && codes.length === 0);
    if (isSound) this.values.set(id, value);
    this.scope.set(id, {
      name: id,
      type,
      ...(isCoded ? { codes } : {}),
      ...(isSound && type === 'number' ? { decimals } : {}),
      ...(type === 'code' && value.options ? pointsOf(value.options) : {}),
      ...(isSound && min !== undefined ? { min } : {}),
      ...(isSound && max !== undefined ? { max } : {}),
    });
  }

  /** Keeps a name that could not be planned from being taken for one that does not exist. */
  outline(id: Id): void {
    const outline = this.scope.has(id) ? null : outlineOf(this.document, id);
    if (outline) this.scope.set(id, outline);
  }

  /** Whether anything is known to be wrong in the part at a JSON Pointer. */
  hasError(part: string): boolean {
    return this.broken.has(part);
  }

  report(
    code: DiagnosticCode,
    path: string,
    params: Params = {},
    severity: Severity = 'error',
    fix?: Fix,
  ): void {
    this.add({ code, severity, path, params, ...(fix && { fix }) });
  }

  /** Checks the expression at `path`, and says there what is wrong. */
  check(text: string, path: string, expected?: Expected): Checked {
    const checked = checkExpression(text, this.scope, expected, this.help);
    this.take(checked.diagnostics, path, text);
    return checked;
  }

  condition(text: string, path: string): Checked {
    return this.check(text, path, { type: 'boolean' });
  }

  /** A condition that is to be true of every case: that it always is, is no fault of it. */
  claim(text: string, path: string): Checked {
    const checked = checkExpression(text, this.scope, { type: 'boolean' }, this.help);
    const isOfWhole = ({ code, range }: Diagnostic) =>
      code === 'always-true' && range !== undefined && text.slice(range.from, range.to) === text.trim();
    this.take(
      checked.diagnostics.filter((one) => !isOfWhole(one)),
      path,
      text,
    );
    return checked;
  }

  /** Checks a cell of a decision table against its input. */
  cell(text: string, input: Checked, path: string): Checked {
    const checked = checkUnaryTests(text, input, this.scope, this.help);
    this.take(checked.diagnostics, path, text);
    return checked;
  }

  private take(diagnostics: readonly Diagnostic[], path: string, text: string): void {
    if (diagnostics.some(({ severity }) => severity === 'error')) this.puzzling += text.length;
    for (const diagnostic of diagnostics) this.add({ ...withoutValue(this.document, diagnostic), path });
  }

  /** Past so many findings, that another one is a typing error is no longer likely. */
  private get help(): Help {
    const looks = this.diagnostics.length * this.scope.size;
    const offersNames = this.diagnostics.length < 100 && looks < MOST_LOOKED_AT;
    return { offersNames, knowsForeign: this.puzzling < MOST_PUZZLING };
  }

  private add(diagnostic: Diagnostic): void {
    this.diagnostics.push(diagnostic);
    if (diagnostic.severity !== 'error') return;
    const { path } = diagnostic;
    for (let end = path.length; end > 0; end = path.lastIndexOf('/', end - 1))
      this.broken.add(path.slice(0, end));
  }
}

/** The part of a document that a place is in. */
function partOf(path: string): string {
  return path.split('/').slice(0, 3).join('/');
}

/** The points of options that count, if all of them have some; nothing where no option has, and none says why. */
function pointsOf(options: readonly Option[]): Pick<NamedValue, 'points'> {
  const counted = options.filter(({ noAnswer }) => !noAnswer);
  const points = counted.flatMap((option) =>
    option.points === undefined ? [] : [[option.code, option.points] as const],
  );
  if (points.length === 0 && counted.length === options.length) return {};
  return { points: new Map(points.length === counted.length ? points : []) };
}
