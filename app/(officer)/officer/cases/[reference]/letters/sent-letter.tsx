import { LetterDownload } from '@/app/ui/letter-download';
import { LetterSheet } from '@/app/ui/letter-sheet';
import type { LetterFrame } from '@/server/letters/schema';
import { LetterLanguage } from './letter-language';

type Props = { body: string; frame: LetterFrame | null; pdfUrl: string | null; isSent: boolean };

/** The letter that a decision has sent, or is about to send. */
export function SentLetter({ body, frame, pdfUrl, isSent }: Props) {
  return (
    <section aria-labelledby="sent-letter-title" className="grid gap-2">
      <h2 id="sent-letter-title" className="font-semibold text-base">
        {isSent ? 'Letter sent' : 'Letter to be sent'}
      </h2>
      <LetterLanguage frame={frame} />
      <LetterSheet label="Letter" frame={frame} body={body} className="px-5 py-6 text-sm sm:px-8" />
      <LetterDownload url={pdfUrl} />
    </section>
  );
}
