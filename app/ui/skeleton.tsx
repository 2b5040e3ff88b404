import { joinClasses } from './join-classes';

/** A grey stand-in of the coming content's size; give the size by class. Hidden from screen readers. */
export function Skeleton({ className }: { className?: string }) {
  return <div aria-hidden className={joinClasses('animate-pulse rounded-md bg-line', className ?? 'h-4 w-full')} />;
}

/** A block of skeletons that says once, to those who can't see them, that something is loading. */
export function LoadingBlock({ label, rows = 4 }: { label: string; rows?: number }) {
  return (
    <div role="status" className="grid gap-3">
      <span className="sr-only">{label}…</span>
      {Array.from({ length: rows }, (_, row) => row).map((row) => (
        <Skeleton key={row} className="h-14 w-full" />
      ))}
    </div>
  );
}
