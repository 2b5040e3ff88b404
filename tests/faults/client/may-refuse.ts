import type { Operation } from '../plan/plan';
import { UNDO_MS } from '../system/system';
import type { OwedCase } from './model';
import type { Refusal } from './persist';

type Refused = { owed: OwedCase; operation: Operation; refusal: Refusal };

/** Whether the product is right to say no, by what was done to the case before. */
export function mayRefuse({ owed, operation, refusal: { code } }: Refused): boolean {
  switch (operation.kind) {
    case 'upload':
    case 'withdraw':
    case 'retry':
    case 'retry-hastily':
      return code === 'CONFLICT' && isShut(owed);
    case 'submit':
      return isEmpty(owed) ? code === 'BAD_REQUEST' : code === 'CONFLICT' && isShut(owed);
    case 'undo':
      return code === 'CONFLICT' && mayBeSent(owed);
    default:
      return false;
  }
}

/** Withdrawn, decided, or with a request for more on its way to the claimant. */
const isShut = ({ status, isUnsent }: OwedCase): boolean =>
  status === 'withdrawn' || status === 'approved' || status === 'rejected' || isUnsent === true;

const isEmpty = ({ documents }: OwedCase): boolean => documents.every(({ isRemoved }) => isRemoved);

/** The time to undo it began no earlier than the decision was asked for, so until then it cannot be over. */
const mayBeSent = ({ decisionAskedAt }: OwedCase): boolean =>
  decisionAskedAt !== undefined && Date.now() >= decisionAskedAt + UNDO_MS;
