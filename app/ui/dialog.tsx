'use client';

import { Dialog as BaseDialog } from '@base-ui/react/dialog';
import { X } from 'lucide-react';
import type { ReactNode, RefObject } from 'react';
import { useTranslations } from 'use-intl';
import { joinClasses } from './join-classes';

type Props = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: ReactNode;
  description?: ReactNode;
  children?: ReactNode;
  /** Buttons, the safe one first; they stand at the right. */
  actions?: ReactNode;
  width?: 'sm' | 'lg';
  /** What takes the focus, where that is not the first control. */
  initialFocus?: RefObject<HTMLElement | null>;
  /** False while work is under way that must not be lost by a stray click or Escape. */
  dismissible?: boolean;
};

/** A modal dialog: focus is trapped inside and returns to where it came from. */
export function Dialog({
  open,
  onOpenChange,
  title,
  description,
  children,
  actions,
  width = 'sm',
  initialFocus,
  dismissible = true,
}: Props) {
  const t = useTranslations('shared.dialog');
  return (
    <BaseDialog.Root open={open} onOpenChange={(next) => (next || dismissible) && onOpenChange(next)}>
      <BaseDialog.Portal>
        <BaseDialog.Backdrop className="fixed inset-0 z-40 bg-black/45 transition-opacity data-ending-style:opacity-0 data-starting-style:opacity-0" />
        <BaseDialog.Popup
          initialFocus={initialFocus}
          className={joinClasses(
            'fixed top-1/2 left-1/2 z-50 grid max-h-[calc(100dvh-2rem)] w-[calc(100vw-2rem)] -translate-x-1/2 -translate-y-1/2 gap-4 overflow-y-auto rounded-lg border border-line bg-surface p-6 text-ink shadow-raised transition-opacity data-ending-style:opacity-0 data-starting-style:opacity-0',
            width === 'lg' ? 'max-w-2xl' : 'max-w-md',
            Boolean(actions) && 'scroll-pb-24 pb-0 max-sm:scroll-pb-40',
          )}
        >
          <div className="flex items-start justify-between gap-4">
            <BaseDialog.Title className="font-semibold text-xl leading-7">{title}</BaseDialog.Title>
            <BaseDialog.Close
              aria-label={t('close')}
              disabled={!dismissible}
              className="-mt-1 -mr-2 grid size-9 shrink-0 place-items-center rounded-md text-ink-muted hover:bg-sunken hover:text-ink disabled:opacity-50"
            >
              <X aria-hidden className="size-5" />
            </BaseDialog.Close>
          </div>
          {description && <BaseDialog.Description className="text-ink-soft">{description}</BaseDialog.Description>}
          {children}
          {actions && (
            // In sight however long the dialog is, unless the window is too low to hold anything beside them.
            <div className="-mx-6 grid gap-3 bg-surface px-6 pt-2 pb-6 sm:flex sm:flex-wrap sm:justify-end [@media(min-height:36rem)]:sticky [@media(min-height:36rem)]:bottom-0">
              {actions}
            </div>
          )}
        </BaseDialog.Popup>
      </BaseDialog.Portal>
    </BaseDialog.Root>
  );
}
