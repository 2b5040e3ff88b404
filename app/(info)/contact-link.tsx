import Link from 'next/link';
import type { ReactNode } from 'react';

/** As `link` in a message of the namespace `help`. */
export const contactLink = (words: ReactNode) => (
  <Link href="/contact" className="link">
    {words}
  </Link>
);
