import { v7 as uuidv7 } from 'uuid';
import { expect, test } from 'vitest';
import { auditActionSchema } from '@/server/audit/schema';
import { recordEvent } from '@/server/audit/service';
import { database } from '@/server/platform/database';
import { env } from '@/server/platform/env';
import { shortenStatement } from '@/server/timeline/events/read-subjects';
import { approveOver } from '@/tests/setup/approve';
import { addDocument, insertCase, makeCase, makeLetter, readSample } from '@/tests/setup/cases';
import { actionsOf, caseIs, documentSettled } from '@/tests/setup/look';
import { makeClaimant, makeOfficer, makeSupervisor, type Person } from '@/tests/setup/people';
import { until } from '@/tests/setup/until';
import { startWorker } from '@/tests/setup/worker';

const written = new Set<string>();
const settle = async (caseId: string) => {
  const documents = await database().document.findMany({ where: { caseId }, select: { id: true } });
  for (const { id } of documents) await documentSettled(id);
};

async function workOnFindings({ officer, reference }: { officer: Person; reference: string }) {
  const { judge, add, change, remove } = officer.call.findings;
  const { documents } = await officer.call.cases.byReference({ reference });
  const citations = [{ documentId: documents[0]?.id ?? '', page: 1, start: 0, end: 6 }];
  const [finding] = (await officer.call.findings.judgements({ reference })).judgements;
  await judge({ reference, findingId: finding?.findingId ?? '', revision: 0, verdict: 'rejected', reason: 'SECRET' });
  const added = await add({ reference, addedFindingId: uuidv7(), statement: 'SECRET-FINDING', citations });
  const changed = await change({ reference, ...added, statement: 'SECRET-FINDING, changed', citations });
  await remove({ reference, ...added, ...changed });
}

test('whatever happens to a case is on record, in order, with who did it', async () => {
  const [claimant, officer] = [await makeClaimant('Clara Secret'), await makeOfficer('Oscar Secret')];
  const { id, reference } = await makeCase({ claimant });
  await startWorker();
  const removed = await addDocument({ claimant, reference, file: await makeLetter() });
  await documentSettled(removed);
  await claimant.call.documents.remove({ documentId: removed });
  await documentSettled(
    await addDocument({ claimant, reference, file: await makeLetter(['SECRET-WORD', 'Policy number: NMH-1111-2222']) }),
  );
  await claimant.call.cases.submit({ reference });
  await caseIs(reference, 'awaiting_officer_review');
  await officer.call.audit.noteSeen({ reference });
  await officer.call.audit.noteSeen({ reference });
  await officer.call.reviews.claim({ reference });
  await officer.call.reviews.renew({ reference });
  await workOnFindings({ officer, reference });
  await officer.call.letters.save({ reference, round: null, body: 'SECRET-LETTER', revision: 0 });
  await approveOver({ officer, reference });

  const events = await database().auditEvent.findMany({ where: { caseId: id }, orderBy: { id: 'asc' } });
  const by = { [claimant.actor.userId]: 'claimant', [officer.actor.userId]: 'officer' };
  expect(events.map((event) => [event.action, event.actorId ? by[event.actorId] : 'system'])).toEqual([
    ['case_created', 'claimant'],
    ['document_registered', 'claimant'],
    ['document_read', 'system'],
    ['document_removed', 'claimant'],
    ['document_registered', 'claimant'],
    ['document_read', 'system'],
    ['case_submitted', 'claimant'],
    ['draft_created', 'system'],
    ['case_awaiting_officer_review', 'system'],
    ['case_seen', 'officer'],
    ['review_claimed', 'officer'],
    ['finding_judged', 'officer'],
    ['finding_added', 'officer'],
    ['finding_changed', 'officer'],
    ['finding_removed', 'officer'],
    ['letter_edited', 'officer'],
    ['case_decided', 'officer'],
    ['decision_sent', 'system'],
  ]);
  expect(JSON.stringify(events)).not.toMatch(/secret/i);
  const pages = [await officer.call.audit.timeline({ reference, limit: 8 })];
  while (pages.at(-1)?.nextCursor)
    pages.push(await officer.call.audit.timeline({ reference, limit: 8, cursor: pages.at(-1)?.nextCursor }));
  const read = pages.flatMap(({ items }) => items).reverse();
  expect(read.map(({ id }) => id)).toEqual(events.map((event) => event.id));
  expect(read.find(({ action }) => action === 'letter_edited')?.by).toEqual({ name: 'Oscar Secret', role: 'officer' });
  // Named as they are now: what was removed has no name, and no event holds one.
  const subjects = (action: string) => read.filter((event) => event.action === action).map(({ subject }) => subject);
  expect(subjects('document_registered')).toEqual([null, 'letter.pdf']);
  expect(subjects('document_read')).toEqual([null, 'letter.pdf']);
  expect(subjects('document_removed')).toEqual([null]);
  const drafted = await database().finding.findMany({ where: { draft: { caseId: id } }, orderBy: { position: 'asc' } });
  expect(subjects('finding_judged')).toEqual([shortenStatement(drafted[0]?.statement ?? '')]);
  expect(subjects('finding_added')).toEqual([null]);
  expect(subjects('letter_edited')).toEqual([null]);
  for (const event of events) written.add(event.action);
});

