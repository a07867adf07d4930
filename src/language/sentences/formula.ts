// A formula as it is read on paper: names by their labels, signs of mathematics, and conditions as sentences.

import { checkExpression, NO_HELP } from '../check.ts';
import type { NumberFunction } from '../functions/index.ts';
import { takesDecimals } from '../functions/index.ts';
import { monthsInAll } from '../lowering/months.ts';
import { bindingOf, printExpression } from '../print.ts';
import type { ArithmeticOperator, Expression, Scope } from '../types.ts';
import { typeOf } from '../walk.ts';
import type { Naming } from './naming.ts';
import { sentenceOf } from './read.ts';
import { cut, saySentence, textOfPieces, type Piece } from './say.ts';
import type { Sentence } from './tree.ts';

interface Saying {
  readonly scope: Scope;
  readonly naming: Naming;
  /** Whose codes a written code is one of. */
  readonly of: string;
}

const SIGNS: Readonly<Record<ArithmeticOperator, string>> = {
  '+': ' + ',
  '-': ' \u2212 ',
  '*': ' × ',
  '/': ' ÷ ',
  '**': ' ^ ',
};

/** Said in words, which would run on into what stands beside them. */
const IN_WORDS: ReadonlySet<Expression['op']> = new Set(['between dates', 'moved date']);

/** What is said as a sentence. */
const CONDITIONS: ReadonlySet<Expression['op']> = new Set([
  'compare',
  'is missing',
  'and',
  'or',
  'not',
  'contains',
]);

/** What the words of a function are called, where they are not called as it is. */
const WORDS = {
  'round half up': 'roundHalfUp',
  'round half down': 'roundHalfDown',
  'round up': 'roundUp',
  'round down': 'roundDown',
} as const;

/**
 * The lines of a formula: one for each case that it tells apart, else one; null where it cannot be read. `of`: what it
 * gives a value to.
 */
export function sayFormula(
  text: string,
  { scope, naming, of }: { readonly scope: Scope; readonly naming: Naming; readonly of: string },
): readonly string[] | null {
  const { expression } = checkExpression(text, scope, undefined, NO_HELP);
  return expression ? casesOf(expression, { scope, naming, of }) : null;
}

/** A condition; what no sentence says is said as a formula is. Null where it cannot be read. */
export function sayOnPaper(
  condition: string,
  { scope, naming }: { readonly scope: Scope; readonly naming: Naming },
): string | null {
  const { expression } = checkExpression(condition, scope, { type: 'boolean' }, NO_HELP);
  return expression && whether(condition, { scope, naming, of: '' });
}

function casesOf(expression: Expression, saying: Saying): string[] {
  const { words } = saying.naming;
  if (expression.op !== 'if') {
    const isCondition = typeOf(expression) === 'boolean' && !['boolean', 'name'].includes(expression.op);
    const said = valueOf(expression, saying);
    return [isCondition ? filled(words.formulaYes, { condition: said }) : said];
  }
  const first = filled(words.formulaIf, {
    condition: whether(printExpression(expression.when), saying),
    value: inOne(expression.then, saying),
  });
  const { otherwise } = expression;
  if (otherwise.op === 'if') return [first, ...casesOf(otherwise, saying)];
  return [first, filled(words.formulaElse, { value: inOne(otherwise, saying) })];
}

/** Within another formula, in brackets where there are several cases. */
function inOne(expression: Expression, saying: Saying): string {
  const cases = expression.op === 'if' ? casesOf(expression, saying) : [valueOf(expression, saying)];
  return cases.length > 1 ? `(${cases.join('; ')})` : cases.join('');
}

