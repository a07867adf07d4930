// Keyboard shortcuts as text: `mod+shift+z`, where `mod` is ⌘ on a Mac and Ctrl elsewhere.

const onMac = typeof navigator !== 'undefined' && /Mac|iPhone|iPad/.test(navigator.userAgent);
const SIGNS: Readonly<Record<string, string>> = {
  mod: onMac ? '⌘' : 'Ctrl',
  shift: onMac ? '⇧' : 'Shift',
  alt: onMac ? '⌥' : 'Alt',
  enter: 'Enter',
  escape: 'Esc',
  delete: 'Del',
  space: 'Space',
  home: 'Home',
  pageup: 'PgUp',
  arrowup: '↑',
  arrowdown: '↓',
  arrowleft: '←',
  arrowright: '→',
};

/** The shortcut as it is printed: `⌘⇧Z`, `Ctrl Shift Z`. */
export function printKeys(keys: string): string {
  return keys
    .split('+')
    .map((key) => SIGNS[key] ?? key.toUpperCase())
    .join(onMac ? '' : ' ');
}

/** Whether a key press is the shortcut. Letters count by their place on the keyboard too, for Cyrillic layouts. */
export function isPressed(event: KeyboardEvent, keys: string): boolean {
  const parts = keys.split('+');
  const key = parts.at(-1)!;
  const wants = (modifier: string): boolean => parts.includes(modifier);
  const modified = onMac ? event.metaKey : event.ctrlKey;
  if (wants('mod') !== modified || wants('alt') !== event.altKey) return false;
  const typed = event.key.toLowerCase();
  // A sign such as `?` needs Shift on some keyboards and not on others.
  if (/^[^a-z0-9]$/.test(key)) return typed === key;
  if (wants('shift') !== event.shiftKey) return false;
  return typed === key || event.code === `Key${key.toUpperCase()}` || event.code === `Digit${key}`;
}
