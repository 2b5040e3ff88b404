import { joinClasses } from '@/app/ui/join-classes';
import type { Highlight } from './highlights';
import { markText } from './mark-text';

/** A page as text, with the cited passages marked. */
export function PageText({ text, highlights }: { text: string; highlights: readonly Highlight[] }) {
  if (text.trim() === '') return <p className="p-6 text-ink-muted text-sm">No text was found on this page.</p>;
  return (
    <p className="whitespace-pre-wrap break-words p-6 text-sm leading-6">
      {markText({ text, highlights }).map(({ start, text: part, highlight }) =>
        highlight ? (
          <mark
            key={start}
            data-citation={highlight.start === start ? highlight.citationId : undefined}
            className={joinClasses(
              'highlight rounded-[2px] px-0.5',
              highlight.strength === 'strong'
                ? 'font-semibold underline decoration-2 underline-offset-4'
                : 'opacity-85',
            )}
          >
            {part}
          </mark>
        ) : (
          <span key={start}>{part}</span>
        ),
      )}
    </p>
  );
}
