import { elementAround } from '@/app/client/element-around';

/** Where keys belong to the thing that has the focus: whatever is, or looks like, a field, and what stands around it in a form. */
const OWN_KEYS = [
  ...['input', 'textarea', 'select', 'form', 'dialog', '[data-own-keys]'],
  '[contenteditable]:not([contenteditable="false"])',
  ...['textbox', 'searchbox', 'combobox', 'spinbutton', 'listbox', 'menu', 'dialog', 'alertdialog'].map(
    (role) => `[role="${role}"]`,
  ),
].join(', ');

/** Where typed letters become text. */
const TEXT = 'textarea, [contenteditable]:not([contenteditable="false"]), [role="textbox"], [role="searchbox"]';
const NO_TEXT = new Set(['button', 'checkbox', 'color', 'file', 'image', 'radio', 'range', 'reset', 'submit']);

export const hasOwnKeys = (place: EventTarget | null): boolean => elementAround(place, OWN_KEYS) !== null;

export const takesText = (place: Element | null): boolean =>
  place !== null &&
  (elementAround(place, TEXT) !== null || (place instanceof HTMLInputElement && !NO_TEXT.has(place.type)));

/** A dialog or menu is open over the page, whether it has the focus yet or not. */
export const isPageCovered = (): boolean =>
  document.querySelector('dialog:modal') !== null ||
  document.getElementById('main')?.closest('[aria-hidden="true"], [inert]') != null;
