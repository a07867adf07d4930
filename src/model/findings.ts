// What was found, without end: a file may be wrong in a million places, and nobody reads of more than a hundred alike.

import type { Diagnostic, DiagnosticCode } from './diagnostic.ts';

/** Of each kind so many are kept, and the rest is counted. */
export const MOST_ALIKE = 100;

export class Findings {
  private readonly kept: Diagnostic[] = [];
  private readonly counts = new Map<DiagnosticCode, number>();
  private readonly most: number;

  constructor(most = MOST_ALIKE) {
    this.most = most;
  }

  add(diagnostic: Diagnostic): void {
    const count = (this.counts.get(diagnostic.code) ?? 0) + 1;
    this.counts.set(diagnostic.code, count);
    if (count <= this.most) this.kept.push(diagnostic);
  }

  /** In the order in which they were added; how many more there are of a kind stands after the last of it. */
  get all(): Diagnostic[] {
    const told = new Map<DiagnosticCode, number>();
    return this.kept.flatMap((diagnostic) => {
      const { code, severity, path, range } = diagnostic;
      const position = (told.get(code) ?? 0) + 1;
      told.set(code, position);
      const more = this.counts.get(code)! - position;
      if (position < this.most || more === 0) return [diagnostic];
      const place = { severity, path, ...(range ? { range } : {}), params: { count: more } };
      return [diagnostic, { code: 'more-of-a-kind', ...place } as const];
    });
  }
}

/** The first of each kind. */
export function firstAlike(diagnostics: Iterable<Diagnostic>, most?: number): Diagnostic[] {
  const findings = new Findings(most);
  for (const diagnostic of diagnostics) findings.add(diagnostic);
  return findings.all;
}
