'use client';

import { useQueryClient } from '@tanstack/react-query';
import { LogIn } from 'lucide-react';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { useTranslations } from 'use-intl';
import { findAuthProblem, UNREACHED } from '@/app/(auth)/auth-message';
import { readEntered } from '@/app/(auth)/read-entered';
import { useAccount } from '@/app/client/account';
import { authClient } from '@/app/client/auth-client';
import { onShown } from '@/app/client/on-shown';
import { awaitsCode, sendCode } from '@/app/client/send-code';
import {
  noteSession,
  onSignedInAgain,
  setPersonCheck,
  useOtherAccount,
  useSessionOver,
} from '@/app/client/session-end';
import { useTRPCClient } from '@/app/client/trpc';
import { usePath, useQueryString } from '@/app/client/use-address';
import { useOneAtATime } from '@/app/client/use-one-at-a-time';
import { signInPath } from '@/app/next-path';
import { Button } from './button';
import { CONNECTION_PLACES } from './connection-place';
import { TextField } from './field';
import { LateDialog } from './late-dialog';
import { Notice } from './notice';
import { OtherAccount } from './other-account';

/**
 * When the session ends under somebody's work, or becomes another's: says so in the bar over the page, and signs them in again in place, so
 * that nothing on the page moves or is lost.
 */
export function SessionEnd() {
  const t = useTranslations('shared.session');
  const isOver = useSessionOver();
  const other = useOtherAccount();
  const [isAsking, setAsking] = useState(false);
  const [isChoosing, setChoosing] = useState(false);
  const queryClient = useQueryClient();
  useEffect(
    () =>
      onSignedInAgain(() => {
        setAsking(false);
        // What came to nothing meanwhile, and what others have done.
        void queryClient.invalidateQueries();
      }),
    [queryClient],
  );
  useEffect(() => listenForAsking(() => setAsking(true)), []);
  const userId = useAccount()?.userId;
  useEffect(() => setPersonCheck(() => isSignedInAs(userId)), [userId]);
  useEffect(() => setChoosing(other !== null), [other]);
  useCheckOnReturn();
  if (!isOver) return null;
  return (
    <>
      {CONNECTION_PLACES.map((id) => {
        const place = document.getElementById(id);
        return (
          place &&
          createPortal(
            <p className="flex items-center gap-2 text-ink-soft text-sm leading-5">
              <LogIn aria-hidden className="size-4 shrink-0" />
              <span>
                <span>{t(other === null ? 'signedOut' : 'otherAccount')}</span>{' '}
                <button
                  type="button"
                  className="link"
                  onClick={() => (other === null ? setAsking(true) : setChoosing(true))}
                >
                  {t(other === null ? 'signInAgain' : 'choose')}
                </button>
              </span>
            </p>,
            place,
            id,
          )
        );
      })}
      {other !== null && (
        <OtherAccount
          other={other}
          open={isChoosing && !isAsking}
          onOpenChange={setChoosing}
          onSignIn={() => {
            setChoosing(false);
            setAsking(true);
          }}
        />
      )}
      <SignInAgain open={isAsking} onOpenChange={setAsking} />
    </>
  );
}

/** To come back to a tab gives the page the focus and shows it, one just after the other: one question answers for both. */
const ASK_AFTER_MS = 50;

/**
 * Whoever comes back to a page learns at once that it is not theirs any more. Any call would do: its answer says so. A page may be looked
 * at without having the focus, and has it again without having been hidden.
 */
function useCheckOnReturn() {
  const client = useTRPCClient();
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const ask = () =>
      void client.operations.pauseState.query().catch((error: unknown) => {
        // What it says of the session is noted already; the rest is not about this.
        console.debug('It is not known yet who is signed in.', error);
      });
    const check = () => {
      clearTimeout(timer);
      timer = setTimeout(ask, ASK_AFTER_MS);
    };
    const stop = onShown(check);
    window.addEventListener('focus', check);
    return () => {
      clearTimeout(timer);
      stop();
      window.removeEventListener('focus', check);
    };
  }, [client]);
}

async function isSignedInAs(userId: string | undefined): Promise<boolean> {
  const { data, error } = await authClient.getSession();
  if (error) throw new Error('The session could not be read.', { cause: error });
  if (data && data.user.id !== userId) noteSession({ isSignedOut: true, other: data.user });
  return data?.user.id === userId;
}

const ASKING = 'casedraft:sign-in-again';

/** From wherever something could not be saved for want of a session. */
export const askToSignInAgain = (): boolean => window.dispatchEvent(new Event(ASKING));

function listenForAsking(ask: () => void): () => void {
  window.addEventListener(ASKING, ask);
  return () => window.removeEventListener(ASKING, ask);
}

type Props = { open: boolean; onOpenChange: (open: boolean) => void };

function SignInAgain({ open, onOpenChange }: Props) {
  const t = useTranslations('shared.session');
  const account = useAccount();
  const pathname = usePath();
  const query = useQueryString();
  const form = useRef<HTMLFormElement>(null);
  const [entered, setEntered] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const [step, setStep] = useState<'password' | 'code'>('password');
  const { run, pending } = useOneAtATime(async () => {
    if (!account) return;
    if (step === 'code') {
      const { code } = readEntered(form.current, { code: '' });
      if (code.trim() === '') return setProblem(t('codeMissing'));
      setProblem(null);
      const { error } = await sendCode(code).catch(() => ({ error: UNREACHED }));
      // A wrong code can be mended; whatever else is wrong begins with the password again.
      if (error && !['codeWrong', 'unreached'].includes(findAuthProblem(error))) setStep('password');
      if (error) return setProblem(t(`problems.${findAuthProblem(error)}`));
      setStep('password');
      return noteSession({ isSignedOut: false });
    }
    const { password } = readEntered(form.current, { password: entered });
    if (password === '') return setProblem(t('passwordMissing'));
    setProblem(null);
    const { data, error } = await authClient.signIn
      .email({ email: account.email, password })
      .catch(() => ({ data: null, error: UNREACHED }));
    if (error) return setProblem(t(`problems.${findAuthProblem(error)}`));
    setEntered('');
    if (awaitsCode(data)) return setStep('code');
    noteSession({ isSignedOut: false });
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void run();
  };
  if (!account) return null;
  return (
    <LateDialog
      open={open}
      onOpenChange={onOpenChange}
      title={t('signInAgain')}
      description={<span className="text-sm">{t('stays')}</span>}
      initialFocus={field}
    >
      <form ref={form} method="post" noValidate onSubmit={submit} className="grid gap-4 text-sm">
        {problem && <Notice tone="error">{problem}</Notice>}
        <TextField
          label={t('email')}
          name="email"
          type="email"
          autoComplete="username"
          value={account.email}
          readOnly
        />
        {step === 'password' ? (
          <TextField
            key="password"
            ref={field}
            label={t('password')}
            name="password"
            type="password"
            autoComplete="current-password"
            value={entered}
            onChange={({ target }) => setEntered(target.value)}
          />
        ) : (
          <TextField
            key="code"
            autoFocus
            label={t('code')}
            name="code"
            autoComplete="one-time-code"
            hint={t('codeHint')}
          />
        )}
        <div className="flex flex-wrap items-center justify-between gap-3">
          {/* A full load, which leaves nothing of one person's in the page for another. */}
          <a href={signInPath({ pathname, query })} className="link">
            {t.rich('notMe', { name: () => <bdi translate="no">{account.name}</bdi> })}
          </a>
          <Button type="submit" variant="primary" pending={pending}>
            {t('signIn')}
          </Button>
        </div>
      </form>
    </LateDialog>
  );
}
