// The package as one of the formats.

import type { Reader, Writer } from '../contract.ts';
import { exportPackage } from './export.ts';
import { readPackage } from './read.ts';

export const writer: Writer = {
  carries: { '': true },
  write: async ({ document, status, targets, since }) => {
    const { bytes, diagnostics } = await exportPackage(document, status, targets, { since });
    return { contents: bytes && [bytes], diagnostics };
  },
};

/**
 * The instrument of a package in which every file is the one that the manifest names. What this engine makes of it is
 * for the studio to show: here it can be looked at, mended and exported again.
 */
export const reader: Reader = {
  read: async (bytes) => {
    const { instrument, record, diagnostics } = await readPackage(bytes);
    const errors = diagnostics.filter(({ severity }) => severity === 'error');
    if (!instrument || !record) return { document: null, losses: [], diagnostics: errors };
    const ofPackage = errors.filter(({ code }) => code.startsWith('package-'));
    return { document: instrument, record, losses: [], diagnostics: ofPackage };
  },
};
