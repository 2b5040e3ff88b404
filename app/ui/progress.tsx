import { joinClasses } from './join-classes';

/** How far something has got, 0 to 100. `label` names it for screen readers; say it in visible words beside the bar. */
export function ProgressBar({ label, percent, className }: { label: string; percent: number; className?: string }) {
  const shown = Math.min(100, Math.max(0, Math.round(percent)));
  return (
    <div
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={shown}
      className={joinClasses('h-1.5 w-full overflow-hidden rounded-full bg-line', className)}
    >
      <div className="h-full rounded-full bg-accent transition-[width]" style={{ width: `${shown}%` }} />
    </div>
  );
}
