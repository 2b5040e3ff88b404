/** The field of this name in a decision's form, or the button that brings it. */
export const fieldPlace = (name: string): string => `decision-field ${name}`;
