'use client';

import { type FormEvent, useRef, useState } from 'react';
import { authClient } from '@/app/client/auth-client';
import { useOneAtATime } from '@/app/client/use-one-at-a-time';
import { Button } from '@/app/ui/button';
import { TextField } from '@/app/ui/field';
import { Notice } from '@/app/ui/notice';
import { describeAuthError, UNREACHED } from '../auth-message';
import { checkEmail } from '../check-fields';
import { readEntered } from '../read-entered';
import { DemoAccounts } from './demo-accounts';

type Problems = { email?: string; password?: string; form?: string };

export function SignInForm({ next, showDemoAccounts }: { next: string | null; showDemoAccounts: boolean }) {
  const [entered, setEntered] = useState({ email: '', password: '' });
  const [problems, setProblems] = useState<Problems>({});
  const [leaving, setLeaving] = useState(false);
  const form = useRef<HTMLFormElement>(null);

  const signIn = useOneAtATime(async () => {
    const { email, password } = readEntered(form.current, entered);
    const found: Problems = {
      email: checkEmail(email.trim()),
      password: password === '' ? 'Enter your password.' : undefined,
    };
    setProblems(found);
    if (found.email || found.password) {
      const first = found.email ? 'email' : 'password';
      form.current?.querySelector<HTMLInputElement>(`input[name=${first}]`)?.focus();
      return;
    }
    const { error } = await authClient.signIn
      .email({ email: email.trim(), password })
      .catch(() => ({ error: UNREACHED }));
    if (error) {
      setProblems({ form: describeAuthError(error) });
      return;
    }
    setLeaving(true);
    // A full load, so that nothing read as somebody else stays in the page's memory. `/` knows everyone's home.
    window.location.assign(next ?? '/');
  });

  const submit = (event: FormEvent) => {
    event.preventDefault();
    void signIn.run();
  };

  return (
    <>
      <form ref={form} method="post" noValidate onSubmit={submit} className="grid gap-5">
        {problems.form && <Notice tone="error">{problems.form}</Notice>}
        <TextField
          label="Email"
          name="email"
          type="email"
          autoComplete="username"
          size="lg"
          value={entered.email}
          error={problems.email}
          onChange={(event) => {
            const { value } = event.target;
            setEntered((known) => ({ ...known, email: value }));
            setProblems({ ...problems, email: undefined });
          }}
        />
        <TextField
          label="Password"
          name="password"
          type="password"
          autoComplete="current-password"
          size="lg"
          value={entered.password}
          error={problems.password}
          onChange={(event) => {
            const { value } = event.target;
            setEntered((known) => ({ ...known, password: value }));
            setProblems({ ...problems, password: undefined });
          }}
        />
        <Button type="submit" variant="primary" size="lg" pending={signIn.pending || leaving}>
          Sign in
        </Button>
      </form>
      {showDemoAccounts && (
        <DemoAccounts
          onChoose={({ email, password }) => {
            setEntered({ email, password });
            setProblems({});
          }}
        />
      )}
    </>
  );
}
