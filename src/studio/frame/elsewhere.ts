// Doing in one area what was asked for in another: first there, then that.

import { go } from '../router/index.ts';
import type { Studio } from '../state/index.ts';

/** An area is loaded when it is first visited. */
const PATIENCE = 5000;

/** Goes to an address, and performs the action there as soon as it is offered. */
export function performThere({ actions }: Studio, href: string, id: string): void {
  const until = performance.now() + PATIENCE;
  const look = (): void => {
    const action = actions.find(id);
    if (action && (action.when?.() ?? true)) action.perform();
    else if (performance.now() < until) requestAnimationFrame(look);
  };
  go(href);
  requestAnimationFrame(look);
}
