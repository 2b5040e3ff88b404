import { flushSync } from 'react-dom';

type Change = { form: HTMLFormElement | null; name: string; change: () => void };

/** Makes a change that puts other controls in the place of one that has the focus, and takes the focus to what is there now. */
export function changeAndFocus({ form, name, change }: Change): void {
  flushSync(change);
  focusField({ form, name });
}

/** The field of this name, or the button that brings it. */
export const focusField = ({ form, name }: Pick<Change, 'form' | 'name'>): void =>
  form?.querySelector<HTMLElement>(`[name="${CSS.escape(name)}"]`)?.focus();
