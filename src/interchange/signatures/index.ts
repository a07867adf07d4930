// Signatures of packages: made, and verified.

export { SIGNATURES_ENDING, signPackage } from './sign.ts';
export { CAPACITIES, type Capacity, type SignedPackage, type Signing } from './statement.ts';
export { LONGEST_SIGNATURES, readSignatures, type FoundSignature, type FoundSignatures } from './verify.ts';
