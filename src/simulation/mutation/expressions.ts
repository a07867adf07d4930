// Small changes of an expression or of a cell: a number, a comparison, “and” for “or”, a code.

const TOKENS =
  /"(?:[^"\\]|\\.)*"|[\p{L}_][\p{L}\p{N}_.]*|\d+(?:\.\d+)?(?!\d)|<=|>=|!=|\.\.|<|>|=|\*\*|[+*/]|(?<=[\p{L}\p{N}_)]\s*)-/gu;

const OTHER: Readonly<Record<string, string>> = {
  '<': '<=',
  '<=': '<',
  '>': '>=',
  '>=': '>',
  '=': '!=',
  '!=': '=',
  '+': '-',
  '-': '+',
  '*': '/',
  '/': '*',
  and: 'or',
  or: 'and',
  true: 'false',
  false: 'true',
};

/** Each differs from the text in one place. Not all of them mean something: who takes them compiles them. */
export function changesOfExpression(
  text: string,
  codeLists: readonly (readonly string[])[],
): readonly string[] {
  return [...text.matchAll(TOKENS)].flatMap((found) => {
    const [token] = found;
    const others = othersOf(token, codeLists);
    const [before, after] = [text.slice(0, found.index), text.slice(found.index + token.length)];
    // One word of a name: years and months duration(…).
    if (token === 'and' && /years\s+$/.test(before)) return [];
    return others.map((other) => before + other + after);
  });
}

function othersOf(token: string, codeLists: readonly (readonly string[])[]): readonly string[] {
  if (token.startsWith('"')) return neighbourOf(token.slice(1, -1), codeLists).map((code) => `"${code}"`);
  if (/^\d/.test(token)) return numbersNear(token);
  const other = OTHER[token];
  return other === undefined ? [] : [other];
}

/** One step up and one step down, in the last place that is written. */
function numbersNear(token: string): readonly string[] {
  const decimals = token.split('.')[1]?.length ?? 0;
  const unit = 10 ** -decimals;
  const value = Number(token);
  return [value + unit, ...(value >= unit ? [value - unit] : [])].map((near) => near.toFixed(decimals));
}

/** The next code of the first list that has it; after the last, the one before. */
function neighbourOf(code: string, codeLists: readonly (readonly string[])[]): readonly string[] {
  const codes = codeLists.find((list) => list.includes(code)) ?? [];
  const position = codes.indexOf(code);
  const near = codes[position + 1] ?? codes[position - 1];
  return near === undefined ? [] : [near];
}
