'use client';

import { LoaderCircle } from 'lucide-react';
import type { ComponentProps } from 'react';
import { useHydrated } from '@/app/client/use-hydrated';
import { useLasting } from '@/app/client/use-lasting';
import { type ButtonSize, type ButtonVariant, buttonStyle } from './button-style';
import { joinClasses } from './join-classes';

type Props = ComponentProps<'button'> & {
  variant?: ButtonVariant;
  size?: ButtonSize;
  /** Work is under way: the button keeps its name and focus, ignores presses, and shows a spinner if it takes longer. */
  pending?: boolean;
  /** Out of reach for a reason that stands beside it: it ignores presses, and keeps the focus, so that the reason is found. */
  blocked?: boolean;
  /** It sends a form that the server takes as it is. Every other button is out of sight where a page has no script. */
  worksWithoutScript?: boolean;
};

/** A button of type `button` unless told otherwise. Disabled until the page can react, so that no press is lost; a form that works without script takes it at once. */
export function Button({
  variant = 'secondary',
  size = 'md',
  pending = false,
  blocked = false,
  worksWithoutScript = false,
  type = 'button',
  disabled,
  className,
  onClick,
  children,
  ...rest
}: Props) {
  const hydrated = useHydrated();
  const showsSpinner = useLasting(pending);
  return (
    <button
      {...rest}
      type={type}
      disabled={!(hydrated || worksWithoutScript) || disabled}
      aria-disabled={pending || blocked || undefined}
      onClick={(event) => {
        if (pending || blocked) event.preventDefault();
        else onClick?.(event);
      }}
      className={joinClasses(
        buttonStyle({ variant, size }),
        showsSpinner && 'opacity-80',
        blocked && 'opacity-60',
        !worksWithoutScript && 'noscript:hidden',
        className,
      )}
    >
      {showsSpinner && <LoaderCircle aria-hidden className="size-[1.1em] animate-spin" />}
      {children}
    </button>
  );
}
