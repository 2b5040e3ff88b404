import { createHash } from 'node:crypto';

type Limits = { maximum: number; windowMs: number; maximumAccounts: number; now?: () => number };

export type AttemptLimit = {
  /** Counts an attempt before it is made; false when the account has had too many already. */
  begin(email: string): boolean;
  /** Takes back one attempt, which was neither a success nor a wrong password. */
  forget(email: string): void;
  /** Forgets the account's attempts, as after a success. */
  clear(email: string): void;
};

/**
 * Attempts per account in a sliding window, whatever address they come from. Kept in this process's memory under a
 * hash, so that no email lies about and a long one costs no more. Attempts are counted when they begin: many at once
 * would otherwise all be let through before the first has failed.
 */
export function createAttemptLimit({ maximum, windowMs, maximumAccounts, now = Date.now }: Limits): AttemptLimit {
  /** When each account's attempts began, oldest first; the account touched last stands last. */
  const attempts = new Map<string, number[]>();
  const keyOf = (email: string) => createHash('sha256').update(email.toLowerCase()).digest('base64');

  return {
    begin(email) {
      const key = keyOf(email);
      const recent = (attempts.get(key) ?? []).filter((time) => time > now() - windowMs);
      const isAllowed = recent.length < maximum;
      if (isAllowed) recent.push(now());
      attempts.delete(key);
      attempts.set(key, recent);
      const [longestUntouched] = attempts.keys();
      if (attempts.size > maximumAccounts && longestUntouched !== undefined) attempts.delete(longestUntouched);
      return isAllowed;
    },
    forget: (email) => void attempts.get(keyOf(email))?.pop(),
    clear: (email) => void attempts.delete(keyOf(email)),
  };
}
