'use client';

import { type ComponentProps, useEffect, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { useHydrated } from '@/app/client/use-hydrated';
import { TextField } from '@/app/ui/field';

type Props = Omit<ComponentProps<typeof TextField>, 'type' | 'end' | 'id'> & { id: string };

/** A password, which can be looked at while it is typed. It is hidden again as the form is sent, so that no browser keeps it as a word. */
export function PasswordField({ id, ...rest }: Props) {
  const t = useTranslations('auth');
  const hydrated = useHydrated();
  const [isShown, setShown] = useState(false);
  useEffect(() => {
    const form = document.getElementById(id)?.closest('form');
    const hide = () => setShown(false);
    form?.addEventListener('submit', hide);
    return () => form?.removeEventListener('submit', hide);
  }, [id]);
  return (
    <TextField
      {...rest}
      id={id}
      type={isShown ? 'text' : 'password'}
      autoCapitalize="none"
      autoCorrect="off"
      spellCheck={false}
      className="pr-24"
      end={
        // Without its script it does nothing, so it is not there.
        hydrated && (
          <>
            <button
              type="button"
              aria-controls={id}
              onClick={() => setShown(!isShown)}
              className="absolute inset-y-0.5 right-0.5 min-w-20 rounded px-3 font-semibold text-accent text-base hover:bg-accent-soft"
            >
              {/* Its name stands in its text: a label of its own would name a second field. */}
              {isShown ? t('hide') : t('show')}
              <span className="sr-only"> {t('passwordToShow')}</span>
            </button>
            <span role="status" className="sr-only">
              {isShown ? t('passwordIsShown') : ''}
            </span>
          </>
        )
      }
    />
  );
}
