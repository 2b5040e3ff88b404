import { recordEvent } from '@/server/audit/service';
import { assertNotBeingSent, findVisibleCase } from '@/server/cases/access';
import { lockCase } from '@/server/cases/lock';
import { database, type Transaction } from '@/server/platform/database';
import { refuse } from '@/server/platform/errors';
import { publishCaseChanged } from '@/server/platform/live-events';
import type { Actor } from '@/server/platform/trpc';
import { linkOver, type OpenLink, takesFiles } from './access';
import { writeCode } from './codes/write-code';
import { FILES_PER_LINK, HOUR_MS, LINKS_PER_HOUR, OPEN_MS, USABLE_MS } from './limits';
import { hashSecret, makeSecret, secretSchema } from './schema';

type Making = { actor: Actor; origin: string; reference: string };

/** Makes a link for a phone's camera, and ends an earlier one of the case. Its token is in the answer and nowhere else. */
export async function makePhoneLink({ actor, origin, reference }: Making) {
  const { id: caseId } = await findVisibleCase({ actor, reference });
  const token = makeSecret();
  const now = new Date();
  const openUntil = new Date(now.getTime() + OPEN_MS);
  await database().$transaction(async (tx) => {
    const row = await lockCase(tx, { caseId });
    if (row) assertNotBeingSent({ actor, row });
    if (!row || !takesFiles(row))
      throw refuse('conflict', 'case_closed', 'This case is closed, so nothing can be added to it.');
    const since = new Date(now.getTime() - HOUR_MS);
    if ((await tx.phoneLink.count({ where: { caseId, createdAt: { gt: since } } })) >= LINKS_PER_HOUR)
      throw refuse('conflict', 'too_many_phone_links', 'You have made many links within an hour. Try again later.');
    await endLinks(tx, { caseId, actorId: actor.userId, now });
    const { id: linkId } = await tx.phoneLink.create({ data: { caseId, tokenHash: hashSecret(token), openUntil } });
    await recordEvent(tx, { caseId, actorId: actor.userId, action: 'phone_link_made', data: { linkId } });
  });
  const address = new URL(`/phone/${token}`, origin).href;
  return { address, code: writeCode(address), openUntil };
}

/** Ends the link of a case; one that is over stays so. */
export async function endPhoneLink({ actor, reference }: { actor: Actor; reference: string }) {
  const { id: caseId } = await findVisibleCase({ actor, reference });
  await database().$transaction(async (tx) => {
    await lockCase(tx, { caseId });
    await endLinks(tx, { caseId, actorId: actor.userId, now: new Date() });
  });
  return { reference };
}

type Ending = { caseId: string; actorId: string; now: Date };

async function endLinks(tx: Transaction, { caseId, actorId, now }: Ending): Promise<void> {
  const links = await tx.phoneLink.findMany({ where: { caseId, endedAt: null }, select: { id: true } });
  for (const { id: linkId } of links) {
    await tx.phoneLink.update({ where: { id: linkId }, data: { endedAt: now } });
    await recordEvent(tx, { caseId, actorId, action: 'phone_link_ended', data: { linkId } });
  }
}

/** Opens a link, once: gives the secret that this phone alone has from here on. Throws `not_found` for one that is over, or open already. */
export async function openPhoneLink({ token }: { token: string }): Promise<{ secret: string; seconds: number }> {
  if (!secretSchema.safeParse(token).success) throw linkOver();
  const now = new Date();
  const secret = makeSecret();
  const caseId = await database().$transaction(async (tx) => {
    const link = await tx.phoneLink.findUnique({
      where: { tokenHash: hashSecret(token) },
      select: { id: true, case: { select: { id: true, status: true, decisionUnsent: true, claimantId: true } } },
    });
    if (!link || !takesFiles(link.case)) throw linkOver();
    const { count } = await tx.phoneLink.updateMany({
      where: { id: link.id, openedAt: null, endedAt: null, openUntil: { gt: now } },
      data: { openedAt: now, phoneHash: hashSecret(secret), usableUntil: new Date(now.getTime() + USABLE_MS) },
    });
    if (count !== 1) throw linkOver();
    const { id, claimantId } = link.case;
    // Whoever holds the link acts for the person who made it.
    await recordEvent(tx, { caseId: id, actorId: claimantId, action: 'phone_link_opened', data: { linkId: link.id } });
    return id;
  });
  await publishCaseChanged({ caseId });
  return { secret, seconds: USABLE_MS / 1_000 };
}

/** Takes one of the link's places for a file, before anything of it is kept. Throws `not_found` where none is left. */
export async function takePlace({ linkId }: Pick<OpenLink, 'linkId'>): Promise<void> {
  const { count } = await database().phoneLink.updateMany({
    where: { id: linkId, endedAt: null, usableUntil: { gt: new Date() }, files: { lt: FILES_PER_LINK } },
    data: { files: { increment: 1 } },
  });
  if (count !== 1) throw linkOver();
}

/** Notes that a document came by the link: its phone may see the name. */
export async function noteDocument({ linkId, documentId }: { linkId: string; documentId: string }): Promise<void> {
  await database().phoneLinkDocument.create({ data: { linkId, documentId } });
}
