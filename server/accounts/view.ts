import { database } from '@/server/platform/database';
import { env } from '@/server/platform/env';
import type { Actor } from '@/server/platform/trpc';
import { findCaseUnderWay } from './settings/set-name';

/** What the page of one's own account shows, apart from sessions and closing. */
export async function readOwnAccount({ actor: { userId, role } }: { actor: Actor }) {
  const [user, underWay] = await Promise.all([
    database().user.findUniqueOrThrow({
      where: { id: userId },
      select: {
        name: true,
        email: true,
        language: true,
        twoFactorEnabled: true,
        addressChange: { select: { email: true, expiresAt: true } },
      },
    }),
    role === 'claimant' ? findCaseUnderWay({ tx: database(), userId }) : null,
  ]);
  const { name, email, language, twoFactorEnabled, addressChange } = user;
  const isWaiting = addressChange !== null && addressChange.expiresAt > new Date();
  return {
    name,
    email,
    language,
    role,
    hasSecondStep: twoFactorEnabled,
    /** Why the name stays as it is; null where it can be changed. */
    nameStays: role !== 'claimant' ? ('staff' as const) : underWay ? ('case_under_way' as const) : null,
    /** For whose sake it does. */
    caseUnderWay: underWay?.reference ?? null,
    /** The address that waits for its link to be opened. */
    newEmail: isWaiting ? addressChange.email : null,
    /** Without mail nobody could open a link. */
    hasMail: env().MAIL !== 'off',
  };
}

export type OwnAccount = Awaited<ReturnType<typeof readOwnAccount>>;
