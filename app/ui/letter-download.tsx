import { FileDown } from 'lucide-react';
import { buttonStyle } from './button-style';
import { joinClasses } from './join-classes';

type Props = { url: string | null; label?: string };

/** A link to the letter's PDF; nothing while there is none. */
export function LetterDownload({ url, label = 'Download the letter (PDF)' }: Props) {
  if (!url) return null;
  return (
    <a
      href={url}
      className={joinClasses('justify-self-start print:hidden', buttonStyle({ variant: 'secondary', size: 'md' }))}
    >
      <FileDown aria-hidden className="size-4" />
      {label}
    </a>
  );
}
