import type { OwedCase } from '../client/model';
import type { Fault } from '../plan/plan';
import type { Breach } from './breach';
import type { Evidence } from './check-invariants';
import { countEvents, type Facts } from './facts';

/** Everything that happened is on record once. */
export function checkAudit({ model, facts, plan }: Evidence): Breach[] {
  const isDeadly = plan.stories.some(({ operations }) =>
    operations.some((one) => 'file' in one && one.file === 'deadly'),
  );
  const deaths = plan.faults.filter(isDeathOfWork).length + (isDeadly ? DEADLY : 0);
  return model.cases.flatMap((owed) => {
    const found = facts.cases.find(({ reference }) => reference === owed.reference);
    return found ? [...checkCase({ owed, caseId: found.id, facts }), ...checkDocuments({ owed, facts, deaths })] : [];
  });
}

function checkCase({ owed, caseId, facts }: { owed: OwedCase; caseId: string; facts: Facts }): Breach[] {
  const count = (action: string) => countEvents(facts, { caseId, action });
  const drafts = facts.drafts.filter((draft) => draft.caseId === caseId).length;
  const decisions = facts.decisions.filter((decision) => decision.caseId === caseId);
  const unsent = decisions.filter(({ isSent, isUndone }) => !isSent && !isUndone).length;
  const expected: [string, number][] = [
    ['case_created', 1],
    ['case_submitted', owed.submissions],
    ['case_withdrawn', owed.status === 'withdrawn' ? 1 : 0],
    ['case_decided', owed.decisions],
    ['decision_sent', decisions.filter(({ isSent }) => isSent).length],
    ['decision_undone', decisions.filter(({ isUndone }) => isUndone).length],
    ['draft_created', drafts],
  ];
  const wrong = expected.filter(([action, times]) => count(action) !== times);
  const breaches = wrong.map(([action, times]) => ({
    kind: `record-${action}`,
    what: `${owed.reference} has ${count(action)} times ${action} on record, not ${times}`,
  }));
  if (decisions.length !== owed.decisions)
    breaches.push({
      kind: 'decisions',
      what: `${owed.reference} has ${decisions.length} decisions, not ${owed.decisions}`,
    });
  if (unsent > 0) breaches.push({ kind: 'unsent', what: `${owed.reference} has a decision that was not sent` });
  const handed = count('case_awaiting_officer_review');
  // A case that was withdrawn in the meantime is not handed over any more.
  const least = owed.status === 'withdrawn' ? 0 : owed.submissions;
  if (handed < least || handed > owed.submissions)
    breaches.push({
      kind: 'record-handed-over',
      what: `${owed.reference} was handed to the officers ${handed} times after ${owed.submissions} submissions`,
    });
  return breaches;
}

/** A document that so many workers died over is set aside. */
const DEADLY = 3;

const isDeathOfWork = (fault: Fault): boolean =>
  fault.kind !== 'provider' && !('victim' in fault && fault.victim === 'web');

type Checking = {
  owed: OwedCase;
  facts: Facts;
  /** How often any document at all can have lost its attempt. */
  deaths: number;
};

function checkDocuments({ owed, facts, deaths }: Checking): Breach[] {
  return owed.documents.flatMap(({ id, isRemoved, file }): Breach[] => {
    const count = (action: string) => countEvents(facts, { documentId: id, action });
    const tries = 1 + count('document_retried');
    const limits: [string, number, number][] = [
      ['document_registered', 1, 1],
      ['document_removed', isRemoved ? 1 : 0, isRemoved ? 1 : 0],
      ['document_read', 0, 1],
      ['document_failed', 0, tries],
      ['reading_interrupted', 0, deaths + (file === 'deadly' ? DEADLY * (tries - 1) : 0)],
    ];
    return limits
      .filter(([action, least, most]) => count(action) < least || count(action) > most)
      .map(([action, , most]) => ({
        kind: `record-${action}`,
        what: `${file} ${id} of ${owed.reference} has ${count(action)} times ${action} on record, at most ${most} are right`,
      }));
  });
}