function valueOf(expression: Expression, saying: Saying): string {
  const { naming, of } = saying;
  const { words } = naming;
  switch (expression.op) {
    case 'number':
      return naming.number(expression.digits ?? String(expression.value)).replace(/^-/, '\u2212');
    case 'boolean':
      return words[expression.value ? 'yes' : 'no'];
    case 'code':
      return naming.code(of, expression.value);
    case 'date':
      return naming.day(expression.value);
    case 'missing':
      return words.formulaUnknown;
    case 'name':
      return naming.name(expression.name);
    case 'arithmetic':
      return arithmetic(expression, saying);
    case 'call':
      return called(expression.name, expression.args, saying);
    case 'between dates': {
      const key = ({ years: 'fullYears', months: 'fullMonths', days: 'wholeDays' } as const)[expression.unit];
      return filled(words[key], { from: inOne(expression.from, saying), to: inOne(expression.to, saying) });
    }
    case 'date part':
      return filled(words[expression.part], { subject: inOne(expression.of, saying) });
    case 'moved date':
      return `${inOne(expression.of, saying)} ${expression.by < 0 ? '\u2212' : '+'} ${naming.time(expression)}`;
    case 'count':
      return filled(words.count, { subject: inOne(expression.list, saying) });
    case 'if':
      return inOne(expression, saying);
    default:
      return whether(printExpression(expression), saying);
  }
}

type Arithmetic = Extract<Expression, { op: 'arithmetic' }>;

function arithmetic(expression: Arithmetic, saying: Saying): string {
  const months = monthsInAll(expression);
  if (months) return valueOf(months, saying);
  const own = bindingOf(expression);
  const side = (part: Expression, least: number): string => {
    const said = inOne(part, saying);
    const isLoose = bindingOf(part) < least || IN_WORDS.has(part.op);
    return isLoose && !said.startsWith('(') ? `(${said})` : said;
  };
  const { left, operator, right } = expression;
  return `${side(left, own)}${SIGNS[operator]}${side(right, own + 1)}`;
}

function called(name: NumberFunction, args: readonly Expression[], saying: Saying): string {
  const { words } = saying.naming;
  const all = args.map((one) => inOne(one, saying));
  switch (name) {
    case 'abs':
      return `|${all.join('')}|`;
    case 'sqrt':
      return `√(${all.join('')})`;
    case 'exp':
      return `e ^ (${all.join('')})`;
    case 'log':
      return `ln (${all.join('')})`;
    case 'modulo':
      return filled(words.modulo, { values: args.map((one) => closed(one, saying)).join(SIGNS['/']) });
    default: {
      const decimals = takesDecimals(name, args.length) ? all.pop() : undefined;
      if (decimals !== undefined && decimals !== '0')
        all.push(filled(words.formulaDecimals, { count: decimals }));
      const key =
        name in WORDS
          ? WORDS[name as keyof typeof WORDS]
          : (name as Exclude<typeof name, keyof typeof WORDS>);
      return filled(words[key], { values: all.join('; ') });
    }
  }
}

/** In brackets unless it is one value. */
function closed(expression: Expression, saying: Saying): string {
  const said = inOne(expression, saying);
  return expression.op === 'name' || expression.op === 'number' || said.startsWith('(') ? said : `(${said})`;
}

function whether(condition: string, saying: Saying): string {
  const sentence = sentenceOf(condition, saying.scope);
  return textOfPieces(
    saySentence(sentence, saying.naming).map((piece) => withoutFeel(piece, sentence, saying)),
  );
}

/** What no sentence says is a formula within it. */
function withoutFeel(piece: Piece, whole: Sentence | null, saying: Saying): Piece {
  if (piece.kind !== 'feel') return piece;
  const { expression } = checkExpression(piece.text, saying.scope, undefined, NO_HELP);
  // A whole condition without a sentence has none as a formula either.
  if (!expression || (whole?.kind === 'feel' && CONDITIONS.has(expression.op))) return piece;
  return { ...piece, text: inOne(expression, saying) };
}

function filled(template: string, places: Readonly<Record<string, string>>): string {
  const pieces = Object.entries(places).map(
    ([name, text]) => [name, [{ kind: 'word', text }] as Piece[]] as const,
  );
  return textOfPieces(cut(template, Object.fromEntries(pieces)));
}
