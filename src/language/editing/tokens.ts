// The words and signs before a cursor. A text that is being written has no syntax tree worth reading.

export interface Token {
  readonly kind: 'name' | 'number' | 'text' | 'sign' | 'comment';
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

const TOKEN =
  /(?<comment>\/\/[^\n]*|\/\*[^]*?(?:\*\/|$))|(?<text>"[^"]*"?)|(?<name>[\p{L}_][\p{L}\p{N}_]*)|(?<number>\d+(?:\.\d+)?)|(?<sign>[<>!]=|\*\*|\.\.|\S)/gu;

export function tokensOf(text: string): Token[] {
  return [...text.matchAll(TOKEN)].map((match) => {
    const kind = (['comment', 'text', 'name', 'number'] as const).find(
      (one) => match.groups?.[one] !== undefined,
    );
    return { kind: kind ?? 'sign', text: match[0], from: match.index, to: match.index + match[0].length };
  });
}

/** A bracket that is still open, what stands before it, and how many commas were written in it. */
export interface OpenBracket {
  readonly bracket: string;
  /** Up to three words before it: `round half up`. */
  readonly before: readonly Token[];
  readonly commas: number;
  /** The first thing in it. */
  readonly first: Token | undefined;
}

export function openBracket(tokens: readonly Token[]): OpenBracket | null {
  let depth = 0;
  let commas = 0;
  for (let place = tokens.length - 1; place >= 0; place -= 1) {
    const { kind, text } = tokens[place] as Token;
    if (kind !== 'sign') continue;
    if (text === ')' || text === ']') depth += 1;
    else if (text === ',' && depth === 0) commas += 1;
    else if (text === '(' || text === '[') {
      if (depth === 0) {
        return { bracket: text, before: tokens.slice(0, place), commas, first: tokens[place + 1] };
      }
      depth -= 1;
    }
  }
  return null;
}
