// The trainer's computer, where it serves this page: it gives the exercise and takes the response.

import type { Diagnostic } from '../../model/index.ts';

export async function fetchFile(): Promise<string | null> {
  try {
    const answer = await fetch('handout.json', { cache: 'no-store' });
    return answer.ok ? await answer.text() : null;
  } catch {
    return null;
  }
}

export type Sent =
  | { readonly is: 'sent' | 'unreachable' }
  | { readonly is: 'refused'; readonly diagnostics: readonly Diagnostic[] };

export async function send(text: string): Promise<Sent> {
  try {
    const headers = { 'content-type': 'application/json' };
    const answer = await fetch('responses', { method: 'POST', headers, body: text });
    if (answer.ok) return { is: 'sent' };
    if (answer.status >= 500) return { is: 'unreachable' };
    const { diagnostics } = (await answer.json()) as { diagnostics: Diagnostic[] };
    return { is: 'refused', diagnostics };
  } catch {
    return { is: 'unreachable' };
  }
}
