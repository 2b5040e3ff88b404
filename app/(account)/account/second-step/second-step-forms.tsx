'use client';

import { type ReactNode, useActionState, useEffect, useRef } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '@/app/ui/button';
import { TextField } from '@/app/ui/field';
import { Notice } from '@/app/ui/notice';
import { Section } from '../section';
import { RecoveryCodes } from './recovery-codes';
import { changeSecondStep } from './second-step-action';
import { UNTOUCHED } from './second-step-state';

type Props = {
  /** The account that the page is made for. */
  owner: string;
  email: string;
  is: 'off' | 'ready' | 'on';
  codesLeft: number;
  /** To be taken into the app. */
  appKey: ReactNode;
};

/** The forms that stand on the page together. */
const TOGETHER = ['codes', 'off'];

/** The way of a second step: off, its app being set up, on. */
export function SecondStepForms({ owner, email, is, codesLeft, appKey }: Props) {
  const t = useTranslations('account.secondStep');
  const [state, send, pending] = useActionState(changeSecondStep, UNTOUCHED);
  const box = useRef<HTMLDivElement>(null);
  const { problem, codes, isOff } = state;
  useEffect(() => {
    if (state.problem) box.current?.querySelector<HTMLInputElement>('[aria-invalid]')?.focus();
  }, [state]);

  const fault = problem && t(`problems.${problem}`);
  const isOfCode = problem === 'codeMissing' || problem === 'wrong_code';
  // Where there are two forms, only the one that was sent has a fault.
  const isOfOther = (wish: AskProps['wish']) => TOGETHER.includes(state.wish) && state.wish !== wish;
  const common = { owner, email, send, pending };
  const ask = (props: Omit<AskProps, keyof typeof common | 'error'>) => (
    <PasswordForm
      {...common}
      {...props}
      error={isOfCode || problem === 'key_over' || isOfOther(props.wish) ? null : fault}
    />
  );
  return (
    <div ref={box} className="grid gap-8">
      {codes && <RecoveryCodes codes={codes} />}
      {isOff && <Notice tone="success">{t('isOff')}</Notice>}
      {problem === 'key_over' && <Notice tone="error">{fault}</Notice>}
      {is === 'off' && ask({ wish: 'begin', label: t('begin'), variant: 'primary' })}
      {is === 'ready' && (
        <>
          {appKey}
          <form action={send} noValidate className="grid max-w-md gap-5">
            <input type="hidden" name="owner" value={owner} />
            <input type="hidden" name="wish" value="confirm" />
            <TextField
              label={t('code')}
              hint={t('codeHint')}
              name="code"
              size="lg"
              inputMode="numeric"
              autoComplete="one-time-code"
              error={isOfCode || problem === 'too_many_tries' ? fault : null}
            />
            <Button
              worksWithoutScript
              type="submit"
              variant="primary"
              size="lg"
              pending={pending}
              className="justify-self-start"
            >
              {t('confirm')}
            </Button>
          </form>
        </>
      )}
      {is === 'on' && (
        <>
          {!codes && <Notice tone="success">{t('isOn', { count: codesLeft })}</Notice>}
          <Section title={t('newCodesTitle')}>
            <p className="text-ink-soft">{t('newCodesText')}</p>
            {ask({ wish: 'codes', label: t('newCodes') })}
          </Section>
          <Section title={t('offTitle')}>
            <p className="text-ink-soft">{t('offText')}</p>
            {ask({ wish: 'off', label: t('off') })}
          </Section>
        </>
      )}
    </div>
  );
}

type AskProps = {
  owner: string;
  email: string;
  send: (form: FormData) => void;
  pending: boolean;
  error: string | null;
  wish: 'begin' | 'codes' | 'off';
  label: string;
  variant?: 'primary';
};

/** Asks for the password before it does what it says. */
function PasswordForm({ owner, email, send, pending, error, wish, label, variant }: AskProps) {
  const t = useTranslations('account');
  return (
    <form action={send} noValidate className="grid max-w-md gap-5">
      <input type="hidden" name="owner" value={owner} />
      <input type="hidden" name="wish" value={wish} />
      {/* For password managers, which keep a password by the account it is of. */}
      <input type="hidden" name="username" autoComplete="username" value={email} readOnly />
      <TextField
        label={t('password')}
        name="password"
        type="password"
        autoComplete="current-password"
        size="lg"
        error={error}
      />
      <Button
        worksWithoutScript
        type="submit"
        variant={variant ?? 'secondary'}
        size="lg"
        pending={pending}
        className="justify-self-start"
      >
        {label}
      </Button>
    </form>
  );
}
