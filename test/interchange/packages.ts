// Packages for tests, taken apart and put together again.

import { unzipSync } from 'fflate';
import * as packages from '../../src/interchange/index.ts';
import type { Manifest } from '../../src/interchange/index.ts';
import { makePackage } from '../../src/interchange/formats/package/make.ts';
import { writeZip } from '../../src/interchange/formats/package/zip/write.ts';
import type { Diagnostic, Instrument } from '../../src/model/index.ts';
import { sha256 } from '../../src/model/digest.ts';
import { instrument, othersThanUnread } from './instrument.ts';

export type Contents = Record<string, Uint8Array>;

const withoutUnread = <Told extends { readonly diagnostics: readonly Diagnostic[] }>(told: Told): Told => ({
  ...told,
  diagnostics: othersThanUnread(told.diagnostics),
});

export const exportPackage = async (document: Instrument) =>
  withoutUnread(await packages.exportPackage(document));
export const readPackage = async (archive: Uint8Array, demands?: packages.Demands) =>
  withoutUnread(await packages.readPackage(archive, demands));
export const verifyPackage = async (archive: Uint8Array, demands?: packages.Demands) =>
  withoutUnread(await packages.verifyPackage(archive, demands));

export async function packageOf(document: Instrument = instrument): Promise<Uint8Array> {
  const { bytes, diagnostics } = await exportPackage(document);
  if (!bytes) throw new Error(JSON.stringify(diagnostics));
  return bytes;
}

/** As it was exported before there were targets: read and verified for ever. */
export async function packageOfFormat1(document: Instrument = instrument): Promise<Uint8Array> {
  const { files, diagnostics } = await makePackage(document, { targets: null });
  if (!files) throw new Error(JSON.stringify(diagnostics));
  return writeZip(files);
}

export function contentsOf(bytes: Uint8Array): Contents {
  return unzipSync(bytes);
}

/** An archive as this program writes it. */
export function zipOf(contents: Contents): Uint8Array {
  return writeZip(new Map(Object.entries(contents)));
}

export function text(content: Uint8Array | undefined): string {
  return new TextDecoder().decode(content);
}

export function bytes(content: string): Uint8Array {
  return new TextEncoder().encode(content);
}

export function manifestIn(contents: Contents): Manifest {
  return JSON.parse(text(contents['manifest.json'])) as Manifest;
}

/** The contents with another manifest. */
export function withManifest(contents: Contents, change: object): Contents {
  const manifest = { ...manifestIn(contents), ...change };
  return { ...contents, 'manifest.json': bytes(`${JSON.stringify(manifest, null, 2)}\n`) };
}

/** A forger's package: other contents, and a manifest that fits them. */
export function forged(contents: Contents, change: Record<string, string>): Uint8Array {
  const changed = { ...contents };
  for (const [name, content] of Object.entries(change)) changed[name] = bytes(content);
  const files = Object.entries(changed)
    .filter(([name]) => name !== 'manifest.json')
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, content]) => [name, { bytes: content.length, sha256: sha256(content) }]);
  return zipOf(withManifest(changed, { files: Object.fromEntries(files) as Manifest['files'] }));
}

/** What is said of a package as it is opened; the first is that it does not open. */
export async function refusal(archive: Uint8Array): Promise<string[]> {
  const { plan, diagnostics } = await readPackage(archive);
  const codes = diagnostics.map(({ code, params }) => `${code} ${String(params['file'] ?? '')}`.trim());
  return plan ? codes : ['refused', ...codes];
}
