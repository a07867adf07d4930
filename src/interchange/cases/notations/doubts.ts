// Where labels are taken for codes, some texts mean two options: nobody can tell which.

import type { DiagnosticCode, Params } from '../../../model/diagnostic.ts';
import type { AskedItem } from '../../../model/index.ts';
import type { Instrument } from '../../../model/types.ts';
import { codesIn, isChoosing, labelsOf, plain, SEPARATES_CODES } from './codes.ts';

export interface Doubt {
  readonly code: DiagnosticCode;
  readonly params: Params;
}

/** What is doubtful in a text; null where nothing is. */
export type Doubting = (text: string) => Doubt | null;

const NO_DOUBT: Doubting = () => null;

/** A code that is the label of another option too. */
export function codesInDoubt(item: AskedItem, document: Instrument): Doubting {
  if (!isChoosing(item)) return NO_DOUBT;
  const labels = labelsOf(item, document);
  const isOther = (code: string) => (labels.get(plain(code)) ?? []).some((labelled) => labelled !== code);
  const doubtful = new Set([...codesIn(item, document)].filter(isOther));
  if (doubtful.size === 0) return NO_DOUBT;
  return (text) => {
    const value = partsOf(item, text).find((part) => doubtful.has(part));
    return value === undefined ? null : { code: 'answer-code-and-label', params: { item: item.id, value } };
  };
}

/** A label that several options have. */
export function labelsInDoubt(item: AskedItem, document: Instrument): Doubting {
  if (!isChoosing(item)) return NO_DOUBT;
  const labels = labelsOf(item, document);
  return (text) => {
    for (const value of partsOf(item, text)) {
      const codes = labels.get(plain(value)) ?? [];
      if (codes.length > 1)
        return { code: 'answer-label-of-several', params: { item: item.id, value, codes: codes.join(', ') } };
    }
    return null;
  };
}

function partsOf({ kind }: AskedItem, text: string): string[] {
  const parts = kind === 'multi-choice' ? text.split(SEPARATES_CODES) : [text];
  return parts.map((part) => part.trim());
}
