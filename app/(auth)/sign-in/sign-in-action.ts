'use server';

import { redirect } from 'next/navigation';
import { readNextPath } from '@/app/next-path';
import { checkSignIn } from '../check-fields';
import type { FormState } from '../form-state';
import { settleForm } from '../settle-form';
import { withNext } from '../with-next';

export async function signInByForm(_: FormState, form: FormData): Promise<FormState> {
  const next = form.get('next');
  return settleForm({
    form,
    check: checkSignIn,
    request: ({ email, password }) => ({ path: '/sign-in/email', body: { email, password } }),
    // `/` knows everyone's home.
    onDone: ({ awaitsCode }) => {
      const path = readNextPath(typeof next === 'string' ? next : undefined);
      redirect(awaitsCode ? withNext('/sign-in/second-step', path) : (path ?? '/'));
    },
  });
}
