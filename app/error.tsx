'use client';

import { useEffect } from 'react';
import { Button } from './ui/button';
import { LinkButton } from './ui/link-button';

/** Shown when a page could not be made. Nothing of the error itself is shown: its digest finds it in the log. */
export default function ErrorPage({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  useEffect(() => console.error(error), [error]);
  return (
    <main id="main" className="mx-auto grid max-w-xl gap-4 px-6 py-24 text-lg">
      <title>Something went wrong · Casedraft</title>
      <h1 className="font-bold text-3xl">Something went wrong</h1>
      <p className="text-ink-soft">
        The page could not be shown. Nothing you saved is lost. Try again; if it happens again, tell your administrator.
      </p>
      {error.digest && (
        <p className="text-base text-ink-muted">
          Error number: <code>{error.digest}</code>
        </p>
      )}
      <div className="flex flex-wrap gap-3 pt-2">
        <Button variant="primary" size="lg" onClick={reset}>
          Try again
        </Button>
        <LinkButton href="/" size="lg">
          Go to the start
        </LinkButton>
      </div>
    </main>
  );
}
