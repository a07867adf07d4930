// SQL: a table of cases and a view of what follows from them, for databases.

import type { Format } from '../contract.ts';
import { CARRIED } from '../package/carried.ts';

export const sql: Format = {
  id: 'sql',
  files: [
    { ending: '-duckdb.sql', mediaType: 'application/sql' },
    { ending: '-postgresql.sql', mediaType: 'application/sql' },
    { ending: '-spark.sql', mediaType: 'application/sql' },
  ],
  options: [],
  oracle: 'vectors in DuckDB',
  inPackage: CARRIED.sql,
  systems: ['DuckDB', 'PostgreSQL', 'Spark'],
  load: () => import('./format.ts'),
};
