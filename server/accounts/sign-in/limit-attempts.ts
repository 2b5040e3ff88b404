import { database } from '@/server/platform/database';
import { hashAccount } from './hash-account';
import { noteRefusal } from './note-refusal';

type Limits = {
  /** What is tried: the same account has tries of its own for each. */
  name: string;
  maximum: number;
  windowMs: number;
};

/** Attempts per account in a sliding window, whatever address they come from. */
export type AttemptLimit = {
  /** Counts an attempt before it is made; false when the account has had too many already. */
  begin(account: string): Promise<boolean>;
  /** Takes back one attempt, which was neither a success nor a wrong password. */
  forget(account: string): Promise<void>;
  /** Forgets the account's attempts, as after a success. */
  clear(account: string): Promise<void>;
};

export function createAttemptLimit({ name, maximum, windowMs }: Limits): AttemptLimit {
  const keyOf = (account: string) => hashAccount(`${name}\n${account}`);
  return {
    begin: (account) => countAttempt({ key: keyOf(account), maximum, windowMs }),
    forget: async (account) => {
      await database()
        .$executeRaw`UPDATE attempt SET times = times[:cardinality(times) - 1] WHERE key = ${keyOf(account)}`;
    },
    clear: async (account) => {
      await database().attempt.deleteMany({ where: { key: keyOf(account) } });
    },
  };
}

type Attempt = { key: string; maximum: number; windowMs: number };

/**
 * Counts one attempt where there may be one more. Attempts are counted when they begin, and those of one key stand in line at its row: many
 * at once would otherwise all be let through before the first has failed. Each removes some rows that are over, so that the table stays small.
 */
async function countAttempt({ key, maximum, windowMs }: Attempt): Promise<boolean> {
  const rows = await database().$queryRaw<unknown[]>`
    WITH gone AS (
      DELETE FROM attempt WHERE key IN (
        SELECT key FROM attempt WHERE ends_at < clock_timestamp() AND key <> ${key}
        ORDER BY ends_at LIMIT 3 FOR UPDATE SKIP LOCKED))
    INSERT INTO attempt AS kept (key, times, ends_at)
    VALUES (${key}, ARRAY[clock_timestamp()], clock_timestamp() + ${windowMs} * interval '1 millisecond')
    ON CONFLICT (key) DO UPDATE SET
      times = array_append(
        ARRAY(SELECT t FROM unnest(kept.times) AS t WHERE t > clock_timestamp() - ${windowMs} * interval '1 millisecond'),
        clock_timestamp()),
      ends_at = clock_timestamp() + ${windowMs} * interval '1 millisecond'
    WHERE (SELECT count(*) FROM unnest(kept.times) AS t
      WHERE t > clock_timestamp() - ${windowMs} * interval '1 millisecond') < ${maximum}
    RETURNING 1`;
  return rows.length === 1;
}

type Rule = { window: number; max: number };

/** What a network address may ask the sign-in library for, as that library wants to be told. A refusal says to wait for the whole window. */
export const addressLimit = {
  consume: async (address: string, { window, max }: Rule) => {
    const key = hashAccount(`address\n${address}`);
    const allowed = await countAttempt({ key, maximum: max, windowMs: window * 1_000 });
    if (!allowed) noteRefusal({ path: address.split('|').at(-1) ?? '', status: 429, code: 'TOO_MANY_OF_ADDRESS' });
    return { allowed, retryAfter: null };
  },
};
