import { RefreshCw } from 'lucide-react';

/** Beside what an officer's last word has changed; `was`: what stood there before. */
export function ChangedMark({ was }: { was?: string | undefined }) {
  return (
    <span className="inline-flex items-center gap-1 whitespace-nowrap rounded-full bg-accent-soft px-1.5 align-baseline font-semibold text-[12px] text-accent leading-5">
      <RefreshCw aria-hidden className="size-3" />
      changed{was && <span className="font-normal">, was {was}</span>}
    </span>
  );
}
