import type { OwedCase, OwedDocument } from '../client/model';
import type { Fault } from '../plan/plan';
import type { Breach } from './breach';
import type { Evidence } from './check-invariants';
import { countEvents, type Facts } from './facts';

const OUTAGES = new Set<Fault['kind']>(['crash-postgres', 'crash-redis', 'lose-jobs']);

/** What is kept was paid for; once, and once more at most for each time that its attempt was cut down. */
export function checkPayments(evidence: Evidence): Breach[] {
  const { model, plan } = evidence;
  const outages = plan.faults.filter(({ kind }) => OUTAGES.has(kind)).length;
  return model.cases.flatMap((owed) => [
    ...owed.documents.flatMap((document) => checkEmbeddings({ evidence, document, outages })),
    ...checkDrafts({ evidence, owed, outages }),
  ]);
}

function checkEmbeddings({
  evidence: { facts, system },
  document: { id, file, marker, typed, reference },
  outages,
}: {
  evidence: Evidence;
  document: OwedDocument;
  outages: number;
}): Breach[] {
  // Its marker may be misread.
  if (file === 'picture') return [];
  const paid = system.provider.listAnswered('embedding', marker).length;
  const interruptions = countEvents(facts, { documentId: id, action: 'reading_interrupted' });
  if (paid === 0 && facts.documents.some((row) => row.id === id && row.isEmbedded))
    return [{ kind: 'unpaid-embedding', what: `${file} ${id} of ${reference} has a vector that nobody answered` }];
  const allowed = 1 + interruptions + outages + (typed === null ? 0 : 1);
  if (paid <= allowed) return [];
  const what = `${file} ${id} of ${reference} was embedded ${paid} times, with ${interruptions} interruptions and ${outages} outages`;
  return [{ kind: 'paid-embedding', what }];
}

function checkDrafts({
  evidence: { facts, system },
  owed,
  outages,
}: {
  evidence: Evidence;
  owed: OwedCase;
  outages: number;
}): Breach[] {
  const { reference, status } = owed;
  const caseId = facts.cases.find((found) => found.reference === reference)?.id;
  const paid = system.provider.listAnswered('draft', `Case ${reference}:`).length;
  const kept = facts.drafts.filter((draft) => draft.caseId === caseId).length;
  const interruptions = countEvents(facts, { caseId, action: 'reading_interrupted' });
  const contents = countContents({ facts, owed });
  const say = (kind: string, rest: string): Breach => ({
    kind,
    what: `${reference} was drafted ${paid} times ${rest}`,
  });
  const breaches: Breach[] = [];
  if (paid < kept) breaches.push(say('unpaid-draft', `and has ${kept} drafts`));
  if (kept > contents)
    breaches.push(say('early-draft', `into ${kept} drafts, and had ${contents} contents to be drafted from`));
  // A case that is decided or withdrawn in the meantime takes no draft any more, even if it comes back later.
  const closed = countEvents(facts, { caseId, action: 'case_decided' }) + (status === 'withdrawn' ? 1 : 0);
  if (paid > kept + interruptions + outages + closed)
    breaches.push(say('paid-draft', `for ${kept} drafts, with ${interruptions} interruptions and ${outages} outages`));
  return breaches;
}

/**
 * How many contents a case had to be drafted from while it was submitted. What it holds when it is submitted is waited for, and so
 * is each document that comes later; one that failed is other contents once it is typed in, or is read after all. Nothing
 * can be removed from what was submitted.
 */
function countContents({ facts, owed: { submissions, documents } }: { facts: Facts; owed: OwedCase }): number {
  const has = (action: string, { id }: OwedDocument) => countEvents(facts, { documentId: id, action }) > 0;
  const count = (is: (document: OwedDocument) => boolean) => documents.filter(is).length;
  const late = count(({ isLate }) => isLate);
  const typed = count(({ typed }) => typed !== null);
  const readAfterAll = count((document) => has('document_failed', document) && has('document_read', document));
  return submissions + late + typed + readAfterAll;
}
