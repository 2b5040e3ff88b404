'use client';

import { useAccount } from '@/app/client/account';
import { Button } from './button';
import { Dialog } from './dialog';

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
  const account = useAccount();
  if (!account) return null;
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title="Another account is signed in"
      description={
        <span>
          You opened this page as <Who account={account} />. In this browser <Who account={other} /> is signed in now.
          Until you choose, nothing you do here is saved or sent.
        </span>
      }
      actions={
        <>
          <Button onClick={() => window.location.reload()}>Reload the page</Button>
          <Button variant="primary" onClick={onSignIn}>
            Sign in again
          </Button>
        </>
      }
    >
      <ul className="grid list-disc gap-2 pl-5 text-ink-soft">
        <li>
          <span>
            To go on as <Email of={account} />, sign in again. Everything typed here stays.
          </span>
        </li>
        <li>
          <span>
            To go on as <Email of={other} />, reload the page. What is typed here and not saved is lost.
          </span>
        </li>
      </ul>
    </Dialog>
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
