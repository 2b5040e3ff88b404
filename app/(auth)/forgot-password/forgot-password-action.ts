'use server';

import { checkForgotten } from '../check-fields';
import type { FormState } from '../form-state';
import { settleForm } from '../settle-form';

export async function askForPasswordByForm(_: FormState, form: FormData): Promise<FormState> {
  return settleForm({
    form,
    check: checkForgotten,
    request: ({ email }) => ({ path: '/request-password-reset', body: { email } }),
  });
}
