import { CloudOff } from 'lucide-react';

/** Says quietly that what is on screen may be behind; empty while all is well. Always in the page, so that it is read out. */
export function ConnectionState({ state }: { state: 'live' | 'reconnecting' }) {
  return (
    <div role="status" className="pointer-events-none fixed inset-x-0 bottom-4 z-30 flex justify-center print:hidden">
      {state === 'reconnecting' && (
        <p className="flex items-center gap-2 rounded-full border border-line bg-surface px-4 py-2 text-ink-soft text-sm shadow-raised">
          <CloudOff aria-hidden className="size-4" />
          Reconnecting…
        </p>
      )}
    </div>
  );
}
