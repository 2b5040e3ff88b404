'use client';

import { useTranslations } from 'use-intl';
import { useAccount } from '@/app/client/account';
import { Button } from './button';
import { LateDialog } from './late-dialog';

type Props = {
  /** Who has signed in in this browser since the page was opened. */
  other: Account;
  open: boolean;
  onOpenChange: (open: boolean) => void;
  onSignIn: () => void;
};
type Account = { name: string; email: string };

/**
 * Asks whose page it is to be from now on. It may open while somebody types: the focus goes to its way out, so that no further key decides
 * anything.
 */
export function OtherAccount({ other, open, onOpenChange, onSignIn }: Props) {
  const t = useTranslations('shared');
  const account = useAccount();
  if (!account) return null;
  const emails = { mine: () => <Email of={account} />, other: () => <Email of={other} /> };
  return (
    <LateDialog
      open={open}
      onOpenChange={onOpenChange}
      title={t('other.title')}
      description={
        <span>
          {t.rich('other.explanation', { mine: () => <Who account={account} />, other: () => <Who account={other} /> })}
        </span>
      }
      actions={
        <>
          <Button onClick={() => window.location.reload()}>{t('other.reloadButton')}</Button>
          <Button variant="primary" onClick={onSignIn}>
            {t('session.signInAgain')}
          </Button>
        </>
      }
    >
      <ul className="grid list-disc gap-2 pl-5 text-ink-soft">
        <li>
          <span>{t.rich('other.goOn', emails)}</span>
        </li>
        <li>
          <span>{t.rich('other.reload', emails)}</span>
        </li>
      </ul>
    </LateDialog>
  );
}

/** One person may have two accounts: the name alone does not tell them apart. */
const Who = ({ account: { name, email } }: { account: Account }) => (
  <strong translate="no" className="wrap-anywhere font-semibold">
    <bdi>{name}</bdi> ({email})
  </strong>
);

const Email = ({ of: { email } }: { of: Account }) => (
  <strong translate="no" className="wrap-anywhere font-semibold">
    {email}
  </strong>
);
