'use client';

import { useEffect } from 'react';
import { Button } from './button';
import { LinkButton } from './link-button';

export type ErrorPageProps = { error: Error & { digest?: string }; reset: () => void };

/** What stands in `main` when a page could not be made. Nothing of the error is shown: its number finds it in the log. */
export function ErrorMessagePage({ error, reset }: ErrorPageProps) {
  useEffect(() => console.error(error), [error]);
  return (
    <div className="grid max-w-xl gap-4 text-lg">
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
    </div>
  );
}
