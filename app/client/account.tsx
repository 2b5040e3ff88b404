'use client';

import { createContext, type ReactNode, useContext } from 'react';
import { type Account, notePageOwner } from './page-owner';

const AccountContext = createContext<Account | null>(null);

/**
 * Whose page it is, for all that is kept for one person or has to ask for them again. `account` is whom this part of the page is made for:
 * where a link has led to another layout since, it may be another's by now.
 */
export function AccountProvider({ account, children }: { account: Account | null; children: ReactNode }) {
  // Before what is inside asks for anything.
  const owner = account && notePageOwner(account);
  return <AccountContext value={owner}>{children}</AccountContext>;
}

/** Null where nobody is signed in. */
export const useAccount = (): Account | null => useContext(AccountContext);
