import type { Metadata } from 'next';
import { LinkButton } from './ui/link-button';

export const metadata: Metadata = { title: 'Not found' };

export default function NotFoundPage() {
  return (
    <main id="main" className="mx-auto grid max-w-xl gap-4 px-6 py-24 text-lg">
      <h1 className="font-bold text-3xl">There is nothing here</h1>
      <p className="text-ink-soft">
        The address may be mistyped, or the case belongs to another account. Check the reference, or go back to the
        start.
      </p>
      <div className="pt-2">
        <LinkButton href="/" variant="primary" size="lg">
          Go to the start
        </LinkButton>
      </div>
    </main>
  );
}
