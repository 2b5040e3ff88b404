import type { WrongRefusal } from '../client/model';
import { describeOperation, type Story } from '../plan/plan';
import type { Breach } from './breach';
import type { Evidence } from './check-invariants';

/** The product says no only where it has a reason; and what nothing was in the way of has been registered. */
export function checkRefusals({ model, plan, system }: Evidence): Breach[] {
  const refused = model.refusals
    .filter((one) => !isBlocked(one, system.provider.countInventedQuotes(`Case ${one.reference}:`)))
    .map(({ reference, operation, code, message }) => ({
      kind: 'refused',
      what: `${reference} was refused: ${describeOperation(operation)}, with ${code}: ${message}`,
    }));
  const unregistered = plan.stories.flatMap((story): Breach[] => {
    const registered = model.cases.find(({ title }) => title === story.title)?.documents.length ?? 0;
    const least = countUnhindered(story);
    if (registered >= least) return [];
    const what = `${story.title} has ${registered} documents registered, although nothing was in the way of ${least}`;
    return [{ kind: 'unregistered', what }];
  });
  return [...refused, ...unregistered];
}

/** An officer has to deal with a finding that quotes what stands nowhere before they approve, and ours does not. */
const isBlocked = ({ operation, code }: WrongRefusal, inventedQuotes: number): boolean =>
  operation.kind === 'decide' && operation.outcome === 'approved' && code === 'CONFLICT' && inventedQuotes > 0;

/** Until somebody withdraws or decides, a case takes every document; removed ones were registered as well. */
function countUnhindered({ operations }: Story): number {
  const end = operations.findIndex(({ kind }) => kind === 'withdraw' || kind === 'decide');
  return operations.slice(0, end === -1 ? undefined : end).filter(({ kind }) => kind === 'upload').length;
}
