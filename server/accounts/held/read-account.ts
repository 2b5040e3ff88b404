import { database } from '@/server/platform/database';
import { accountActionSchema } from '../schema';
import { FORMAT, type HeldData, VERSION } from './contract';

/** All of data.json but the cases. */
export async function readAccount({ userId }: { userId: string }): Promise<Omit<HeldData, 'cases'>> {
  const user = await database().user.findUniqueOrThrow({
    where: { id: userId },
    select: {
      name: true,
      email: true,
      emailVerified: true,
      role: true,
      language: true,
      createdAt: true,
      addressChange: { select: { email: true } },
      sessions: { orderBy: { id: 'asc' } },
      accountEvents: { orderBy: { id: 'asc' }, select: { action: true, createdAt: true } },
      mails: {
        orderBy: { id: 'asc' },
        select: {
          ...{ kind: true, state: true, createdAt: true, sentAt: true, bouncedAt: true },
          case: { select: { reference: true } },
        },
      },
    },
  });
  return {
    format: FORMAT,
    version: VERSION,
    writtenAt: new Date().toISOString(),
    account: {
      id: userId,
      name: user.name,
      email: user.email,
      emailConfirmed: user.emailVerified,
      role: user.role,
      language: user.language,
      createdAt: user.createdAt.toISOString(),
      newEmail: user.addressChange?.email ?? null,
    },
    sessions: user.sessions.map(({ createdAt, updatedAt, expiresAt, ipAddress, userAgent }) => ({
      since: createdAt.toISOString(),
      lastUsedAt: updatedAt.toISOString(),
      endsAt: expiresAt.toISOString(),
      networkAddress: ipAddress,
      browser: userAgent,
    })),
    accountEvents: user.accountEvents.map(({ action, createdAt }) => ({
      at: createdAt.toISOString(),
      action: accountActionSchema.parse(action),
    })),
    mails: user.mails.map(({ kind, state, createdAt, sentAt, bouncedAt, case: about }) => ({
      kind,
      state,
      case: about?.reference ?? null,
      createdAt: createdAt.toISOString(),
      sentAt: sentAt?.toISOString() ?? null,
      cameBackAt: bouncedAt?.toISOString() ?? null,
    })),
  };
}
