// From question to question.

import type { Id } from '../../model/index.ts';

/** The question before or after one, also in the next aspect. */
export function goFrom(form: HTMLElement, from: Id, step: 1 | -1): void {
  const questions = [...form.querySelectorAll<HTMLElement>('[data-question]')];
  const at = questions.findIndex((question) => question.dataset['question'] === from);
  const next = questions[at + step];
  if (next) focusQuestion(next);
}

/** What is chosen in it, or its first control. */
export function focusQuestion(question: HTMLElement): void {
  const chosen = question.querySelector<HTMLElement>('input:checked');
  (chosen ?? question.querySelector<HTMLElement>('input, textarea'))?.focus();
  question.scrollIntoView({ block: 'nearest' });
}
