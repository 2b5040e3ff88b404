import Link from 'next/link';
import type { ReactNode } from 'react';

/** A link within a sentence of the messages. */
export const linkTo = (href: string) => (text: ReactNode) => (
  <Link href={href} className="link">
    {text}
  </Link>
);