test('the timeline names what an event is about, and nothing of another case', async () => {
  const claimant = await makeClaimant();
  const officer = await makeOfficer();
  const [mine, other] = [await insertCase({ claimant }), await insertCase({ claimant })];
  const add = (caseId: string, statement: string) =>
    database().addedFinding.create({ data: { caseId, officerId: officer.actor.userId, statement } });
  const [own, foreign] = [await add(mine.id, 'Slates fell. '.repeat(20)), await add(other.id, 'SECRET')];
  await database().$transaction(async (tx) => {
    for (const findingId of [own.id, foreign.id, own.id])
      await recordEvent(tx, { caseId: mine.id, actorId: null, action: 'finding_changed', data: { findingId } });
  });
  const { items } = await officer.call.audit.timeline({ reference: mine.reference });
  const name = shortenStatement(own.statement);
  expect(name).toMatch(/^Slates fell\. .*…$/);
  expect(items.map(({ subject }) => subject)).toEqual([name, null, name]);
});

test('so are failures, retries, typed text, releases, expiries and withdrawals', async () => {
  const [claimant, officer] = [await makeClaimant(), await makeOfficer()];
  const { id, reference } = await makeCase({ claimant });
  const documentId = await addDocument({ claimant, reference, file: await readSample('faulty/torn.png') });
  await documentSettled(documentId);
  await claimant.call.documents.retry({ documentId });
  await claimant.call.cases.submit({ reference });
  await caseIs(reference, 'awaiting_officer_review');
  await settle(id);
  await officer.call.documents.provideText({ documentId, text: 'Policy number: NMH-1111-2222' });
  await until('the draft is made', async () => (await actionsOf(id)).includes('draft_created'));
  await officer.call.reviews.claim({ reference });
  await officer.call.reviews.release({ reference });
  await officer.call.reviews.claim({ reference });
  await database().review.updateMany({ where: { caseId: id, endedAt: null }, data: { leaseEndsAt: new Date(0) } });
  await (await makeOfficer()).call.reviews.claim({ reference });
  await officer.call.reviews.askFor({ reference });
  await (await makeSupervisor()).call.reviews.end({ reference });
  await officer.call.reviews.claim({ reference });
  env().DECISION_UNDO_SECONDS = 600;
  await approveOver({ officer, reference });
  await officer.call.reviews.undo({ reference });
  await claimant.call.cases.withdraw({ reference });
  const actions = await actionsOf(id);
  expect(actions.filter((action) => action === 'document_failed')).toHaveLength(2);
  for (const action of actions) written.add(action);
});

/**
 * Written where a supervisor drafts again and where a worker dies (tests/integration/queue), by words on facts (facts-in-hand), and where
 * a namesake is let in (conflict-guards). A worker stores the PDFs of letters (letter-pdf). With no mail server there is no mail (tests/integration/queue/mail); nor one that comes back (mail-bounces).
 * Files are scanned (malware-scan), cases assigned and referred (assignments), notes written (notes) and decisions checked (checks).
 * Claimants answer requests (requests), say what a document is (evidence), use their phone's camera (phone-links) and ask for another look (reconsideration-asked). Cases are held and erased (retention).
 */
const WRITTEN_ELSEWHERE = [
  ...['draft_retried', 'reading_interrupted'],
  ...['fact_judged', 'fact_added', 'fact_removed'],
  ...['conflict_lifted', 'letter_pdf_stored', 'document_scanned', 'note_added'],
  ...['case_assigned', 'case_taken_back', 'case_referred'],
  ...['check_drawn', 'check_made', 'check_settled', 'check_expired'],
  ...['phone_link_made', 'phone_link_opened', 'phone_link_ended'],
  ...['case_held', 'case_hold_lifted', 'erasure_asked', 'case_erased'],
  ...['mail_sent', 'mail_failed', 'mail_bounced', 'mail_delayed'],
  ...['document_placed', 'request_item_answered', 'request_answer_removed', 'evidence_said'],
  ...['reconsideration_asked', 'reconsideration_begun', 'reconsideration_sent'],
];

test('no action in the list is one that nothing writes', () => {
  expect([...written, ...WRITTEN_ELSEWHERE].sort()).toEqual([...auditActionSchema.options].sort());
});
