import { useMemo } from 'react';
import { formatCount } from '@/app/ui/format';
import { joinClasses } from '@/app/ui/join-classes';
import { countChanges, diffTexts } from './diff-texts';

type Props = {
  label: string;
  before: string;
  after: string;
  className?: string;
};

/** A text with what was taken out struck through and what was put in underlined; never by colour alone. */
export function TextDifference({ label, before, after, className }: Props) {
  const parts = useMemo(() => diffTexts({ before, after }), [before, after]);
  const changes = countChanges(parts);
  return (
    <div className="grid gap-2">
      <p role="status" className="text-[13px] text-ink-muted">
        {changes === 0 ? 'No difference.' : `${formatCount(changes, 'change')}.`}
      </p>
      {changes > 0 && (
        <section
          aria-label={label}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling area has to be reachable by keyboard.
          tabIndex={0}
          className={joinClasses(
            'wrap-anywhere overflow-y-auto whitespace-pre-wrap rounded-md border border-line bg-surface px-4 py-3 text-sm leading-6',
            className,
          )}
        >
          {parts.map(({ kind, text }, position) => {
            const key = `${position}-${kind}`;
            if (kind === 'same')
              return (
                <span key={key} translate="no">
                  {text}
                </span>
              );
            const Tag = kind === 'added' ? 'ins' : 'del';
            return (
              <Tag key={key} className={STYLES[kind]}>
                <span className="sr-only">{kind === 'added' ? ' Added: ' : ' Removed: '}</span>
                <span translate="no">{text}</span>
              </Tag>
            );
          })}
        </section>
      )}
    </div>
  );
}

const STYLES = {
  added: 'rounded-[2px] bg-success-soft text-success underline decoration-1 underline-offset-2',
  removed: 'rounded-[2px] bg-danger-soft text-danger line-through decoration-1',
} as const;
