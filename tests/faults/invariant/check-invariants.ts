import type { Model } from '../client/model';
import type { Plan } from '../plan/plan';
import type { History } from '../system/history';
import type { System } from '../system/system';
import { checkAudit } from './audit';
import type { Breach } from './breach';
import { checkCases } from './cases';
import { checkDocuments } from './documents';
import { checkDrafts } from './drafts';
import { type Facts, readFacts } from './facts';
import { checkLetters } from './letters';
import { checkMails } from './mails';
import { checkPayments } from './payments';
import { checkProcesses } from './processes';
import { checkRefusals } from './refusals';

export type { Breach } from './breach';

export type Evidence = { system: System; plan: Plan; model: Model; history: History; facts: Facts };

const CHECKS: ((evidence: Evidence) => Breach[] | Promise<Breach[]>)[] = [
  checkRefusals,
  checkDocuments,
  checkCases,
  checkDrafts,
  checkAudit,
  checkPayments,
  checkMails,
  checkLetters,
  checkProcesses,
];

/** Holds what was confirmed against what is there. */
export async function checkInvariants(run: Omit<Evidence, 'facts'>): Promise<Breach[]> {
  const evidence = { ...run, facts: await readFacts(run.system) };
  const breaches: Breach[] = [];
  for (const check of CHECKS) breaches.push(...(await check(evidence)));
  return breaches;
}
