import type { ReactNode } from 'react';
import { BrandMark } from './brand';
import { type ButtonVariant, buttonStyle } from './button-style';

// Plain links, not the router's: the start page has no script, and is always loaded whole (docs/decisions/0073).

/** The product's name over a page for people who are not signed in. */
export function HomeLink() {
  return (
    <a href="/" className="inline-flex items-center gap-2.5 rounded-sm font-bold text-xl tracking-tight">
      <BrandMark className="size-7" />
      Casedraft
    </a>
  );
}

export function HomeButton({ variant = 'secondary', children }: { variant?: ButtonVariant; children: ReactNode }) {
  return (
    <a href="/" className={`print:hidden ${buttonStyle({ variant, size: 'lg' })}`}>
      {children}
    </a>
  );
}
