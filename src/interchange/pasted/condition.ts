// A pasted cell as a condition on an input of a decision table.

import { checkExpression, checkUnaryTests, type Checked, type Scope } from '../../language/index.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import { ANY, shapeOf } from '../../model/index.ts';
import type { Code, Feel, Instrument } from '../../model/types.ts';
import { readYesNo } from '../cases/notations/written.ts';
import { codeMeant, type NamedCode } from './codes.ts';
import { isProblem } from './problem.ts';

/** Reads the cells of one input: what is an expression stays as it is written; codes, yes and no may be bare words. */
export function conditionReader(
  expression: Feel,
  document: Instrument,
  scope: Scope,
): (text: string) => Feel | Diagnostic {
  const input = checkExpression(expression, scope);
  const codes = codesOf(input, expression, document);
  const faultOf = (text: string): Diagnostic | undefined =>
    checkUnaryTests(text, input, scope).diagnostics.find(({ severity }) => severity === 'error');

  return (text) => {
    if (text === '') return ANY;
    const fault = faultOf(text);
    if (!fault) return text;
    const meant = inFeel(text, input, codes);
    if (meant === undefined) return fault;
    return isProblem(meant) ? meant : (faultOf(meant) ?? meant);
  };
}

/** The codes of an input, with their labels where a name gives them. */
function codesOf({ codes }: Checked, expression: Feel, document: Instrument): NamedCode[] {
  const shape = shapeOf(document, expression.trim());
  const named: readonly NamedCode[] = shape && 'options' in shape ? shape.options : [];
  return codes.map((code) => named.find((one) => one.code === code) ?? { code });
}

/** Bare words as an expression; undefined where the text is something else. */
function inFeel(text: string, { type }: Checked, codes: readonly NamedCode[]): Feel | Diagnostic | undefined {
  const [, negated] = /^not\s*\((.*)\)$/is.exec(text) ?? [];
  const words = (negated ?? text).trim();
  if (type === 'boolean') {
    const answer = readYesNo(words);
    return typeof answer === 'boolean' && negated === undefined ? String(answer) : undefined;
  }
  const list = type === 'code' ? codesIn(words, codes) : undefined;
  if (list === undefined || isProblem(list)) return list;
  const printed = list.map((code) => `"${code}"`).join(', ');
  return negated === undefined ? printed : `not(${printed})`;
}

/** One separator, with the line breaks and spaces around it. */
const SEPARATES_WORDS = /\s*[,;\n]\s*/;

/** Undefined where these are no bare words. A name may have commas in it, so the whole is tried first. */
function codesIn(words: string, codes: readonly NamedCode[]): Code[] | Diagnostic | undefined {
  const whole = codeMeant(words, codes);
  if (!isProblem(whole)) return [whole];
  if (/[<>=()[\]?]/.test(words)) return undefined;
  const parts = words.split(SEPARATES_WORDS);
  if (parts.includes('')) return whole;
  const each = parts.map((word) => codeMeant(word, codes));
  return each.find(isProblem) ?? (each as Code[]);
}
