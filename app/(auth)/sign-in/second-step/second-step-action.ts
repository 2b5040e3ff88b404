'use server';

import { redirect } from 'next/navigation';
import { readCode } from '@/app/client/send-code';
import { readNextPath } from '@/app/next-path';
import { checkCode } from '../../check-fields';
import type { FormState } from '../../form-state';
import { settleForm } from '../../settle-form';

export async function sendCodeByForm(_: FormState, form: FormData): Promise<FormState> {
  const next = form.get('next');
  return settleForm({
    form,
    check: checkCode,
    request: ({ code }) => readCode(code),
    onDone: () => redirect(readNextPath(typeof next === 'string' ? next : undefined) ?? '/'),
  });
}
