// Versions of instruments: major.minor.patch.

export function isVersion(value: unknown): boolean {
  return typeof value === 'string' && /^\d+\.\d+\.\d+$/.test(value);
}

/** Whether a version comes before another. */
export function isOlder(version: string, than: string): boolean {
  const [numbers, others] = [version, than].map((one) => one.split('.').map(Number));
  const at = numbers!.findIndex((number, place) => number !== others![place]);
  return at >= 0 && numbers![at]! < others![at]!;
}
