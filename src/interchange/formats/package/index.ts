// Packages: the archive that production systems run, made of an instrument, read back and verified.

export { isArchive } from './about.ts';
export { boundaryCases } from './vectors/cases.ts';
export { exportPackage, type ExportedPackage } from './export.ts';
export { otherDigest, type Demands } from './demands.ts';
export { readPackage, type Signed } from './read.ts';
export type { OpenedPackage } from './unpack.ts';
export { verifyPackage, type Verification } from './verify.ts';
export { CARRYING_FORMAT, CHANGES, EARLIER, FILES, PACKAGE_FORMAT, REPORT, SEMANTICS } from './types.ts';
export type { Earlier, Files, Manifest, ReadPackage, TestVector } from './types.ts';
