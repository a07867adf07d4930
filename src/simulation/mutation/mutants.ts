// Small changes of an instrument, one at a time: what a slip of the pen would be. In the order of the document.

import type { Code, Instrument, Item, Option, RowEntry, Term } from '../../model/types.ts';
import type { Plan } from '../../plan/index.ts';
import { changesOfExpression } from './expressions.ts';

export interface Mutant {
  /** JSON Pointer of what is changed. */
  readonly path: string;
  readonly before: unknown;
  /** Undefined: it is taken out of its list. */
  readonly after: unknown;
}

type Key = string | number;

export function mutantsOf(document: Instrument, plan: Plan): readonly Mutant[] {
  return new Mutants(document, plan).all();
}

/** The document with one change; all else is the very same. */
export function mutated(document: Instrument, { path, after }: Mutant): Instrument {
  return changedAt(document, keysOf(path), after) as Instrument;
}

function changedAt(value: unknown, [key, ...rest]: readonly string[], after: unknown): unknown {
  if (key === undefined) return after;
  if (Array.isArray(value)) {
    const at = Number(key);
    if (rest.length === 0 && after === undefined) return value.filter((_, n) => n !== at);
    return value.map((entry: unknown, n) => (n === at ? changedAt(entry, rest, after) : entry));
  }
  const own = value as Readonly<Record<string, unknown>>;
  return { ...own, [key]: changedAt(own[key], rest, after) };
}

/** Codes and ids have no sign that a pointer would write otherwise. */
const keysOf = (path: string): readonly string[] => path.split('/').slice(1);

class Mutants {
  private readonly document: Instrument;
  private readonly plan: Plan;
  private readonly codes: readonly (readonly Code[])[];
  private readonly found: Mutant[] = [];

  constructor(document: Instrument, plan: Plan) {
    this.document = document;
    this.plan = plan;
    this.codes = [...plan.values.values()].map((value) => value.codes).filter(({ length }) => length > 1);
  }

  all(): readonly Mutant[] {
    const { document } = this;
    document.scales.forEach(({ options }, n) => this.options(options, ['scales', n, 'options']));
    document.items.forEach((item, n) => this.item(item, ['items', n]));
    document.constants?.forEach(({ value }, n) =>
      this.number(value, ['constants', n, 'value'], unitOf(value)),
    );
    document.recodes?.forEach(({ points }, n) => {
      this.points(points, ['recodes', n, 'points']);
    });
    this.scores();
    this.norms();
    this.levels();
    document.formulas.forEach(({ expression }, n) =>
      this.expression(expression, ['formulas', n, 'expression']),
    );
    this.tables();
    this.rules();
    this.rest();
    return this.found;
  }

  private item(item: Item, at: readonly Key[]): void {
    if (item.relevantWhen !== undefined) this.condition(item.relevantWhen, [...at, 'relevantWhen'], true);
    if ('options' in item && Array.isArray(item.options)) this.options(item.options, [...at, 'options']);
  }

  private options(options: readonly Option[], at: readonly Key[]): void {
    options.forEach(({ points }, n) => {
      if (points !== undefined) this.add([...at, n, 'points'], points, points + 1);
    });
  }

  private scores(): void {
    this.document.scores.forEach((score, n) => {
      const at = ['scores', n];
      const { defaults } = score;
      if (defaults) {
        const { weight, points, missing } = defaults;
        if (weight !== undefined) this.add([...at, 'defaults', 'weight'], weight, weight + 1);
        this.points(points, [...at, 'defaults', 'points']);
        if (missing !== undefined) this.add([...at, 'defaults', 'missing'], missing, missing + 1);
      }
      score.terms.forEach(({ of, weight, points, missing, expires }, term) => {
        const place = [...at, 'terms', term];
        this.add([...place, 'weight'], weight, (weight ?? defaults?.weight ?? 1) + 1);
        this.points(points, [...place, 'points'], this.unit(of));
        if (missing !== undefined) this.add([...place, 'missing'], missing, missing + 1);
        if (expires) this.whole(expires.months, [...place, 'expires', 'months']);
      });
      const { missing, atLeastAnswered, highest } = score;
      if (missing.policy === 'prorate') this.whole(missing.atMost, [...at, 'missing', 'atMost']);
      if (missing.policy === 'value') this.add([...at, 'missing', 'value'], missing.value, missing.value + 1);
      if (missing.policy === 'strict')
        this.add([...at, 'missing'], missing, { policy: 'prorate', atMost: 1 });
      if (atLeastAnswered !== undefined) this.whole(atLeastAnswered, [...at, 'atLeastAnswered']);
      if (highest !== undefined) this.whole(highest, [...at, 'highest']);
    });
  }

  /** Without a unit, bands of which it is not known what they are points of. */
  private points(points: Term['points'], at: readonly Key[], unit?: number): void {
    if (!Array.isArray(points))
      for (const [code, own] of Object.entries(points ?? {})) this.add([...at, code], own, own + 1);
    else
      points.forEach(({ from, points: own }, n) => {
        if (from !== undefined) this.number(from, [...at, n, 'from'], unit ?? unitOf(from));
        this.add([...at, n, 'points'], own, own + 1);
      });
  }

