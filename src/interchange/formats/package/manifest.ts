// The manifest: what a package is of, and the digest of every other file in it.

import { isRecord } from '../../../model/json.ts';
import { sha256 } from '../../../model/digest.ts';
import { isStatus } from '../../../model/index.ts';
import { ENGINE } from '../../provenance.ts';
import { jsonText } from '../json.ts';
import { canBeCarried } from './carried.ts';
import {
  CARRYING_FORMAT,
  EARLIER,
  FILES,
  PACKAGE_FORMAT,
  type CarriedTarget,
  type Files,
  type Manifest,
} from './types.ts';

/** What a manifest says of the instrument. */
export type About = Manifest['instrument'];

/** What a manifest says of a package that carries. */
export type Carrying = { readonly [Key in 'edition' | 'targets' | 'since']?: Manifest[Key] | undefined };

/** Of files with these digests, itself left out. Without a clock: the same instrument has the same manifest. */
export function manifestText(
  about: About,
  digests: Manifest['files'],
  carrying: Carrying = {},
  engine = ENGINE,
): string {
  return jsonText(manifestOf(about, digests, carrying, engine));
}

function manifestOf(
  about: About,
  digests: Manifest['files'],
  { edition, targets, since }: Carrying,
  engine: string,
): Manifest {
  const { format, id, version, status, title } = about;
  const names = Object.keys(digests)
    .filter((name) => name !== FILES.manifest)
    .sort();
  return {
    format: targets ? CARRYING_FORMAT : PACKAGE_FORMAT,
    engine,
    ...(edition !== undefined && { edition }),
    instrument: { format, id, version, status, title },
    ...(targets && { targets: targets.map(targetOf) }),
    ...(since !== undefined && {
      since: since && { version: since.version, sha256: since.sha256, file: since.file },
    }),
    files: Object.fromEntries(names.map((name) => [name, digestOf(digests[name]!)])),
  };
}

/** Without what somebody may have written beside it. */
function digestOf({ bytes, sha256 }: Manifest['files'][string]): Manifest['files'][string] {
  return { bytes, sha256 };
}

export function digestsOf(files: Files): Manifest['files'] {
  return Object.fromEntries([...files].map(([name, content]) => [name, fingerprint(content)]));
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
    (value['format'] === CARRYING_FORMAT
      ? isTargets(value['targets']) && isSince(value['since']) && isEdition(value['edition'])
      : ['targets', 'since', 'edition'].every((key) => value[key] === undefined)) &&
    Object.values(value['files']).every(
      (file) => isRecord(file) && typeof file['bytes'] === 'number' && typeof file['sha256'] === 'string',
    )
  );
}

function isEdition(value: unknown): boolean {
  return value === undefined || (Number.isSafeInteger(value) && (value as number) > 1);
}

function isSince(value: unknown): boolean {
  if (value === undefined || value === null) return true;
  if (!isRecord(value)) return false;
  const { version, sha256, file } = value;
  return typeof version === 'string' && typeof sha256 === 'string' && (file === null || file === EARLIER);
}

function isTargets(value: unknown): boolean {
  const isLoss = (one: unknown) =>
    isRecord(one) && typeof one['code'] === 'string' && typeof one['path'] === 'string';
  return (
    Array.isArray(value) &&
    value.every(
      (one) =>
        isRecord(one) &&
        canBeCarried(one['id']) &&
        Array.isArray(one['losses']) &&
        one['losses'].every(isLoss),
    )
  );
}

/** Losses in words stand in the report. */
function targetOf({ id, losses }: CarriedTarget): CarriedTarget {
  return { id, losses: losses.map(({ code, path }) => ({ code, path })) };
}
