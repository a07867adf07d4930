// The file of rows that could not be assessed, in the form in which they came.

import {
  BYTE_ORDER_MARK,
  rejectWriter,
  type CaseFormat,
  type CaseReading,
  type CaseRow,
} from '../interchange/index.ts';
import type { Output } from './output.ts';

export class Rejects {
  private writer: ReturnType<typeof rejectWriter> | null = null;
  private readonly output: Output;
  private readonly format: CaseFormat;

  constructor(output: Output, format: CaseFormat) {
    this.output = output;
    this.format = format;
  }

  /** Writes rows with the reason of each; without rows, what stands before them. */
  async write(
    { header, separator }: CaseReading,
    rows: readonly CaseRow[],
    reasonOf: (row: CaseRow) => string,
  ): Promise<void> {
    if (!this.writer) {
      this.writer = rejectWriter(this.format, header, separator);
      if (this.writer.header) await this.output.write(BYTE_ORDER_MARK + this.writer.header);
    }
    const { line } = this.writer;
    await this.output.write(rows.map((row) => line(row, reasonOf(row))).join(''));
  }
}
