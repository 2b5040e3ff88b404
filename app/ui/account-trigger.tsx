import { ChevronDown, CircleUserRound } from 'lucide-react';

export const TRIGGER_STYLE =
  'flex h-9 noscript:hidden items-center gap-2 rounded-md px-2 text-[15px] text-ink-soft hover:bg-sunken hover:text-ink data-popup-open:bg-sunken';

/** On the button that opens the menu of the account. */
export function AccountTriggerContent({ name }: { name: string }) {
  return (
    <>
      <CircleUserRound aria-hidden className="size-5 shrink-0 sm:hidden" strokeWidth={1.75} />
      <span translate="no" className="hidden max-w-56 truncate sm:inline">
        {name}
      </span>
      <ChevronDown aria-hidden className="size-4 shrink-0" />
    </>
  );
}
