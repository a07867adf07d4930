// Where this computer is reached in its networks.

import { networkInterfaces } from 'node:os';

const OF_A_ROOM = /^(?:192\.168\.|10\.|172\.(?:1[6-9]|2\d|3[01])\.)/;
/** Given by the computer to itself, where nobody else gave one. */
const OWN = /^169\.254\./;

/** Those of a room's network first. */
export function addressesOf(port: number): string[] {
  const found = Object.values(networkInterfaces()).flatMap((those) =>
    (those ?? []).flatMap(({ family, internal, address }) =>
      family === 'IPv4' && !internal ? [address] : [],
    ),
  );
  const rank = (address: string) => (OF_A_ROOM.test(address) ? 0 : OWN.test(address) ? 2 : 1);
  return found.sort((a, b) => rank(a) - rank(b)).map((address) => `http://${address}:${String(port)}/`);
}
