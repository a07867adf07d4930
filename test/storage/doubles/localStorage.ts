// The browser's small storage, in memory and with a limit.

/** `room`: characters that fit. */
export function smallStorage(room = Infinity): Storage {
  const kept = new Map<string, string>();
  const used = (): number => [...kept].reduce((sum, [name, text]) => sum + name.length + text.length, 0);
  return {
    get length() {
      return kept.size;
    },
    key: (i) => [...kept.keys()][i] ?? null,
    getItem: (name) => kept.get(name) ?? null,
    setItem: (name, text) => {
      if (used() - (kept.get(name)?.length ?? 0) + text.length > room)
        throw new DOMException('No room', 'QuotaExceededError');
      kept.set(name, text);
    },
    removeItem: (name) => void kept.delete(name),
    clear: () => kept.clear(),
  };
}
