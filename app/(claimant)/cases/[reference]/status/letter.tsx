import { Printer } from 'lucide-react';
import { Button } from '@/app/ui/button';

/** A letter as on paper; printing the page prints it alone. The body is plain text, blank lines part paragraphs. */
export function Letter({ body }: { body: string }) {
  const paragraphs = body.trim().split(/\n\s*\n/);
  return (
    <div className="grid gap-4">
      <article
        aria-label="Letter"
        data-letter
        className="grid gap-5 rounded-sm border border-line bg-surface px-6 py-10 text-[17px] leading-relaxed shadow-card sm:px-14 sm:py-16 print:border-0 print:p-0 print:text-[11pt] print:shadow-none"
      >
        {paragraphs.map((paragraph, position) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the letter is final, its paragraphs never move.
          <p key={position} className="wrap-anywhere whitespace-pre-line">
            {keepReferencesWhole(paragraph)}
          </p>
        ))}
      </article>
      <Button className="justify-self-start print:hidden" onClick={() => window.print()}>
        <Printer aria-hidden className="size-4" />
        Print letter
      </Button>
    </div>
  );
}

const REFERENCE = /(CASE-\d{4}-\d{6,})/;

/** A reference breaks at none of its hyphens. `split` puts what the pattern caught at the odd places. */
const keepReferencesWhole = (paragraph: string) =>
  paragraph.split(REFERENCE).map((part, position) =>
    position % 2 === 0 ? (
      part
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: the letter is final, its words never move.
      <span key={position} className="whitespace-nowrap">
        {part}
      </span>
    ),
  );
