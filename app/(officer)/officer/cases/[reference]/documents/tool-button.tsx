'use client';

import type { LucideIcon } from 'lucide-react';
import { useHydrated } from '@/app/client/use-hydrated';
import { joinClasses } from '@/app/ui/join-classes';
import { useShortcutMode } from '../shortcuts/shortcut-setting';
import { showKey } from '../shortcuts/shortcuts';

type Props = {
  icon: LucideIcon;
  label: string;
  shortcut: string;
  showsLabel?: boolean;
  disabled?: boolean;
  /** For what is switched on and off. */
  isPressed?: boolean;
  onClick: () => void;
};

/** A small button of the pages' toolbars. */
export function ToolButton(props: Props) {
  const { icon: Icon, label, shortcut, showsLabel = false, disabled = false, isPressed, onClick } = props;
  const hydrated = useHydrated();
  const [mode] = useShortcutMode();
  const key = mode === 'off' ? undefined : showKey({ name: shortcut, mode });
  return (
    <button
      type="button"
      aria-label={showsLabel ? undefined : label}
      aria-keyshortcuts={key}
      aria-pressed={isPressed}
      title={key ? `${label} (${key})` : label}
      disabled={!hydrated || disabled}
      onClick={onClick}
      className={joinClasses(
        'flex h-7 min-w-7 items-center justify-center gap-1.5 whitespace-nowrap rounded-md px-1.5 disabled:opacity-40',
        isPressed ? 'bg-accent-soft text-accent' : 'text-ink-soft hover:bg-sunken hover:text-ink',
      )}
    >
      <Icon aria-hidden className="size-4" />
      {/* Where the toolbar has little room the sign is enough; the name stays. */}
      {showsLabel && <span className="@max-[33rem]:sr-only">{label}</span>}
    </button>
  );
}
