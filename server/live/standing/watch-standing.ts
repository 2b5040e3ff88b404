import type { Role } from '@/generated/prisma/enums';
import { database } from '@/server/platform/database';
import { logger } from '@/server/platform/logger';
import { readTogether } from '@/server/platform/read-together';

/** One question a process, however many pages are open; whoever loses a role has lost it on every page a moment later. */
const LOOK_EVERY_MS = 1_000;

type Watcher = {
  userId: string;
  /** Told the role of today, null where the account is gone. It is told again where it fails. */
  onChange: (role: Role | null) => Promise<void>;
  /** Role, second step and sessions as they were when it was told last. */
  told?: string;
};

const watchers = new Set<Watcher>();
let timer: NodeJS.Timeout | undefined;

/**
 * Tells, within two seconds, that a person's role or sessions are others than they were, by whatever way that came; and once at the
 * beginning. `look` tells at once; `stop` ends it.
 */
export function watchStanding({ userId, onChange }: Omit<Watcher, 'told'>) {
  const watcher: Watcher = { userId, onChange };
  watchers.add(watcher);
  timer ??= setTimeout(lookAgain, LOOK_EVERY_MS);
  return {
    look: async () => {
      const failed = await lookTogether({ key: 'standing', item: watcher });
      if (failed.has(watcher)) throw failed.get(watcher);
    },
    stop: () => {
      watchers.delete(watcher);
      if (watchers.size > 0) return;
      clearTimeout(timer);
      timer = undefined;
    },
  };
}

/** A change that many pages hear of asks once for all of them. */
const lookTogether = readTogether(look);

async function lookAgain(): Promise<void> {
  timer = undefined;
  try {
    const [err] = (await look([...watchers])).values();
    if (err) logger().warn({ err }, 'standing of some open pages not read');
  } catch (error) {
    // Nothing is known, so nobody is cut off; a page that reads anything is told itself.
    logger().warn({ err: error }, 'standing of open pages not read');
  }
  // Somebody may have begun to watch meanwhile, and with it the next look.
  if (watchers.size > 0) timer ??= setTimeout(lookAgain, LOOK_EVERY_MS);
}

type Row = { userId: string; role: Role; hasSecondStep: boolean; sessions: string };

/** Gives the watchers that could not be told, each with why: one's trouble ends nobody else's page. */
async function look(asked: readonly Watcher[]): Promise<Map<Watcher, unknown>> {
  const ids = [...new Set(asked.map(({ userId }) => userId))];
  const rows = await database().$queryRaw<Row[]>`
    SELECT u.id AS "userId", u.role::text AS role, u.two_factor_enabled AS "hasSecondStep", coalesce(string_agg(s.id::text, ' ' ORDER BY s.id), '') AS sessions
    FROM "user" u LEFT JOIN session s ON s."userId" = u.id AND s."expiresAt" > now()
    WHERE u.id = ANY(${ids}::uuid[]) GROUP BY u.id`;
  const standings = new Map(rows.map((row) => [row.userId, row]));
  const failed = new Map<Watcher, unknown>();
  await Promise.all(
    asked.map(async (watcher) => {
      const now = standings.get(watcher.userId);
      const standing = now ? `${now.role} ${now.hasSecondStep} ${now.sessions}` : 'gone';
      if (watcher.told === standing) return;
      try {
        await watcher.onChange(now?.role ?? null);
        watcher.told = standing;
      } catch (error) {
        failed.set(watcher, error);
      }
    }),
  );
  return failed;
}
