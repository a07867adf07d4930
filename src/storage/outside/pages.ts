// Which pages of the studio are open: each holds a lock of its own, which the browser gives back however it ends.

const LOCK = 'aspect-studio:page:';

/** This page. */
export const PAGE = Array.from(crypto.getRandomValues(new Uint8Array(8)), (byte) =>
  byte.toString(16).padStart(2, '0'),
).join('');

let held = false;

/** Lets other pages know that this one is open. */
export function holdPage(): void {
  if (held) return;
  held = true;
  // A lock is held as long as its promise waits: until the page is gone.
  void locks()?.request(LOCK + PAGE, () => new Promise(() => undefined));
}

/** The pages that are open, without this one. None are known where the browser has no locks. */
export async function otherPages(): Promise<ReadonlySet<string>> {
  const { held: taken = [] } = (await locks()?.query()) ?? {};
  const pages = taken.flatMap(({ name }) => (name?.startsWith(LOCK) ? [name.slice(LOCK.length)] : []));
  return new Set(pages.filter((page) => page !== PAGE));
}

function locks(): LockManager | undefined {
  return (globalThis.navigator as { locks?: LockManager } | undefined)?.locks;
}
