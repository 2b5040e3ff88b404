import { useId } from 'react';
import { formatScore, scoreWord } from './format';
import { joinClasses } from './join-classes';

type Props = {
  label: string;
  /** From 0 to 1. */
  value: number;
  /** Why the score is what it is, one sentence. */
  reason?: string;
  /** `row` is one dense line for tables, without the reason. */
  layout?: 'block' | 'row';
};

/** A score as number, word and bar, so that none of them carries the meaning alone. */
export function ScoreMeter({ label, value, reason, layout = 'block' }: Props) {
  const id = useId();
  const words = `${formatScore(value)}, ${scoreWord(value).toLowerCase()}`;
  const meter = (
    // biome-ignore lint/a11y/useSemanticElements: <meter> cannot be drawn alike in all browsers, and colours itself.
    <div
      role="meter"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={Math.round(value * 100)}
      aria-valuetext={words}
      aria-describedby={reason && layout === 'block' ? `${id}-reason` : undefined}
      className={joinClasses('h-1.5 overflow-hidden rounded-full bg-line', layout === 'row' ? 'w-12' : 'w-full')}
    >
      <div className="h-full rounded-full bg-ink-soft" style={{ width: `${value * 100}%` }} />
    </div>
  );
  if (layout === 'row')
    return (
      <div className="flex items-center gap-2 text-[13px] tabular-nums">
        {meter}
        <span className="w-10 text-right font-semibold">{formatScore(value)}</span>
        <span className="text-ink-muted">{scoreWord(value)}</span>
      </div>
    );
  return (
    <div className="grid gap-1.5">
      <div className="flex items-baseline justify-between gap-3 text-sm">
        <span className="font-semibold">{label}</span>
        <span className="tabular-nums">
          <span className="font-semibold">{formatScore(value)}</span>{' '}
          <span className="text-ink-muted">{scoreWord(value)}</span>
        </span>
      </div>
      {meter}
      {reason && (
        <p id={`${id}-reason`} className="text-[13px] text-ink-muted">
          {reason}
        </p>
      )}
    </div>
  );
}
