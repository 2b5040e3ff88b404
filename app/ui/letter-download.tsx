import { FileDown } from 'lucide-react';
import { buttonStyle } from './button-style';
import { joinClasses } from './join-classes';

/** A link to the letter's PDF; nothing while there is none. */
export function LetterDownload({ url }: { url: string | null }) {
  if (!url) return null;
  return (
    <a
      href={url}
      className={joinClasses('justify-self-start print:hidden', buttonStyle({ variant: 'secondary', size: 'md' }))}
    >
      <FileDown aria-hidden className="size-4" />
      Download the letter (PDF)
    </a>
  );
}
