import type { OwedStatus } from '../client/model';
import type { Breach } from './breach';
import type { Evidence } from './check-invariants';

const EXPECTED: Record<OwedStatus, string> = {
  open: 'open',
  submitted: 'awaiting_officer_review',
  withdrawn: 'withdrawn',
  approved: 'approved',
  rejected: 'rejected',
  awaiting_claimant: 'awaiting_claimant',
};

/** Every confirmed case is there, in the state that its claimant and officer were told. */
export function checkCases({ model, facts }: Evidence): Breach[] {
  return model.cases.flatMap((owed): Breach[] => {
    const row = facts.cases.find(({ reference }) => reference === owed.reference);
    if (!row) return [{ kind: 'lost-case', what: `${owed.reference} was confirmed and is not there` }];
    const expected = EXPECTED[owed.status];
    if (row.status === expected) return [];
    return [{ kind: 'case-state', what: `${owed.reference} (${owed.title}) is ${row.status}, not ${expected}` }];
  });
}
