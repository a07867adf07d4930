// What an expression of codes can give: the codes of names, and codes that are written out.

import type { TextRange } from '../model/diagnostic.ts';
import type { Expression } from './types.ts';

export interface CodesFrom {
  readonly names: readonly string[];
  readonly written: readonly { readonly code: string; readonly range: TextRange }[];
}

export function codesFrom(expression: Expression): CodesFrom {
  switch (expression.op) {
    case 'name':
      return { names: [expression.name], written: [] };
    case 'code':
      return { names: [], written: [{ code: expression.value, range: expression.range }] };
    case 'if': {
      const branches = [codesFrom(expression.then), codesFrom(expression.otherwise)];
      return {
        names: branches.flatMap(({ names }) => names),
        written: branches.flatMap(({ written }) => written),
      };
    }
    default:
      return { names: [], written: [] };
  }
}
