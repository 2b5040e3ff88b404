/** Opens whatever is folded around an element: what is folded away cannot be scrolled to. */
export function unfoldAround(element: Element): void {
  const details = element.parentElement?.closest('details');
  if (!details) return;
  details.open = true;
  unfoldAround(details);
}
