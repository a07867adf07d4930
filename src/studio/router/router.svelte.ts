// Where the user is, from the address bar: back, forward, bookmarks and "open in new tab" work.

import { AREA_IDS } from '../areas.ts';
import { parseRoute, printRoute, type Route } from './route.ts';

let route = $state.raw<Route>(parseRoute(location.hash, AREA_IDS));

/** Whether the studio itself is on its way to another address; else the user followed a link, or typed one. */
let isOnItsWay = false;
let arrivals: readonly ((route: Route) => void)[] = [];

addEventListener('hashchange', () => {
  route = parseRoute(location.hash, AREA_IDS);
  if (!isOnItsWay) for (const tell of arrivals) tell(route);
  isOnItsWay = false;
});

/** Tells when the user comes to an address by a link, the address bar or the history. */
export function onArrival(tell: (route: Route) => void): () => void {
  arrivals = [...arrivals, tell];
  return () => {
    arrivals = arrivals.filter((one) => one !== tell);
  };
}

export function currentRoute(): Route {
  return route;
}

/** Goes to a route or address; `replace` leaves no step to go back to. */
export function go(to: Route | string, { replace = false } = {}): void {
  const address = typeof to === 'string' ? to : printRoute(to);
  if (address === location.hash) return;
  if (!replace) {
    isOnItsWay = true;
    location.hash = address;
    return;
  }
  history.replaceState(history.state, '', address);
  route = parseRoute(address, AREA_IDS);
}
