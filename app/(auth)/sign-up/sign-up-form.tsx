'use client';

import { type FormEvent, useRef, useState } from 'react';
import { authClient } from '@/app/client/auth-client';
import { useOneAtATime } from '@/app/client/use-one-at-a-time';
import { Button } from '@/app/ui/button';
import { TextField } from '@/app/ui/field';
import { Notice } from '@/app/ui/notice';
import { accountNameSchema } from '@/server/accounts/schema';
import { AnswerNotice } from '../answer-notice';
import { describeAuthError, UNREACHED } from '../auth-message';
import { checkEmail } from '../check-fields';
import { readEntered } from '../read-entered';

type Account = { name: string; email: string; password: string };
type Problems = Partial<Account> & { form?: string };

const FIELDS = ['name', 'email', 'password'] as const;

export function SignUpForm({ next, minimumPasswordLength }: { next: string | null; minimumPasswordLength: number }) {
  const [account, setAccount] = useState<Account>({ name: '', email: '', password: '' });
  const [problems, setProblems] = useState<Problems>({});
  const [leaving, setLeaving] = useState(false);
  const [isMailed, setMailed] = useState(false);
  const form = useRef<HTMLFormElement>(null);

  const check = ({ name, email, password }: Account): Problems => ({
    name: accountNameSchema.safeParse(name).error?.issues[0]?.message,
    email: checkEmail(email),
    password:
      password.length < minimumPasswordLength
        ? `Choose a password of at least ${minimumPasswordLength} characters.`
        : undefined,
  });

  const signUp = useOneAtATime(async () => {
    const { name, email, password } = readEntered(form.current, account);
    const entered = { name: name.trim(), email: email.trim(), password };
    const found = check(entered);
    setProblems(found);
    const first = FIELDS.find((field) => found[field]);
    if (first) {
      form.current?.querySelector<HTMLInputElement>(`input[name=${first}]`)?.focus();
      return;
    }
    const { data, error } = await authClient.signUp.email(entered).catch(() => ({ data: null, error: UNREACHED }));
    if (error) {
      setProblems({ form: describeAuthError(error) });
      return;
    }
    // Not signed in: the address is to be confirmed first, or has an account already, which is told to its owner alone.
    if (!data?.token) return setMailed(true);
    setLeaving(true);
    // A full load, so that the whole page knows who is signed in.
    window.location.assign(next ?? '/cases');
  });

  const submit = (event: FormEvent) => {
    event.preventDefault();
    void signUp.run();
  };

  const field = (name: keyof Account) => ({
    name,
    size: 'lg' as const,
    value: account[name],
    error: problems[name],
    onChange: (event: { target: { value: string } }) => {
      // What stood in several fields before the scripts came is told in one go.
      const { value } = event.target;
      setAccount((known) => ({ ...known, [name]: value }));
      setProblems({ ...problems, [name]: undefined });
    },
  });

  if (isMailed)
    return (
      <AnswerNotice title="Check your email">
        We have sent you a mail. Open the link in it to go on. Nothing came? Look among your spam, and check the address
        for typing mistakes.
      </AnswerNotice>
    );
  return (
    <form ref={form} method="post" noValidate onSubmit={submit} className="grid gap-5">
      {problems.form && <Notice tone="error">{problems.form}</Notice>}
      <TextField label="Name" autoComplete="name" {...field('name')} />
      <TextField label="Email" type="email" autoComplete="username" {...field('email')} />
      <TextField
        label="Password"
        type="password"
        autoComplete="new-password"
        hint={`At least ${minimumPasswordLength} characters.`}
        {...field('password')}
      />
      <Button type="submit" variant="primary" size="lg" pending={signUp.pending || leaving}>
        Create account
      </Button>
    </form>
  );
}
