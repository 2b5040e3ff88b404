import { publishCaseChanged } from '@/server/platform/live-events';
import type { Step } from './contract';
import { eraseDocuments } from './erase-documents';
import { eraseDrafts } from './erase-drafts';
import { eraseLetters } from './erase-letters';
import { eraseMails } from './erase-mails';
import { eraseTitle } from './erase-title';
import { eraseWords } from './erase-words';
import { settleErasure } from './settle-erasure';

/**
 * Erases the papers of a case, in small transactions, each of which names the lease. From the first one on nobody sees them. Where it is
 * interrupted, the same again goes on with what is left: the rows say it. False where the case is not to be erased now.
 */
export async function eraseCase(step: Step): Promise<boolean> {
  if (!(await eraseTitle(step))) return false;
  await publishCaseChanged({ caseId: step.lease.caseId, queueChanged: true });
  // What needs no file store first: a store that refuses keeps nothing else.
  await eraseWords(step);
  await eraseMails(step);
  await eraseDrafts(step);
  // Each with its files, and the files first: a row whose files are refused stays, and says where they are.
  await eraseDocuments(step);
  await eraseLetters(step);
  await settleErasure(step);
  await publishCaseChanged({ caseId: step.lease.caseId });
  return true;
}
