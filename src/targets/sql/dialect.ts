// What databases say in different ways.

/** Of whole numbers: 32 bits, 64 bits, and as many as there are. */
export type WholeType = 'INTEGER' | 'BIGINT' | 'wide';

export interface Dialect {
  readonly id: 'duckdb' | 'postgresql' | 'spark';
  readonly name: string;
  /** What stands before everything. */
  readonly begin: readonly string[];
  readonly types: {
    readonly text: string;
    readonly double: string;
    readonly wide: string;
    readonly json: string;
  };
  /** What stands behind the columns of a new table. */
  readonly stored: string;
  /** Of a query with a name, that it is computed once. */
  readonly once: string;
  /** Without what is left; both are no negative numbers. */
  readonly quotient: (left: string, right: string, type: WholeType) => string;
  /** A whole number of units of 10^-`scale` as a number. */
  readonly decimal: (whole: string, scale: number) => string;
  /** Without zeros at its end. */
  readonly trimmed: (text: string) => string;
  /** From 1 for Monday. */
  readonly weekday: (date: string) => string;
  /** How many days lie between two dates. */
  readonly days: (from: string, to: string) => string;
  readonly monthsLater: (date: string, months: number) => string;
  /** How a file of cases gets into the table. */
  readonly load: (table: string, columns: readonly string[]) => readonly string[];
  /** How test vectors get into the column `line` of a table. */
  readonly loadVectors: (table: string) => readonly string[];
  readonly readVectors: () => VectorReader;
}

/** Reads lines of JSON. */
export interface VectorReader {
  /** What a line says at a path, as text; NULL where that is null or nothing. */
  readonly text: (path: readonly string[]) => string;
  /** The texts of a list there, with bars between them: of none the empty text; NULL where there is no list. */
  readonly list: (path: readonly string[]) => string;
  /** From what is to be selected, when all was asked. */
  readonly source: (table: string) => string;
}

/** What two of them say alike. */
const COMMON = {
  trimmed: (text) => `RTRIM(${text}, '0')`,
  weekday: (date) => `EXTRACT(ISODOW FROM ${date})`,
  days: (from, to) => `${to} - ${from}`,
  monthsLater: (date, months) => `CAST(${date} + INTERVAL '${String(months)} months' AS DATE)`,
} as const satisfies Partial<Dialect>;

export const duckdb: Dialect = {
  id: 'duckdb',
  name: 'DuckDB',
  begin: [],
  types: { text: 'VARCHAR', double: 'DOUBLE', wide: 'HUGEINT', json: 'JSON' },
  stored: '',
  once: ' MATERIALIZED',
  ...COMMON,
  quotient: (left, right) => `(${left} // ${right})`,
  decimal: (whole, scale) => `CAST(${whole} AS DOUBLE) / 1${'0'.repeat(scale)}`,
  load: (table) => [
    `INSERT INTO ${table} BY NAME SELECT * FROM read_csv('cases.csv', header = true, all_varchar = true);`,
  ],
  loadVectors: (table) => [
    `INSERT INTO ${table} SELECT json FROM read_json_objects('test-vectors.jsonl', format = 'newline_delimited');`,
  ],
  readVectors: () => {
    // All at once: each extraction of its own would keep a parsed copy of the line.
    const paths: string[] = [];
    const text = (path: readonly string[]) => `read[${String(paths.push(`'$.${path.join('.')}'`))}]`;
    return {
      text,
      list: (path) => `array_to_string(CAST(CAST(${text(path)} AS JSON) AS VARCHAR[]), '|')`,
      source: (table) => `(SELECT json_extract_string(line, [${paths.join(', ')}]) AS read FROM ${table})`,
    };
  },
};

export const postgresql: Dialect = {
  id: 'postgresql',
  name: 'PostgreSQL',
  begin: [],
  types: { text: 'VARCHAR', double: 'FLOAT8', wide: 'NUMERIC', json: 'JSONB' },
  stored: '',
  once: ' MATERIALIZED',
  ...COMMON,
  quotient: (left, right, type) => (type === 'wide' ? `div(${left}, ${right})` : `(${left} / ${right})`),
  decimal: (whole, scale) => `ROUND(CAST(${whole} AS NUMERIC) / 1${'0'.repeat(scale)}, ${String(scale)})`,
  load: (table, columns) => [
    `\\copy ${table} (${columns.join(', ')}) FROM 'cases.csv' WITH (FORMAT csv, HEADER match, ENCODING 'UTF8')`,
  ],
  // Signs that stand in no line of JSON, so that each line is one cell as it is.
  loadVectors: (table) => [
    `\\copy ${table} FROM 'test-vectors.jsonl' WITH (FORMAT csv, QUOTE E'\\x01', DELIMITER E'\\x02', ENCODING 'UTF8')`,
  ],
  readVectors: () => ({
    text: (path) => `(line #>> '{${path.join(',')}}')`,
    list: (path) => {
      const list = `line #> '{${path.join(',')}}'`;
      return `(SELECT COALESCE(STRING_AGG(code, '|' ORDER BY at), '') FROM JSONB_ARRAY_ELEMENTS_TEXT(NULLIF(${list}, 'null')) WITH ORDINALITY AS list (code, at) HAVING JSONB_TYPEOF(${list}) = 'array')`;
    },
    source: (table) => table,
  }),
};

export const spark: Dialect = {
  id: 'spark',
  name: 'Spark',
  // Without the first, a cell that does not fit would become NULL; names are quoted as everywhere else.
  begin: ['SET spark.sql.ansi.enabled = true;', 'SET spark.sql.ansi.doubleQuotedIdentifiers = true;'],
  types: { text: 'STRING', double: 'DOUBLE', wide: 'DECIMAL(38, 0)', json: 'STRING' },
  stored: ' USING parquet',
  once: '',
  quotient: (left, right) => `(${left} DIV ${right})`,
  decimal: (whole, scale) => `CAST(${whole} AS DOUBLE) / 1${'0'.repeat(scale)}`,
  trimmed: (text) => `TRIM(TRAILING '0' FROM ${text})`,
  weekday: (date) => `EXTRACT(DAYOFWEEK_ISO FROM ${date})`,
  days: (from, to) => `DATEDIFF(${to}, ${from})`,
  monthsLater: (date, months) => `ADD_MONTHS(${date}, ${String(months)})`,
  load: (table) => [
    `CREATE TEMPORARY VIEW given USING csv OPTIONS (path 'cases.csv', header 'true', quote '"', escape '"', multiLine 'true');`,
    `INSERT INTO ${table} BY NAME SELECT * FROM given;`,
  ],
  loadVectors: (table) => [`INSERT INTO ${table} SELECT value FROM text.\`test-vectors.jsonl\`;`],
  readVectors: () => {
    const text = (path: readonly string[]) => `GET_JSON_OBJECT(line, '$.${path.join('.')}')`;
    return {
      text,
      list: (path) => `ARRAY_JOIN(FROM_JSON(${text(path)}, 'ARRAY<STRING>'), '|')`,
      source: (table) => table,
    };
  },
};

export const DIALECTS: readonly Dialect[] = [duckdb, postgresql, spark];
