'use client';

import { type FormEvent, useRef, useState } from 'react';
import { authClient } from '@/app/client/auth-client';
import { useOneAtATime } from '@/app/client/use-one-at-a-time';
import { Button } from '@/app/ui/button';
import { TextField } from '@/app/ui/field';
import { Notice } from '@/app/ui/notice';
import { AnswerNotice } from '../answer-notice';
import { describeAuthError, UNREACHED } from '../auth-message';
import { checkEmail } from '../check-fields';
import { readEntered } from '../read-entered';

/** The answer is the same whether there is an account or not. */
export function ForgotPasswordForm() {
  const [email, setEmail] = useState('');
  const [problems, setProblems] = useState<{ email?: string | undefined; form?: string }>({});
  const [isAsked, setAsked] = useState(false);
  const form = useRef<HTMLFormElement>(null);

  const ask = useOneAtATime(async () => {
    const entered = readEntered(form.current, { email }).email.trim();
    const problem = checkEmail(entered);
    setProblems({ email: problem });
    if (problem) {
      form.current?.querySelector<HTMLInputElement>('input[name=email]')?.focus();
      return;
    }
    const { error } = await authClient.requestPasswordReset({ email: entered }).catch(() => ({ error: UNREACHED }));
    if (error) setProblems({ form: describeAuthError(error) });
    else setAsked(true);
  });

  if (isAsked)
    return (
      <AnswerNotice title="Check your email">
        If there is an account with this address, a link is on its way. It is good for one hour. Nothing came? Look
        among your spam, and check the address for typing mistakes.
      </AnswerNotice>
    );
  return (
    <form
      ref={form}
      method="post"
      noValidate
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        void ask.run();
      }}
      className="grid gap-5"
    >
      {problems.form && <Notice tone="error">{problems.form}</Notice>}
      <TextField
        label="Email"
        name="email"
        type="email"
        autoComplete="username"
        size="lg"
        value={email}
        error={problems.email ?? null}
        onChange={(event) => {
          setEmail(event.target.value);
          setProblems({});
        }}
      />
      <Button type="submit" variant="primary" size="lg" pending={ask.pending}>
        Send the link
      </Button>
    </form>
  );
}
