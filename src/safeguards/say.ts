// What a safeguard says, in a language or in the nearest that it has.

import { fill } from '../words/fill.ts';
import type { SafeguardFinding } from './check.ts';
import type { SaidText, Safeguard } from './types.ts';

export interface SaidFinding {
  readonly title: string;
  readonly reason: string;
  readonly todo: string;
  readonly exception: string;
}

export function sayFinding({ safeguard, params }: SafeguardFinding, language: string): SaidFinding {
  const said = (text: SaidText) => fill(textIn(text, language), params);
  const { title, reason, todo, exception } = safeguard;
  return { title: said(title), reason: said(reason), todo: said(todo), exception: said(exception) };
}

/** Of no instrument in particular: places of a title stay open. */
export function sayRule({ rule, title }: Pick<Safeguard, 'rule' | 'title'>, language: string): string {
  return rule ? textIn(rule, language) : textIn(title, language).replace(/\{\w+\}/g, '…');
}

/** Who reads Kyrgyz or Kazakh reads Russian sooner than English. */
export function textIn(text: SaidText, language: string): string {
  return text[language] ?? text['ru'] ?? text['en'] ?? Object.values(text)[0] ?? '';
}
