'use server';

import { redirect } from 'next/navigation';
import { readNextPath } from '@/app/next-path';
import { MINIMUM_PASSWORD_LENGTH } from '@/server/accounts/sign-in/set-up-auth';
import { checkSignUp } from '../check-fields';
import type { FormState } from '../form-state';
import { settleForm } from '../settle-form';

export async function signUpByForm(_: FormState, form: FormData): Promise<FormState> {
  const next = form.get('next');
  return settleForm({
    form,
    check: (entered) => checkSignUp(entered, MINIMUM_PASSWORD_LENGTH),
    request: ({ name, email, password }) => ({ path: '/sign-up/email', body: { name, email, password } }),
    onDone: ({ token }) => {
      // Without one nobody is signed in: the address is to be confirmed first, or has an account already.
      if (token) redirect(readNextPath(typeof next === 'string' ? next : undefined) ?? '/cases');
    },
  });
}
