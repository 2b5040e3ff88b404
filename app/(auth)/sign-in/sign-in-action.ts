'use server';

import { redirect } from 'next/navigation';
import { readNextPath } from '@/app/next-path';
import { checkSignIn } from '../check-fields';
import type { FormState } from '../form-state';
import { settleForm } from '../settle-form';

export async function signInByForm(_: FormState, form: FormData): Promise<FormState> {
  const next = form.get('next');
  return settleForm({
    form,
    check: checkSignIn,
    request: ({ email, password }) => ({ path: '/sign-in/email', body: { email, password } }),
    // `/` knows everyone's home.
    onDone: () => redirect(readNextPath(typeof next === 'string' ? next : undefined) ?? '/'),
  });
}
