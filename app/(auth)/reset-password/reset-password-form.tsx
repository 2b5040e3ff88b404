'use client';

import Link from 'next/link';
import { type FormEvent, useRef, useState } from 'react';
import { authClient } from '@/app/client/auth-client';
import { useOneAtATime } from '@/app/client/use-one-at-a-time';
import { Button } from '@/app/ui/button';
import { TextField } from '@/app/ui/field';
import { Notice } from '@/app/ui/notice';
import { AnswerNotice } from '../answer-notice';
import { describeAuthError, UNREACHED } from '../auth-message';
import { readEntered } from '../read-entered';

type Problems = { password?: string; form?: string; isLinkOver?: boolean };

export function ResetPasswordForm({ token, minimumPasswordLength }: { token: string; minimumPasswordLength: number }) {
  const [password, setPassword] = useState('');
  const [problems, setProblems] = useState<Problems>({});
  const [isDone, setDone] = useState(false);
  const form = useRef<HTMLFormElement>(null);

  const reset = useOneAtATime(async () => {
    const entered = readEntered(form.current, { password }).password;
    if (entered.length < minimumPasswordLength) {
      setProblems({ password: `Choose a password of at least ${minimumPasswordLength} characters.` });
      form.current?.querySelector<HTMLInputElement>('input[name=password]')?.focus();
      return;
    }
    const { error } = await authClient
      .resetPassword({ token, newPassword: entered })
      .catch(() => ({ error: UNREACHED }));
    if (!error) return setDone(true);
    setProblems({ form: describeAuthError(error), isLinkOver: error.code === 'INVALID_TOKEN' });
  });

  if (isDone)
    return (
      <AnswerNotice title="Your password is changed">
        <Link href="/sign-in" className="link">
          Sign in with the new password
        </Link>
        . Everywhere else you have been signed out.
      </AnswerNotice>
    );
  return (
    <form
      ref={form}
      method="post"
      noValidate
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        void reset.run();
      }}
      className="grid gap-5"
    >
      {problems.form && (
        <Notice tone="error">
          {problems.form}{' '}
          {problems.isLinkOver && (
            <Link href="/forgot-password" className="link">
              Ask for a new link
            </Link>
          )}
        </Notice>
      )}
      <TextField
        label="New password"
        name="password"
        type="password"
        autoComplete="new-password"
        size="lg"
        hint={`At least ${minimumPasswordLength} characters.`}
        value={password}
        error={problems.password ?? null}
        onChange={(event) => {
          setPassword(event.target.value);
          setProblems({});
        }}
      />
      <Button type="submit" variant="primary" size="lg" pending={reset.pending}>
        Change the password
      </Button>
    </form>
  );
}
