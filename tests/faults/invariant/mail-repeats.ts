import type { Accepted } from '../system/mail-server';
import type { Evidence } from './check-invariants';

/**
 * A mail that the mail server took once more. Between the moment it was whole there and the commit of our row lies the gap that
 * SMTP leaves; `because` says what fell into it. `gapMs`: from the last dot to the death.
 */
export type Repeat = { mailId: string; because: 'death' | 'block' | 'outage' | null; gapMs: number | null };

/** Of the copies of one mail, in their order, each but the last one with the reason for the next. */
export function findRepeats({
  evidence: { history },
  accepted,
}: {
  evidence: Pick<Evidence, 'history'>;
  accepted: Accepted[];
}): Repeat[] {
  return accepted.slice(0, -1).map(({ mailId, worker, wholeAt }, index): Repeat => {
    const until = accepted[index + 1]?.wholeAt ?? wholeAt;
    const death = history.deaths.find(({ id, at }) => id === worker && at >= wholeAt && at <= until);
    if (death) return { mailId, because: 'death', gapMs: death.at - wholeAt };
    const overlaps = ({ from, to }: { from: number; to: number }) => from <= until && to >= wholeAt;
    if (history.blocks.some((block) => block.id === worker && overlaps(block)))
      return { mailId, because: 'block', gapMs: null };
    if (history.outages.some(overlaps)) return { mailId, because: 'outage', gapMs: null };
    return { mailId, because: null, gapMs: null };
  });
}

/** All of a run, for its report. */
export function listRepeats(evidence: Pick<Evidence, 'history' | 'system'>): Repeat[] {
  const { accepted } = evidence.system.mails;
  const mails = new Set(accepted.map(({ mailId }) => mailId));
  return [...mails].flatMap((id) =>
    findRepeats({ evidence, accepted: accepted.filter(({ mailId }) => mailId === id) }),
  );
}
