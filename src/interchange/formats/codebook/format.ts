// The codebook as a file of its own.

import { compile } from '../../../plan/index.ts';
import { BYTE_ORDER_MARK } from '../../cases/csv/write.ts';
import type { Writer } from '../contract.ts';
import { codebook } from './codebook.ts';

export const writer: Writer = {
  carries: {
    // The name of the file says these two.
    '/id': true,
    '/version': true,
    '/languages': true,
    '/scales/*/id': true,
    '/scales/*/options/*/code': true,
    '/scales/*/options/*/label': true,
    '/scales/*/options/*/points': true,
    '/scales/*/options/*/noAnswer': 'loss-no-answer',
    '/items/*/id': true,
    '/items/*/kind': true,
    '/items/*/label': true,
    '/items/*/aspect': true,
    '/items/*/relevantWhen': true,
    '/items/*/min': true,
    '/items/*/max': true,
    '/items/*/decimals': true,
    '/items/*/unit': true,
    '/items/*/options/*/code': true,
    '/items/*/options/*/label': true,
    '/items/*/options/*/points': true,
    '/items/*/options/*/noAnswer': 'loss-no-answer',
    '/scores/*/id': true,
    '/scores/*/label': true,
    '/scores/*/decimals': true,
    '/norms/*/id': true,
    '/norms/*/label': true,
    '/norms/*/decimals': true,
    '/levels/*/id': true,
    '/levels/*/label': true,
    '/levels/*/levels/*/code': true,
    '/levels/*/levels/*/label': true,
    '/levels/*/levels/*/from': true,
    '/levels/*/groups': 'loss-cutoffs',
    '/formulas/*/id': true,
    '/formulas/*/label': true,
    '/formulas/*/decimals': true,
    '/formulas/*/unit': true,
    '/tables/*/id': true,
    '/tables/*/outputs/*/id': true,
    '/tables/*/outputs/*/label': true,
    '/tables/*/outputs/*/values': true,
    '/tables/*/outputs/*/decimals': true,
    '/flags/*/id': true,
    '/flags/*/label': true,
    '/recommendations/*/id': true,
    '/recommendations/*/label': true,
    '/classifications/*/id': true,
    '/classifications/*/label': true,
    '/reassessments/*/id': true,
    '/reassessments/*/label': true,
  },
  write: ({ document }) => {
    const { plan, diagnostics } = compile(document);
    // Spreadsheets need the mark to know that the file is UTF-8.
    const text = plan && BYTE_ORDER_MARK + codebook(document, plan);
    return { contents: text === null ? null : [new TextEncoder().encode(text)], diagnostics };
  },
};
