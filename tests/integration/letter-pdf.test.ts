import { createHash } from 'node:crypto';
import { text } from 'node:stream/consumers';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { sendDueDecisions } from '@/server/decisions/sending/send-decisions';
import { readPdf } from '@/server/letters/pdf/read-pdf';
import { storeDuePdfs } from '@/server/letters/pdf/store-pdfs';
import { database } from '@/server/platform/database';
import { env } from '@/server/platform/env';
import { PAID_APPROVAL } from '@/tests/setup/approve';
import { insertCase, insertDraft } from '@/tests/setup/cases';
import { actionsOf } from '@/tests/setup/look';
import { makeClaimant, makeOfficer, type Person } from '@/tests/setup/people';

let claimant: Person;
let officer: Person;
beforeAll(() => {
  env().DECISION_UNDO_SECONDS = 600;
});
beforeEach(async () => {
  claimant = await makeClaimant();
  officer = await makeOfficer('Oscar Decider');
});

async function decide() {
  const { id, reference } = await insertCase({ claimant });
  await insertDraft({ caseId: id });
  await officer.call.reviews.claim({ reference });
  await officer.call.reviews.decide({ reference, ...PAID_APPROVAL });
  const { id: decisionId } = await database().decision.findFirstOrThrow({ where: { caseId: id } });
  const send = async () => {
    await database().decision.updateMany({ where: { id: decisionId }, data: { sendAt: new Date(Date.now() - 1) } });
    expect(await sendDueDecisions()).toBe(1);
  };
  return { id, reference, decisionId, send };
}

const letterOf = (decisionId: string) => database().letter.findUniqueOrThrow({ where: { decisionId } });

async function download({ by, decisionId }: { by: Person; decisionId: string }): Promise<string> {
  const { file } = await readPdf({ actor: by.actor, decisionId });
  if (file.kind !== 'bytes') throw new Error('the local store gives bytes');
  return text(file.open().setEncoding('latin1'));
}

const sha256 = (latin1: string) => createHash('sha256').update(latin1, 'latin1').digest('hex');

test('the letter of a sent decision is stored once as a PDF, with its hash on record', async () => {
  const { id, decisionId, send } = await decide();
  expect(await storeDuePdfs()).toBe(0);
  await send();
  const stored = await Promise.all(Array.from({ length: 4 }, () => storeDuePdfs()));
  expect(stored.reduce((sum, count) => sum + count)).toBe(1);
  const pdf = await download({ by: claimant, decisionId });
  expect(pdf.slice(0, 5)).toBe('%PDF-');
  expect(await letterOf(decisionId)).toMatchObject({ pdfSha256: sha256(pdf), pdfStorage: 'local', pdfDueAt: null });
  const events = await database().auditEvent.findMany({ where: { caseId: id, action: 'letter_pdf_stored' } });
  expect(events.map(({ data }) => data)).toEqual([{ decisionId, sha256: sha256(pdf), standard: 'ua-1' }]);
});

test('claimant and staff are shown where the PDF is once it is stored, and not before', async () => {
  const { reference, decisionId, send } = await decide();
  const urlFor = async (by: Person) => (await by.call.cases.byReference({ reference })).decision?.letterPdfUrl;
  expect(await urlFor(officer)).toBeNull();
  await send();
  expect(await urlFor(claimant)).toBeNull();
  await storeDuePdfs();
  for (const by of [claimant, officer]) expect(await urlFor(by)).toBe(`/api/files/letters/${decisionId}`);
});

test('nobody else gets the PDF', async () => {
  const { id, decisionId, send } = await decide();
  const notThere = { code: 'not_found' };
  await expect(download({ by: claimant, decisionId })).rejects.toMatchObject(notThere);
  await send();
  await expect(download({ by: claimant, decisionId })).rejects.toMatchObject(notThere);
  await storeDuePdfs();
  await expect(download({ by: await makeClaimant(), decisionId })).rejects.toMatchObject(notThere);
  await expect(download({ by: claimant, decisionId: id })).rejects.toMatchObject(notThere);
  expect(await download({ by: await makeOfficer(), decisionId })).toContain('%PDF-');
  // A claimant who has become an officer reads their own case no more, nor its letter.
  await database().user.update({ where: { id: claimant.actor.userId }, data: { role: 'officer' } });
  const risen = { ...claimant, actor: { ...claimant.actor, role: 'officer' as const } };
  await expect(download({ by: risen, decisionId })).rejects.toMatchObject({ code: 'forbidden' });
});

test('a letter whose PDF cannot be made is sent all the same, holds up no other, and is made later', async () => {
  const broken = await decide();
  const { frame } = await letterOf(broken.decisionId);
  await database().letter.update({ where: { decisionId: broken.decisionId }, data: { frame: { sender: 'lost' } } });
  await broken.send();
  const other = await decide();
  await other.send();
  expect(await storeDuePdfs()).toBe(1);
  expect(await actionsOf(broken.id)).toContain('decision_sent');
  const { pdfKey, pdfDueAt } = await letterOf(broken.decisionId);
  expect(pdfKey).toBeNull();
  expect(pdfDueAt?.getTime()).toBeGreaterThan(Date.now());

  const again = { pdfDueAt: new Date(), ...(frame ? { frame } : {}) };
  await database().letter.update({ where: { decisionId: broken.decisionId }, data: again });
  if (!frame)
    await database().$executeRaw`UPDATE letter SET frame = NULL WHERE decision_id = ${broken.decisionId}::uuid`;
  expect(await storeDuePdfs()).toBe(1);
  expect(await download({ by: claimant, decisionId: broken.decisionId })).toContain('%PDF-');
});

test('an undone decision leaves no PDF', async () => {
  const { reference, decisionId } = await decide();
  await officer.call.reviews.undo({ reference });
  expect(await storeDuePdfs()).toBe(0);
  await expect(download({ by: officer, decisionId })).rejects.toMatchObject({ code: 'not_found' });
});
