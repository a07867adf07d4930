// Spreads keys that lie near each other (the mixing of MurmurHash3).

export function mixed(hash: number, value: number): number {
  const product = Math.imul(hash ^ value, 0x85eb_ca6b);
  return Math.imul(product ^ (product >>> 13), 0xc2b2_ae35);
}
