import { EyeOff, ImageMinus, type LucideIcon, SquareDashed } from 'lucide-react';
import type { DocumentNotes } from '@/server/providers/ocr/describe-notes';

const MARKS: { kind: keyof DocumentNotes; icon: LucideIcon; words: string }[] = [
  { kind: 'hidden', icon: EyeOff, words: 'Holds words that cannot be seen' },
  { kind: 'covered', icon: SquareDashed, words: 'A part is covered' },
  { kind: 'missing', icon: ImageMinus, words: 'A part did not arrive' },
];

/** In the list of documents: what is amiss with one, before it is opened. */
export function NotesMark({ notes }: { notes: DocumentNotes }) {
  // `relative`: what only screen readers see is placed, and would widen the page from beyond the end of a list that scrolls.
  return MARKS.filter(({ kind }) => notes[kind].length > 0).map(({ kind, icon: Icon, words }) => (
    <span key={kind} title={words} className="relative shrink-0 text-warning">
      <Icon aria-hidden className="size-3.5" />
      <span className="sr-only">{words}</span>
    </span>
  ));
}
