import { nextEntry } from '@/app/client/outbox/entry';
import { createOutbox } from '@/app/client/outbox/outbox';
import { answered } from '@/app/client/outbox/testing/fake-server';
import { createLetterSaver, type KeptText, type UnsavedLetter } from '../letter-saver';

export const at = new Date('2026-11-24T14:03:00Z');
export const begunFor = 'more_information';
export const base = { draftId: 'draft-1', letter: 'Dear Ada', letterFor: begunFor } as const;
/** The letter is one's own, of this window or another. */
export const savedBy = { name: 'Oscar', mine: true };
export const newer = { draftId: 'draft-2', letter: 'A newer draft', letterFor: 'approved' } as const;

/** Tried again, since the server may do better. */
export const failed = (message: string) => answered('INTERNAL_SERVER_ERROR', message);

export function setUp({ enabled = true }: { enabled?: boolean } = {}) {
  const calls: (UnsavedLetter & { done: (error?: Error) => void })[] = [];
  const kept: (KeptText | null)[] = [];
  const outbox = createOutbox();
  const lane = outbox.openLane<KeptText, { revision: number }>('letter');
  const saver = createLetterSaver({
    initial: { body: 'Dear Ada', round: null, revision: 0, base, begunFor, updatedAt: null },
    limit: 40,
    lane,
    outbox,
    save: (letter) =>
      new Promise((resolve, reject) => {
        calls.push({
          ...letter,
          done: (error) =>
            error ? reject(error) : resolve({ revision: letter.revision + 1 + (letter.earlierWrites?.length ?? 0) }),
        });
      }),
    keep: (entries) => kept.push(entries[0]?.payload ?? null),
    now: () => at,
  });
  lane.handle(saver.handler);
  saver.setEnabled(enabled);
  const leave = outbox.watch();
  const restore = (payload: KeptText) =>
    saver.restore([nextEntry({ before: undefined, key: 'letter', payload, isLate: true })]);
  const stop = outbox.stop;
  return { saver, lane, calls, kept, leave, restore, stop };
}
