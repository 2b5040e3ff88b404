'use server';

import { MINIMUM_PASSWORD_LENGTH } from '@/server/accounts/sign-in/set-up-auth';
import { checkReset } from '../check-fields';
import type { FormState } from '../form-state';
import { settleForm } from '../settle-form';

export async function resetPasswordByForm(_: FormState, form: FormData): Promise<FormState> {
  const token = form.get('token');
  return settleForm({
    form,
    check: (entered) => checkReset(entered, MINIMUM_PASSWORD_LENGTH),
    request: ({ password }) => ({
      path: '/reset-password',
      body: { token: typeof token === 'string' ? token : '', newPassword: password },
    }),
  });
}