  private norms(): void {
    this.document.norms.forEach(({ of, decimals, rows, upTo, groups = [] }, n) => {
      const tables = [{ rows, upTo, at: ['norms', n] as readonly Key[] }];
      groups.forEach((group, m) => {
        this.condition(group.when, ['norms', n, 'groups', m, 'when'], false);
        tables.push({ rows: group.rows, upTo: group.upTo, at: ['norms', n, 'groups', m] });
      });
      for (const table of tables) {
        table.rows.forEach(({ from, value }, row) => {
          this.number(from, [...table.at, 'rows', row, 'from'], this.unit(of));
          this.add([...table.at, 'rows', row, 'value'], value, plus(value, 10 ** -decimals));
        });
        if (table.upTo !== undefined) this.number(table.upTo, [...table.at, 'upTo'], this.unit(of));
      }
    });
  }

  private levels(): void {
    this.document.levels.forEach(({ of, levels, groups = [] }, n) => {
      levels.forEach(({ from }, level) => {
        if (from !== undefined) this.number(from, ['levels', n, 'levels', level, 'from'], this.unit(of));
      });
      groups.forEach(({ when, from }, m) => {
        this.condition(when, ['levels', n, 'groups', m, 'when'], false);
        from.forEach((cut, k) => this.number(cut, ['levels', n, 'groups', m, 'from', k], this.unit(of)));
      });
    });
  }

  private tables(): void {
    this.document.tables.forEach(({ inputs, outputs, rows }, n) => {
      const at = ['tables', n];
      inputs.forEach(({ expression }, k) => this.expression(expression, [...at, 'inputs', k, 'expression']));
      const entry = (value: RowEntry, output: number, path: readonly Key[]) => {
        const codes = outputs[output]?.values?.map(({ code }) => code) ?? [];
        if (typeof value === 'number') this.add(path, value, value + 1);
        else if (typeof value === 'boolean') this.add(path, value, !value);
        else if (typeof value === 'string') this.neighbour(value, codes, path);
        else this.expression(value.expression, [...path, 'expression']);
      };
      outputs.forEach((output, k) => {
        if (output.default !== undefined) entry(output.default, k, [...at, 'outputs', k, 'default']);
      });
      rows.forEach(({ when, then }, row) => {
        when.forEach((cell, k) => this.cell(cell, [...at, 'rows', row, 'when', k]));
        then.forEach((value, k) => entry(value, k, [...at, 'rows', row, 'then', k]));
        this.add([...at, 'rows', row], rows[row], undefined);
      });
    });
  }

  private rules(): void {
    this.document.rules.forEach(({ when, then }, n) => {
      this.condition(when, ['rules', n, 'when'], false);
      then.forEach((effect, k) => {
        if (effect.effect === 'override') {
          const codes = this.plan.values.get(effect.classification)?.codes ?? [];
          const at = ['rules', n, 'then', k];
          if (effect.to !== undefined) this.neighbour(effect.to, codes, [...at, 'to']);
          if (effect.steps !== undefined) this.whole(effect.steps, [...at, 'steps'], 1);
        }
        if (then.length > 1) this.add(['rules', n, 'then', k], effect, undefined);
      });
    });
  }

  private rest(): void {
    const { classifications, reassessments } = this.document;
    classifications.forEach((classification, n) => {
      for (const kind of ['ruleLimit', 'professional'] as const)
        for (const way of ['up', 'down'] as const) {
          const steps = classification[kind]?.[way];
          if (steps !== undefined) this.whole(steps, ['classifications', n, kind, way], 0);
        }
    });
    reassessments.forEach(({ months }, n) => {
      for (const [code, value] of Object.entries(months))
        this.add(['reassessments', n, 'months', code], value, value + 1);
    });
  }

  /** Of something that holds or not: turned round, too; of an item: always asked. */
  private condition(text: string, at: readonly Key[], canLack: boolean): void {
    this.expression(text, at);
    this.add(at, text, `not(${text})`);
    if (canLack) this.add(at, text, 'true');
  }

  private expression(text: string, at: readonly Key[]): void {
    for (const changed of changesOfExpression(text, this.codes)) this.add(at, text, changed);
  }

  private cell(text: string, at: readonly Key[]): void {
    if (text.trim() === '-') return;
    this.expression(text, at);
    this.add(at, text, '-');
  }

  private number(value: number, at: readonly Key[], unit: number): void {
    this.add(at, value, plus(value, unit));
    this.add(at, value, plus(value, -unit));
  }

  private whole(value: number, at: readonly Key[], least = 1): void {
    this.add(at, value, value + 1);
    if (value > least) this.add(at, value, value - 1);
  }

  private neighbour(code: Code, codes: readonly Code[], at: readonly Key[]): void {
    const position = codes.indexOf(code);
    for (const other of [codes[position + 1], codes[position - 1]])
      if (position >= 0 && other !== undefined) this.add(at, code, other);
  }

  /** The smallest step of a number. */
  private unit(of: string): number {
    return 10 ** -(this.plan.values.get(of)?.decimals ?? 0);
  }

  private add(at: readonly Key[], before: unknown, after: unknown): void {
    this.found.push({ path: `/${at.join('/')}`, before, after });
  }
}

/** By the decimals with which it is written. */
const unitOf = (value: number): number => 10 ** -(String(value).split('.')[1]?.length ?? 0);

/** Without what doubles add: 4.5 and 0.1 are 4.6. */
function plus(value: number, step: number): number {
  return Number((value + step).toFixed(12));
}
