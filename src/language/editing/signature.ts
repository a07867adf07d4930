// Which function's brackets the cursor stands in, and at which argument.

import { DURATION, FUNCTIONS, type FunctionHelp } from '../functions/index.ts';
import { openBracket, tokensOf, type Token } from './tokens.ts';

export interface SignatureAt {
  readonly help: FunctionHelp;
  /** Position of the argument at the cursor; stays at the last where arguments repeat. */
  readonly argument: number;
}

export function signatureAt(text: string, offset: number): SignatureAt | null {
  const tokens = tokensOf(text.slice(0, offset));
  const open = openBracket(tokens.filter((token) => token.kind !== 'comment'));
  const help = open?.bracket === '(' ? functionBefore(open.before) : undefined;
  return open && help ? { help, argument: Math.min(open.commas, help.parameters.length - 1) } : null;
}

/** The function whose name ends a row of words. */
export function functionBefore(tokens: readonly Token[]): FunctionHelp | undefined {
  const endsWith = (help: FunctionHelp) => {
    const words = help.name.split(' ');
    return words.every((word, position) => tokens.at(position - words.length)?.text === word);
  };
  return [DURATION, ...FUNCTIONS].find(endsWith);
}
