// What went wrong with a request, as RFC 9457 has it.

import type { Diagnostic } from '../../model/diagnostic.ts';
import { formatDiagnostic } from '../../model/format.ts';
import type { Language } from '../../words/index.ts';

export const PROBLEM = 'application/problem+json';

const PROBLEMS = {
  'not-json': [400, 'The body is not valid JSON.'],
  'no-token': [401, 'A bearer token is needed.'],
  'not-found': [404, 'There is nothing at this address.'],
  'too-large': [413, 'The body is larger than one case may be.'],
  'other-type': [415, 'Send application/json for one case, application/x-ndjson for many.'],
  'case-refused': [422, 'The case does not fit the instrument.'],
  fault: [500, 'This is a fault of the service. No assessment was given.'],
  'not-ready': [503, 'The packages are not verified yet, or the service is ending.'],
  busy: [503, 'Too many requests at once. Try again.'],
  'not-audited': [503, 'The decision could not be written to the audit file, so it is not given.'],
} as const;

export type ProblemName = keyof typeof PROBLEMS;

export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail?: string;
  readonly problems?: readonly Told[];
}

/** A finding of a case: `path` leads into it. */
export interface Told {
  readonly code: string;
  readonly severity: string;
  readonly path: string;
  readonly message: string;
  readonly hint: string;
}

export function problem(name: ProblemName, more: Pick<Problem, 'detail' | 'problems'> = {}): Problem {
  const [status, title] = PROBLEMS[name];
  return { type: `urn:aspect:problem:${name}`, title, status, ...more };
}

/** Ends a request that cannot be answered. */
export class Refusal extends Error {
  readonly problem: Problem;

  constructor(why: Problem, cause?: unknown) {
    super(why.title, { cause });
    this.problem = why;
  }
}

export function told(diagnostics: readonly Diagnostic[], language: Language): Told[] {
  return diagnostics.map((one) => {
    const { code, severity, path } = one;
    return { code, severity, path, ...formatDiagnostic(one, language) };
  });
}
