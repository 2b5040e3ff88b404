import { LetterSheet } from '@/app/ui/letter-sheet';
import type { LetterFrame } from '@/server/letters/schema';

/** The letter that a decision has sent, or is about to send. */
export function SentLetter({ body, frame, isSent }: { body: string; frame: LetterFrame | null; isSent: boolean }) {
  return (
    <section aria-labelledby="sent-letter-title" className="grid gap-2">
      <h2 id="sent-letter-title" className="font-semibold text-base">
        {isSent ? 'Letter sent' : 'Letter to be sent'}
      </h2>
      <LetterSheet frame={frame} body={body} className="px-5 py-6 text-sm sm:px-8" />
    </section>
  );
}
