// From a problem to the field that it is about.

const PATIENCE = 2000;

/** Focuses the field with this JSON Pointer, or the nearest around it, as soon as the area shows one. */
export function goToField(path: string, { isSelected = false } = {}): void {
  const until = performance.now() + PATIENCE;
  const look = (): void => {
    const field = nearestField(path);
    if (field) {
      field.scrollIntoView({ block: 'center' });
      field.focus();
      if (isSelected && isText(field)) field.select();
      // A grid draws only what is in sight: it goes to the cell itself.
      field.dispatchEvent(new CustomEvent('gotopath', { detail: path }));
    } else if (performance.now() < until) requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

function nearestField(path: string): HTMLElement | null {
  for (let at = path; at !== ''; at = at.slice(0, at.lastIndexOf('/'))) {
    const place = CSS.escape(at);
    const field = document.querySelector<HTMLElement>(`[data-path="${place}"], [data-rows="${place}"]`);
    if (field) return field;
  }
  return null;
}

function isText(field: HTMLElement): field is HTMLInputElement | HTMLTextAreaElement {
  return field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement;
}
