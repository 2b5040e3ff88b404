import { formatLetterDate } from '@/server/case-types/letter-date';
import { splitBody } from '@/server/letters/compose/split-body';
import type { LetterFrame } from '@/server/letters/schema';
import { joinClasses } from './join-classes';
import { LetterParagraphs } from './letter-paragraphs';
import { LetterTableView } from './letter-table';

type Props = {
  /** What stands around the words; null for an old letter, which is its words alone. */
  frame: LetterFrame | null;
  /** Plain text: a blank line parts paragraphs, and lines that begin with "- " are points. */
  body: string;
  /** Printing the page prints the letters that are open on it; `alone`, this one of them. */
  isPrinted?: boolean | 'alone';
  /** What the letter is called, in the page's language. */
  label: string;
  className?: string;
};

/** A letter as on paper: on the claimant's page, in an officer's preview and in print it is the same one. */
export function LetterSheet({ frame, body, isPrinted = false, label, className }: Props) {
  const { opening, rest } = splitBody(body);
  return (
    <article
      aria-label={label}
      // The letter's own, whatever the page around it is in.
      lang={frame?.language ?? 'en'}
      data-letter={isPrinted || undefined}
      className={joinClasses(
        'grid gap-5 rounded-sm border border-line bg-surface leading-relaxed shadow-card print:gap-3.5 print:border-0 print:p-0 print:text-[11pt] print:leading-snug print:shadow-none',
        className,
      )}
    >
      {frame && <LetterHead frame={frame} />}
      <LetterParagraphs paragraphs={opening} />
      {frame?.table && <LetterTableView table={frame.table} labels={frame.labels} />}
      <LetterParagraphs paragraphs={rest} />
      {frame && <SignOff signOff={frame.signOff} />}
    </article>
  );
}

/** Who writes, to whom, when and about what. */
export function LetterHead({ frame }: { frame: LetterFrame }) {
  const { language, labels, sender, recipient, date, reference, subject, about } = frame;
  return (
    <header className="grid gap-6">
      <Letterhead sender={sender} />
      <div className="flex flex-wrap items-start justify-between gap-x-8 gap-y-3">
        <address translate="no" className="wrap-anywhere not-italic">
          <Lines lines={[recipient.name, ...recipient.address]} />
        </address>
        <div className="sm:text-right">
          <p>
            <time dateTime={date}>{formatLetterDate(date, language)}</time>
          </p>
          <p>
            {labels.reference}{' '}
            <span translate="no" className="whitespace-nowrap">
              {reference}
            </span>
          </p>
        </div>
      </div>
      <div className="grid gap-1">
        <h3 className="font-semibold">{subject}</h3>
        {about.map(({ label, value }) => (
          <p key={label} className="wrap-anywhere">
            {label}: <bdi translate="no">{value}</bdi>
          </p>
        ))}
      </div>
    </header>
  );
}

function Letterhead({ sender }: Pick<LetterFrame, 'sender'>) {
  const { name, address, phone, email, hours } = sender;
  if (name === '') return null;
  return (
    <div className="flex flex-wrap items-end justify-between gap-x-8 gap-y-2 border-line border-b pb-3">
      <p translate="no" className="font-semibold text-[1.15em]">
        {name}
      </p>
      <address translate="no" className="text-[0.85em] text-ink-soft not-italic leading-snug sm:text-right">
        <p>{address.join(', ')}</p>
        <Lines lines={[phone, email, hours].filter((line) => line !== null)} />
      </address>
    </div>
  );
}

export function SignOff({ signOff }: Pick<LetterFrame, 'signOff'>) {
  const { closing, name, team } = signOff;
  return (
    <footer className="break-inside-avoid">
      <p className="pb-6">{closing},</p>
      <div translate="no">
        <Lines lines={[name, team]} />
      </div>
    </footer>
  );
}

const Lines = ({ lines }: { lines: string[] }) => lines.map((line) => <p key={line}>{line}</p>);
