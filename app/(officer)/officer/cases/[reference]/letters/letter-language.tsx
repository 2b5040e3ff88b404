import type { LetterFrame } from '@/server/letters/schema';

/** Says that a letter is not in the language of the page, so that nobody goes on in another one. */
export function LetterLanguage({ frame }: { frame: Pick<LetterFrame, 'language'> | null }) {
  if (frame?.language !== 'es') return null;
  return (
    <p className="text-[13px] text-ink-soft">
      This letter is in Spanish, the claimant’s language. What you type yourself, reasons too, stands in it as you type
      it.
    </p>
  );
}
