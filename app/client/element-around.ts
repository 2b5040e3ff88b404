/** The nearest element of this kind at or around a place in the page; null where there is none. */
export const elementAround = (place: EventTarget | null, selector: string): HTMLElement | null =>
  place instanceof Element ? place.closest<HTMLElement>(selector) : null;
