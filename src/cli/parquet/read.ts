// A Parquet file as the CSV that says the same, row group by row group: all that is read with care in CSV is here too.

import { parquetMetadataAsync, parquetRead, parquetSchema, type FileMetaData } from 'hyparquet';
import { compressors } from 'hyparquet-compressors';
import { open, type FileHandle } from 'node:fs/promises';
import { csvLine, PLAIN } from '../../interchange/index.ts';
import { BadUse } from '../call.ts';
import { notReadable, STANDARD_INPUT } from '../files.ts';
import { PARSERS, textsOf, type TextOf } from './texts.ts';

/** Rows of one piece of text. */
const ROWS = 4096;

interface Column {
  readonly name: string;
  readonly textOf: TextOf;
}

export async function* parquetAsCsv(file: string): AsyncGenerator<Uint8Array, void, undefined> {
  if (file === STANDARD_INPUT) throw new BadUse('parquetNeedsFile');
  let handle: FileHandle | null = null;
  try {
    handle = await open(file);
    yield* readFrom(handle, file);
  } catch (error) {
    throw notReadable(file, error);
  } finally {
    await handle?.close();
  }
}

async function* readFrom(handle: FileHandle, file: string): AsyncGenerator<Uint8Array, void, undefined> {
  const { size } = await handle.stat();
  const source = {
    byteLength: size,
    slice: async (start: number, end = size) => {
      const bytes = new Uint8Array(end - start);
      await handle.read(bytes, 0, bytes.length, start);
      return bytes.buffer;
    },
  };
  const understood = async <Read>(read: Promise<Read>) => {
    try {
      return await read;
    } catch (error) {
      throw new BadUse('notParquet', { file, reason: (error as Error).message });
    }
  };
  const metadata = await understood(parquetMetadataAsync(source));
  const columns = columnsIn(metadata);
  const encoder = new TextEncoder();
  yield encoder.encode(
    csvLine(
      columns.map(({ name }) => name),
      PLAIN,
    ),
  );
  let rowStart = 0;
  for (const { num_rows } of metadata.row_groups) {
    const rowEnd = rowStart + Number(num_rows);
    let rows: unknown[][] = [];
    const onComplete = (all: unknown[][]) => (rows = all);
    await understood(
      parquetRead({
        file: source,
        metadata,
        rowStart,
        rowEnd,
        compressors,
        parsers: PARSERS,
        utf8: false,
        onComplete,
      }),
    );
    for (let from = 0; from < rows.length; from += ROWS) {
      const lines = rows.slice(from, from + ROWS).map((row) =>
        csvLine(
          columns.map(({ textOf }, n) => textOf(row[n])),
          PLAIN,
        ),
      );
      yield encoder.encode(lines.join(''));
    }
    rowStart = rowEnd;
  }
}

/** The columns of the table. Decimals are read as the whole numbers that they are made of, so that no digit is lost. */
function columnsIn(metadata: FileMetaData): Column[] {
  return parquetSchema(metadata).children.map(({ element }) => {
    const isDecimal = element.converted_type === 'DECIMAL' || element.logical_type?.type === 'DECIMAL';
    if (isDecimal)
      for (const key of ['converted_type', 'logical_type'] as const) Reflect.deleteProperty(element, key);
    return { name: element.name, textOf: textsOf(element, isDecimal) };
  });
}
