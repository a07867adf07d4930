// What is known of a decision table: the combinations without a row, what is proved of it, and which rows decide.

import { takesAllRows } from '../../../../model/hit-policies.ts';
import type { DecisionTable, Feel, TableRow } from '../../../../model/types.ts';
import type { ProvedFinding, Tally } from '../../../../workers/index.ts';
import type { Workspace } from '../../../state/index.ts';
import { countOf, missing, valuesOf, withRowsFor } from './cells/boxes.ts';
import type { CellColumn } from './cells/column.ts';
import { Decisions, type Counts } from './deciding.svelte.ts';
import { DEAD, findingsOf } from './findings.ts';

/** Conditions for which there is no row, and the row below which one would stand; −1 before the first. */
export interface Gap {
  readonly when: readonly Feel[];
  readonly below: number;
}

interface Given {
  readonly table: DecisionTable;
  readonly path: string;
  readonly asked: readonly CellColumn[];
  /** Conditions of the cells of a matrix, where one is shown. */
  readonly cells: readonly (readonly Feel[])[];
}

/** More are counted, and added together. */
const MOST = 5;

export class TableFacts {
  readonly #workspace: Workspace;
  readonly #given: () => Given;
  readonly #decisions: Decisions;

  /** Of each input; undefined where they are too many to list. */
  readonly values = $derived.by(() => this.#given().asked.map(({ words }) => valuesOf(words)));
  readonly isListed = $derived(this.values.some((one) => one !== undefined));
  readonly combinations = $derived(countOf(this.values.map((one) => one ?? [''])));
  readonly lacking = $derived.by(() =>
    this.isListed ? missing(this.#given().table, this.values) : undefined,
  );
  readonly found = $derived.by(() => findingsOf(this.#workspace, this.#given().path));
  readonly gap = $derived(this.found.find(({ code }) => code === 'table-gap'));
  readonly overlap = $derived(this.found.find(({ code }) => code === 'rows-overlap'));
  readonly hasDefault = $derived.by(() => {
    const { outputs } = this.#given().table;
    return outputs.length > 0 && outputs.every((one) => one.default !== undefined);
  });
  /** Whether a combination without a row is something to see to: else it never comes, or is told what it gives. */
  readonly isWanted = $derived.by(() => {
    if (this.hasDefault || takesAllRows(this.#given().table.hitPolicy)) return false;
    return this.gap !== undefined || this.#workspace.proofs?.state !== 'proved';
  });
  readonly gaps = $derived.by((): readonly Gap[] => {
    const { table } = this.#given();
    if (!this.isWanted || table.rows.length === 0) return [];
    if (this.lacking && this.lacking.length > 0)
      return placed(table, withRowsFor(table, this.values, this.lacking.slice(0, MOST)));
    return this.gap?.row ? [{ when: this.gap.row, below: table.rows.length - 1 }] : [];
  });
  /** Combinations that are told by their number alone. */
  readonly more = $derived.by(() => Math.max(0, (this.lacking?.length ?? 0) - this.gaps.length));
  readonly dead = $derived.by(() => {
    const rows = `${this.#given().path}/rows/`;
    return this.found.flatMap(({ code, path }) => (DEAD.has(code) ? [Number(path.slice(rows.length))] : []));
  });

  constructor(workspace: Workspace, given: () => Given) {
    this.#workspace = workspace;
    this.#given = given;
    this.#decisions = new Decisions(workspace);
  }

  /** Called in an effect, writes nothing. */
  follow(): void {
    const { table, cells } = this.#given();
    const gaps = this.gaps.map(({ when }) => when);
    this.#decisions.follow({ table, gaps, cells, gap: this.gap, overlap: this.overlap });
  }

  stop(): void {
    this.#decisions.stop();
  }

  /** Whether what is counted is of the instrument as it is now. */
  get isPresent(): boolean {
    return this.#decisions.answer?.document === this.#workspace.document;
  }

  /** Of the bank in use, and no other. */
  get #counts(): Counts | null {
    const counts = this.#decisions.answer?.counts ?? null;
    return counts?.bank === this.#workspace.bank?.id ? counts : null;
  }

  /** Cases of the bank that a row decides; undefined where they are not counted. */
  casesOf(row: TableRow): number | undefined {
    const place = this.#decisions.answer?.table.rows.indexOf(row) ?? -1;
    return this.#counts?.rows[place]?.cases;
  }

  /** Cases of the bank in which no row decides, though none is missing. */
  get undecided(): number {
    return this.#counts?.undecided ?? 0;
  }

  /** Cases of the bank that have no row; undefined where they are not counted. */
  casesIn(gap: Gap): Tally | undefined {
    return this.#counts?.gaps[this.#placeOf(gap)];
  }

  /** Cases of the bank that fall into a cell of the matrix; undefined where they are not counted. */
  casesAt(when: readonly Feel[]): number | undefined {
    const said = when.join('\n');
    const at = this.#decisions.answer?.cells.findIndex((one) => one.join('\n') === said) ?? -1;
    return this.#counts?.cells[at]?.cases;
  }

  /** Rows that hold together in a case that was found. */
  get together(): readonly number[] {
    return this.isPresent && this.overlap ? (this.#decisions.answer?.together ?? []) : [];
  }

  /** The case of the proof that falls into a combination. */
  proofOf(gap: Gap): ProvedFinding['cases'][number] | undefined {
    const isOnly = this.lacking === undefined || this.lacking.length === 0;
    const isShown = isOnly || (this.isPresent && this.#placeOf(gap) === this.#decisions.answer?.shown);
    return isShown ? this.gap?.cases[0] : undefined;
  }

  /** A case that has no row, to be looked at. */
  async caseIn(gap: Gap): ReturnType<Decisions['caseIn']> {
    const responses = this.proofOf(gap);
    const assessedOn = this.#workspace.proofs?.current?.assessedOn;
    if (responses && assessedOn !== undefined) return { assessedOn, responses };
    return this.#decisions.caseIn(this.#placeOf(gap));
  }

  #placeOf({ when }: Gap): number {
    const said = when.join('\n');
    return this.#decisions.answer?.gaps.findIndex((one) => one.join('\n') === said) ?? -1;
  }
}

/** The rows that came to those of a table, with those below which they stand. */
function placed({ rows }: DecisionTable, all: readonly TableRow[]): readonly Gap[] {
  const gaps: Gap[] = [];
  let below = -1;
  for (const row of all) {
    const at = rows.indexOf(row);
    if (at < 0) gaps.push({ when: row.when, below });
    else below = at;
  }
  return gaps;
}
