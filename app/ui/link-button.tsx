import Link from 'next/link';
import type { ComponentProps } from 'react';
import { type ButtonSize, type ButtonVariant, buttonStyle } from './button-style';
import { joinClasses } from './join-classes';
import { LinkPending } from './link-pending';

type Props = ComponentProps<typeof Link> & { variant?: ButtonVariant; size?: ButtonSize };

/** A link drawn as a button, for going somewhere; what does something is a Button. */
export function LinkButton({ variant = 'secondary', size = 'md', className, children, ...rest }: Props) {
  return (
    <Link {...rest} className={joinClasses('print:hidden', buttonStyle({ variant, size }), className)}>
      {children}
      <LinkPending />
    </Link>
  );
}
