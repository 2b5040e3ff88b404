import type { FormState } from './form-state';

/** What a form is posted to where the page has no script: it answers with the same page, or leads away. */
export type AuthAction = (state: FormState, form: FormData) => Promise<FormState>;
