import type { OwedCase, OwedDocument } from '../client/model';
import type { Fault } from '../plan/plan';
import type { Breach } from './breach';
import { countEvents } from './facts';
import type { Evidence } from './judge';

const OUTAGES = new Set<Fault['kind']>(['crash-postgres', 'crash-redis', 'lose-jobs']);

/** What is paid for is paid for once, and once more at most for each time that its attempt was cut down. */
export function checkPayments(evidence: Evidence): Breach[] {
  const { model, plan } = evidence;
  const outages = plan.faults.filter(({ kind }) => OUTAGES.has(kind)).length;
  return model.cases.flatMap((owed) => [
    ...owed.documents.flatMap((document) => checkEmbeddings({ evidence, document, outages })),
    ...checkDrafts({ evidence, owed, outages }),
  ]);
}

function checkEmbeddings({
  evidence: { facts, house },
  document: { id, file, marker, typed, reference },
  outages,
}: {
  evidence: Evidence;
  document: OwedDocument;
  outages: number;
}): Breach[] {
  // Its marker may be misread.
  if (file === 'picture') return [];
  const paid = house.provider.countAnswers('embedding', marker);
  const interruptions = countEvents(facts, { documentId: id, action: 'reading_interrupted' });
  const allowed = 1 + interruptions + outages + (typed === null ? 0 : 1);
  if (paid <= allowed) return [];
  const what = `${file} ${id} of ${reference} was embedded ${paid} times, with ${interruptions} interruptions and ${outages} outages`;
  return [{ kind: 'paid-embedding', what }];
}

function checkDrafts({
  evidence: { facts, house },
  owed: { reference, status },
  outages,
}: {
  evidence: Evidence;
  owed: OwedCase;
  outages: number;
}): Breach[] {
  const caseId = facts.cases.find((found) => found.reference === reference)?.id;
  const paid = house.provider.countAnswers('draft', `Case ${reference}:`);
  const kept = facts.drafts.filter((draft) => draft.caseId === caseId).length;
  const interruptions = countEvents(facts, { caseId, action: 'reading_interrupted' });
  // A case that is closed in the meantime takes no draft any more.
  const closed = status === 'submitted' ? 0 : 1;
  if (paid <= kept + interruptions + outages + closed) return [];
  const what = `${reference} was drafted ${paid} times for ${kept} drafts, with ${interruptions} interruptions and ${outages} outages`;
  return [{ kind: 'paid-draft', what }];
}
