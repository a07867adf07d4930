// Addresses in the studio: `#/library`, `#/instrument/ID/scoring/score/total?at=/scores/0/terms`.

import type { AreaId } from '../areas.ts';

export interface Route {
  readonly area: AreaId;
  /** Key of the open instrument in the database; null in the library. */
  readonly instrument: string | null;
  /** What is selected in the area, for example `['item', 'q1']`. */
  readonly path: readonly string[];
  /** JSON Pointer of the field to go to. */
  readonly at?: string;
  /** The address names no area: what stands here is the nearest place that there is. */
  readonly isAstray?: true;
}

export const HOME: Route = { area: 'library', instrument: null, path: [] };

/** The route of an address; where there is no such area, the overview of its instrument or the library, as astray. */
export function parseRoute(hash: string, areas: readonly AreaId[]): Route {
  const [address = '', query = ''] = hash.replace(/^#\/?/, '').split('?');
  const parts = address.split('/').filter(Boolean).map(decode);
  const inInstrument = parts[0] === 'instrument' && parts[1] !== undefined;
  const [area = inInstrument ? 'items' : 'library', ...path] = inInstrument ? parts.slice(2) : parts;
  const known = areas.find((id) => id === area);
  if (known === undefined || inInstrument === (known === 'library'))
    return inInstrument
      ? { area: 'overview', instrument: parts[1]!, path: [], isAstray: true }
      : { ...HOME, isAstray: true };
  const at = new URLSearchParams(query).get('at');
  return { area: known, instrument: inInstrument ? parts[1]! : null, path, ...(at === null ? {} : { at }) };
}

export function printRoute({ area, instrument, path, at }: Route): string {
  const parts = [...(instrument === null ? [] : ['instrument', instrument]), area, ...path];
  return `#/${parts.map(encodeURIComponent).join('/')}${at === undefined ? '' : `?at=${encodeURIComponent(at)}`}`;
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
