// What floats below the field of a cell.

/** In the layer above all: the grid cuts off what leaves it. */
export function below(fieldOf: () => HTMLElement): (element: HTMLElement) => () => void {
  return (element) => {
    element.showPopover();
    const place = (): void => {
      const field = fieldOf();
      const { left, right, bottom, top } = field.getBoundingClientRect();
      const { offsetWidth, offsetHeight } = element;
      const isRtl = getComputedStyle(field).direction === 'rtl';
      const start = isRtl ? right - offsetWidth : left;
      const isBelow = bottom + 4 + offsetHeight <= innerHeight || top < offsetHeight;
      element.style.left = `${String(Math.max(8, Math.min(start, innerWidth - offsetWidth - 8)))}px`;
      element.style.top = `${String(isBelow ? bottom + 4 : top - 4 - offsetHeight)}px`;
    };
    place();
    const seen = new ResizeObserver(place);
    seen.observe(element);
    addEventListener('scroll', place, { capture: true, passive: true });
    return () => {
      seen.disconnect();
      removeEventListener('scroll', place, { capture: true });
    };
  };
}
