import { expose } from 'comlink';
import { LARGEST_FILE, readDocument, refusedForSize, type ReadDocument } from '../interchange/index.ts';

const reader = {
  /** Fails where the file cannot be read any more. */
  async read(file: Blob): Promise<ReadDocument> {
    if (file.size > LARGEST_FILE) return refusedForSize();
    return readDocument(new Uint8Array(await file.arrayBuffer()));
  },
};

export type Reader = typeof reader;

expose(reader);
