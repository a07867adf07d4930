// This moment, as documents write it.

export function instant(): string {
  return new Date().toISOString();
}
