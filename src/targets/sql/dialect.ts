// What databases say in different ways.

/** Of whole numbers: 32 bits, 64 bits, and as many as there are. */
export type WholeType = 'INTEGER' | 'BIGINT' | 'wide';

export interface Dialect {
  readonly id: 'duckdb' | 'postgresql';
  readonly name: string;
  readonly wide: string;
  /** Without what is left; both are no negative numbers. */
  readonly quotient: (left: string, right: string, type: WholeType) => string;
  /** A whole number of units of 10^-`scale` as a number. */
  readonly decimal: (whole: string, scale: number) => string;
  /** How a file of cases gets into the table. */
  readonly load: (table: string, columns: readonly string[]) => readonly string[];
}

export const duckdb: Dialect = {
  id: 'duckdb',
  name: 'DuckDB',
  wide: 'HUGEINT',
  quotient: (left, right) => `(${left} // ${right})`,
  decimal: (whole, scale) => `CAST(${whole} AS DOUBLE) / 1${'0'.repeat(scale)}`,
  load: (table) => [
    `INSERT INTO ${table} BY NAME SELECT * FROM read_csv('cases.csv', header = true, all_varchar = true);`,
  ],
};

export const postgresql: Dialect = {
  id: 'postgresql',
  name: 'PostgreSQL',
  wide: 'NUMERIC',
  quotient: (left, right, type) => (type === 'wide' ? `div(${left}, ${right})` : `(${left} / ${right})`),
  decimal: (whole, scale) => `ROUND(CAST(${whole} AS NUMERIC) / 1${'0'.repeat(scale)}, ${String(scale)})`,
  load: (table, columns) => [
    `\\copy ${table} (${columns.join(', ')}) FROM 'cases.csv' WITH (FORMAT csv, HEADER match, ENCODING 'UTF8')`,
  ],
};

export const DIALECTS: readonly Dialect[] = [duckdb, postgresql];
