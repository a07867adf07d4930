// Text as lines, block by block.

export interface TextLine {
  readonly line: number;
  /** Null where the line is too long to be a case. */
  readonly text: string | null;
}

/** A line longer than this is not kept in memory. */
export const LONGEST_LINE = 1 << 20;

/** Reads one file. Lines end with a line feed, a carriage return, or both. */
export class TextLines {
  private rest = '';
  private line = 1;
  private long = false;
  /** Whether the last block ended with a carriage return, which may be half a line end. */
  private half = false;

  /** The lines that end in this block; blank ones are left out. */
  take(text: string, last: boolean): TextLine[] {
    const whole = this.half ? `\r${text}` : text;
    this.half = !last && whole.endsWith('\r');
    const ended = this.half ? whole.slice(0, -1) : whole;
    const parts = ended.split(ended.includes('\r') ? /\r\n?|\n/ : '\n');
    parts[0] = this.rest + parts[0]!;
    this.rest = last ? '' : parts.pop()!;
    const lines = parts.flatMap((part) => this.finish(part));
    if (this.rest.length > LONGEST_LINE) {
      this.long = true;
      this.rest = '';
    }
    return lines;
  }

  private finish(text: string): TextLine[] {
    const line = this.line;
    const long = this.long || text.length > LONGEST_LINE;
    this.line += 1;
    this.long = false;
    if (long) return [{ line, text: null }];
    return text.trim() === '' ? [] : [{ line, text }];
  }
}
