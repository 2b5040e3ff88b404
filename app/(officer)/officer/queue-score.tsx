import { formatScore, scoreWord } from '@/app/ui/format';

/** A score in a table's cell: number and word above a small bar. */
export function QueueScore({ value }: { value: number }) {
  return (
    <div className="grid w-22 gap-1">
      <span className="whitespace-nowrap">
        <span className="font-semibold">{formatScore(value)}</span>{' '}
        <span className="text-ink-muted">{scoreWord(value)}</span>
      </span>
      <span aria-hidden className="h-1 overflow-hidden rounded-full bg-line">
        <span className="block h-full rounded-full bg-ink-soft" style={{ width: `${value * 100}%` }} />
      </span>
    </div>
  );
}
