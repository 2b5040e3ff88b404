import { EyeOff, ImageMinus, type LucideIcon, SquareDashed, TextCursor } from 'lucide-react';
import { formatCount } from '@/app/ui/format';
import { type DocumentNotes, describeNotes } from '@/server/providers/ocr/describe-notes';
import { describeDoubt } from './describe-doubt';
import type { DoubtfulWord } from './doubts';

type Place = DoubtfulWord & { page: number };
type Props = {
  notes: DocumentNotes;
  doubtful: readonly Place[];
  /** Which of them was asked for last. */
  current: Place | null;
  onShow: (word: Place) => void;
};

const KINDS: { kind: keyof DocumentNotes; icon: LucideIcon }[] = [
  { kind: 'hidden', icon: EyeOff },
  { kind: 'covered', icon: SquareDashed },
  { kind: 'missing', icon: ImageMinus },
];

const NONE: DocumentNotes = { hidden: [], covered: [], missing: [] };

/** What an officer should know of a file beyond its words; nothing for most. Hidden words are counted, never shown. */
export function ReadingRemarks({ notes, doubtful, current, onShow }: Props) {
  const remarks = KINDS.flatMap(({ kind, icon }) =>
    describeNotes({ notes: { ...NONE, [kind]: notes[kind] } }).map((words) => ({ kind, icon, words })),
  );
  if (remarks.length === 0 && doubtful.length === 0) return null;
  return (
    <section
      aria-label="How this file was read"
      className="border-line border-b bg-surface px-3 py-2 text-[13px] text-ink-soft leading-5"
    >
      <ul className="grid gap-1">
        {remarks.map(({ kind, icon, words }) => (
          <Remark key={kind} icon={icon}>
            {words}
          </Remark>
        ))}
        {doubtful.length > 0 && (
          <Remark icon={TextCursor}>
            <DoubtfulWords doubtful={doubtful} current={current} onShow={onShow} />
          </Remark>
        )}
      </ul>
    </section>
  );
}

function Remark({ icon: Icon, children }: { icon: LucideIcon; children: React.ReactNode }) {
  return (
    <li className="flex items-start gap-2">
      <Icon aria-hidden className="mt-0.5 size-4 shrink-0 text-warning" />
      <span className="wrap-anywhere min-w-0">{children}</span>
    </li>
  );
}

/** Leads from one doubtful word to the next, and begins again after the last. */
function DoubtfulWords({ doubtful, current, onShow }: Omit<Props, 'notes'>) {
  const index = current ? doubtful.indexOf(current) : -1;
  const next = doubtful[(index + 1) % doubtful.length];
  const isOne = doubtful.length === 1;
  return (
    <>
      <span role="status">
        {current
          ? `${describeDoubt(current)}. Page ${current.page}${isOne ? '' : `, ${index + 1} of ${doubtful.length}`}.`
          : `${formatCount(doubtful.length, 'word was', 'words were')} read two ways. Compare ${isOne ? 'it' : 'them'} with the picture.`}
      </span>{' '}
      <button type="button" className="link whitespace-nowrap" onClick={() => next && onShow(next)}>
        {isOne ? 'Show it' : current ? 'Show the next' : 'Show the first'}
      </button>
    </>
  );
}
