// Where the user is, from the address bar: back, forward, bookmarks and "open in new tab" work.

import { AREA_IDS } from '../areas.ts';
import { parseRoute, printRoute, type Route } from './route.ts';

let route = $state.raw<Route>(parseRoute(location.hash, AREA_IDS));

addEventListener('hashchange', () => {
  route = parseRoute(location.hash, AREA_IDS);
});

export function currentRoute(): Route {
  return route;
}

/** Goes to a route or address; `replace` leaves no step to go back to. */
export function go(to: Route | string, { replace = false } = {}): void {
  const address = typeof to === 'string' ? to : printRoute(to);
  if (address === location.hash) return;
  if (!replace) {
    location.hash = address;
    return;
  }
  history.replaceState(history.state, '', address);
  route = parseRoute(address, AREA_IDS);
}
