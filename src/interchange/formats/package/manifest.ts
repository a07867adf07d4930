// The manifest: what a package is of, and the digest of every other file in it.

import { isRecord } from '../../../model/json.ts';
import { sha256 } from '../../../model/digest.ts';
import { isStatus } from '../../../model/index.ts';
import { ENGINE } from '../../provenance.ts';
import { jsonText } from '../json.ts';
import { FILES, PACKAGE_FORMAT, type Files, type Manifest } from './types.ts';

/** What a manifest says of the instrument. */
export type About = Manifest['instrument'];

/** Of these files, itself left out. Without a clock: the same instrument has the same manifest. */
export function manifestText(about: About, files: Files, engine = ENGINE): string {
  return jsonText(manifestOf(about, files, engine));
}

function manifestOf(about: About, files: Files, engine: string): Manifest {
  const { format, id, version, status, title } = about;
  const names = [...files.keys()].filter((name) => name !== FILES.manifest).sort();
  return {
    format: PACKAGE_FORMAT,
    engine,
    instrument: { format, id, version, status, title },
    files: Object.fromEntries(names.map((name) => [name, fingerprint(files.get(name)!)])),
  };
}

export function fingerprint(content: Uint8Array): Manifest['files'][string] {
  return { bytes: content.length, sha256: sha256(content) };
}

/** Whether a value read from a file has the shape of a manifest; its format is checked before. */
export function isManifest(value: unknown): value is Manifest {
  if (!isRecord(value) || !isRecord(value['instrument']) || !isRecord(value['files'])) return false;
  const { instrument } = value;
  return (
    typeof value['engine'] === 'string' &&
    ['format', 'id', 'version'].every((key) => typeof instrument[key] === 'string') &&
    isStatus(instrument['status']) &&
    isRecord(instrument['title']) &&
    Object.values(value['files']).every(
      (file) => isRecord(file) && typeof file['bytes'] === 'number' && typeof file['sha256'] === 'string',
    )
  );
}
