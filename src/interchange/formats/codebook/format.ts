// The codebook as a file of its own.

import { compile } from '../../../plan/index.ts';
import { BYTE_ORDER_MARK } from '../../cases/csv/write.ts';
import type { Writer } from '../contract.ts';
import { codebook } from './codebook.ts';
import { CARRIED } from './lines.ts';

export const writer: Writer = {
  carries: {
    // The name of the file says these two.
    '/id': true,
    '/version': true,
    '/languages': true,
    ...CARRIED,
  },
  write: ({ document }) => {
    const { plan, diagnostics } = compile(document);
    // Spreadsheets need the mark to know that the file is UTF-8.
    const text = plan && BYTE_ORDER_MARK + codebook(document, plan);
    return { contents: text === null ? null : [new TextEncoder().encode(text)], diagnostics };
  },
};
