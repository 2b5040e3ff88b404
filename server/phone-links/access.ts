import type { Case } from '@/generated/prisma/client';
import { canCase } from '@/server/cases/state';
import { database } from '@/server/platform/database';
import { AppError } from '@/server/platform/errors';
import type { Actor } from '@/server/platform/trpc';
import { FILES_PER_LINK } from './limits';
import { hashSecret, secretSchema } from './schema';

/** What a phone may do: add so many files to one case, as its claimant, and see the names of those that it has added. */
export type OpenLink = { linkId: string; caseId: string; reference: string; actor: Actor; filesLeft: number };

/** A link lives as long as its case waits for papers: it ends with the claimant's sending them. */
export const takesFiles = ({ status, decisionUnsent }: Pick<Case, 'status' | 'decisionUnsent'>): boolean =>
  canCase('submit', status) && !decisionUnsent;

/** The link that a phone has opened, by the secret in its cookie; null where there is none, or no longer. */
export async function findOpenLink({ secret, now = new Date() }: { secret: string | undefined; now?: Date }) {
  if (!secretSchema.safeParse(secret).success || secret === undefined) return null;
  const link = await database().phoneLink.findFirst({
    where: { phoneHash: hashSecret(secret), endedAt: null, usableUntil: { gt: now }, files: { lt: FILES_PER_LINK } },
    select: {
      id: true,
      files: true,
      case: {
        select: {
          id: true,
          reference: true,
          status: true,
          decisionUnsent: true,
          claimant: { select: { id: true, name: true, email: true, language: true, closedAt: true } },
        },
      },
    },
  });
  if (!link || !takesFiles(link.case) || link.case.claimant.closedAt) return null;
  const { id: userId, name, email, language } = link.case.claimant;
  return {
    linkId: link.id,
    caseId: link.case.id,
    reference: link.case.reference,
    actor: { userId, role: 'claimant', name, email, language },
    filesLeft: FILES_PER_LINK - link.files,
  } satisfies OpenLink;
}

export const linkOver = () =>
  new AppError('not_found', 'This link is over. Make a new one on the computer, on the page of your case.');
