// Assessments as a Parquet file: the columns of the CSV of results with their types; what made them stands in the file.

import { ByteWriter, ParquetWriter } from 'hyparquet-writer';
import type { SchemaElement } from 'hyparquet';
import {
  answeredReader,
  meaningOf,
  RowMarks,
  violationReader,
  type ResultColumns,
} from '../../engine/index.ts';
import {
  assessmentColumns,
  carriedIn,
  incompleteCell,
  resultCell,
  PLAIN,
  type CaseBatch,
} from '../../interchange/index.ts';
import type { Id } from '../../model/types.ts';
import { allResults, constraintsOf, type Plan } from '../../plan/index.ts';

/** Rows of a group: as many as readers like, and few enough for memory. */
const GROUP = 131_072;

type Kind = 'STRING' | 'DOUBLE' | 'BOOLEAN' | 'DATE';
type Values = unknown[];

const ELEMENTS = {
  STRING: { type: 'BYTE_ARRAY', converted_type: 'UTF8', logical_type: { type: 'STRING' } },
  DOUBLE: { type: 'DOUBLE' },
  BOOLEAN: { type: 'BOOLEAN' },
  DATE: { type: 'INT32', converted_type: 'DATE', logical_type: { type: 'DATE' } },
} as const satisfies Record<Kind, Partial<SchemaElement>>;

export class ParquetResults {
  private readonly plan: Plan;
  private readonly results: readonly { readonly id: Id; readonly kind: Kind }[];
  private readonly names: readonly string[];
  private readonly carry: number;
  private readonly bytes = new ByteWriter();
  private readonly writer: ParquetWriter;
  private columns: Values[];

  /** `made`: what made the results. */
  constructor(plan: Plan, made: object, carry: readonly string[]) {
    this.plan = plan;
    this.results = allResults(plan.results).map((id) => ({ id, kind: kindOf(plan, id) }));
    this.names = [...assessmentColumns(plan), ...carry];
    this.carry = carry.length;
    this.columns = this.names.map(() => []);
    const schema: SchemaElement[] = this.names.map((name, n) => ({
      name,
      repetition_type: 'OPTIONAL',
      ...ELEMENTS[this.results[n - 1]?.kind ?? 'STRING'],
    }));
    this.writer = new ParquetWriter({
      writer: this.bytes,
      schema: [{ name: 'root', num_children: schema.length }, ...schema],
      kvMetadata: [{ key: 'aspect', value: JSON.stringify(made) }],
      createdBy: 'aspect',
    });
  }

  /** Takes the results of a batch; gives the bytes that are ready. */
  write(batch: CaseBatch, results: ResultColumns): Uint8Array {
    const added = this.columnsOf(batch, results);
    this.columns = this.columns.map((values, n) => values.concat(added[n]!));
    if (this.columns[0]!.length >= GROUP) this.writeGroup();
    return this.taken();
  }

  /** The end of the file. */
  finish(): Uint8Array {
    if (this.columns[0]!.length > 0) this.writeGroup();
    void this.writer.finish();
    return this.taken();
  }

  private columnsOf(batch: CaseBatch, results: ResultColumns): Values[] {
    const { columns } = batch;
    const rows = Array.from({ length: columns.rows }, (_, row) => row);
    const marks = new RowMarks(this.plan, columns, results);
    marks.mark(0, columns.rows);
    const answeredAt = answeredReader(this.plan, marks);
    const ids = this.results.map(({ id }) => id);
    const violatedIn = violationReader(this.plan, results);
    return [
      batch.ids.all(),
      ...this.results.map(({ id, kind }) => this.valuesOf(results, id, kind)),
      rows.map((row) => marks.lackingIn(row).join(' ')),
      rows.map((row) => incompleteCell(ids, answeredAt(row * marks.words))),
      ...(constraintsOf(this.plan).length > 0 ? [rows.map((row) => violatedIn(row).join(' '))] : []),
      ...Array.from({ length: this.carry }, (_, n) => rows.map((row) => textOf(carriedIn(batch, row)[n]))),
    ];
  }

  private valuesOf({ rows, values }: ResultColumns, id: Id, kind: Kind): Values {
    const column = values.get(id);
    if (!column) return Array.from({ length: rows }, () => null);
    const meaning = meaningOf(this.plan, id, column);
    return Array.from(column.data, (held) => {
      const shown = meaning(held);
      if (shown === null) return null;
      if (kind === 'DATE') return new Date(shown as string);
      return kind === 'STRING' ? resultCell(shown, PLAIN) : shown;
    });
  }

  private writeGroup(): void {
    const { columns, names } = this;
    const columnData = names.map((name, n) => ({ name, data: columns[n]! }));
    void this.writer.write({ columnData, rowGroupSize: columns[0]!.length });
    this.columns = names.map(() => []);
  }

  private taken(): Uint8Array {
    const bytes = this.bytes.getBytes().slice();
    this.bytes.index = 0;
    return bytes;
  }
}

/** Sets of codes are written as in CSV, between bars. */
function kindOf({ values }: Plan, id: Id): Kind {
  const known = values.get(id);
  if (!known) return 'BOOLEAN';
  switch (known.type) {
    case 'number':
      return 'DOUBLE';
    case 'boolean':
      return 'BOOLEAN';
    case 'date':
      return 'DATE';
    default:
      return 'STRING';
  }
}

/** What is carried is text, or what JSON holds. */
function textOf(value: unknown): string | null {
  if (value === undefined || value === null) return null;
  return typeof value === 'string' ? value : JSON.stringify(value);
}
