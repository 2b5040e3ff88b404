import type { Metadata } from 'next';
import { NotFoundMessage } from './ui/not-found-message';

export const metadata: Metadata = { title: 'Not found' };

export default function NotFoundPage() {
  return (
    <main id="main" className="mx-auto max-w-3xl px-6 py-24">
      <NotFoundMessage />
    </main>
  );
}
