// A new part is named at once: its name is chosen whole, in whatever field it stands.

import { afterEach, expect, test } from 'vitest';
import { goToField } from '../../src/studio/frame/goToField.ts';

let field: HTMLInputElement | HTMLTextAreaElement;
afterEach(() => field.remove());

test.each(['input', 'textarea'] as const)('what stands in its field is chosen: %s', async (kind) => {
  field = document.createElement(kind);
  field.dataset['path'] = '/scores/0/label';
  field.value = 'New score';
  document.body.append(field);
  goToField('/scores/0/label', { isSelected: true });
  await expect.poll(() => document.activeElement).toBe(field);
  expect(field.value.slice(field.selectionStart!, field.selectionEnd!)).toBe('New score');
});
