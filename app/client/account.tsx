'use client';

import { createContext, type ReactNode, useContext } from 'react';
import { notePageOwner } from './page-owner';

export type Account = { userId: string; name: string; email: string };

const AccountContext = createContext<Account | null>(null);

/** Whose page it is, for all that is kept for one person or has to ask for them again. */
export function AccountProvider({ account, children }: { account: Account | null; children: ReactNode }) {
  // Before what is inside asks for anything.
  if (account) notePageOwner(account.userId);
  return <AccountContext value={account}>{children}</AccountContext>;
}

/** Null where nobody is signed in. */
export const useAccount = (): Account | null => useContext(AccountContext);
