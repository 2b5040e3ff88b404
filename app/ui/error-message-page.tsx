'use client';

import { useEffect, useState } from 'react';
import { Button } from './button';
import { LinkButton } from './link-button';

export type ErrorPageProps = { error: Error & { digest?: string } };

/** Often enough for whoever waits and watches. */
const ASK_EVERY_MS = 5_000;

const isDatabaseAway = (health: unknown) =>
  typeof health === 'object' &&
  health !== null &&
  'checks' in health &&
  typeof health.checks === 'object' &&
  health.checks !== null &&
  'database' in health.checks &&
  health.checks.database === 'failed';

async function askWhetherDatabaseIsAway(): Promise<boolean> {
  const response = await fetch('/api/health', { cache: 'no-store' });
  return isDatabaseAway(await response.json());
}

const reload = () => window.location.reload();

/** True while the database is away; the page is loaded anew once it answers again. */
function useDatabaseAway(): boolean {
  const [isAway, setIsAway] = useState(false);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let wasAway = false;
    const ask = async () => {
      try {
        const isNow = await askWhetherDatabaseIsAway();
        if (wasAway && !isNow) return reload();
        wasAway = isNow;
        setIsAway(isNow);
      } catch (error) {
        // The server is not reached either: nothing is known, and the next time tells.
        console.warn('The state of the system could not be read.', error);
        wasAway = true;
      }
      if (wasAway) timer = setTimeout(ask, ASK_EVERY_MS);
    };
    void ask();
    return () => clearTimeout(timer);
  }, []);
  return isAway;
}

/** What stands in `main` when a page could not be made. Nothing of the error is shown: its number finds it in the log. */
export function ErrorMessagePage({ error }: ErrorPageProps) {
  useEffect(() => console.error(error), [error]);
  const isAway = useDatabaseAway();
  return (
    <div className="grid max-w-xl gap-4 text-lg">
      <title>{`${isAway ? 'The database does not answer' : 'Something went wrong'} · Casedraft`}</title>
      <h1 className="font-bold text-3xl">{isAway ? 'The database does not answer' : 'Something went wrong'}</h1>
      <p role="status" className="text-ink-soft">
        {isAway
          ? 'The page could not be shown. Nothing you saved is lost. It comes by itself once the database answers again.'
          : 'The page could not be shown. Nothing you saved is lost. Try again; if it happens again, tell your administrator.'}
      </p>
      {error.digest && (
        <p className="text-base text-ink-muted">
          Error number: <code>{error.digest}</code>
        </p>
      )}
      <div className="flex flex-wrap gap-3 pt-2">
        {/* What the server could not make is asked of it anew; rendering it again would not. */}
        <Button variant="primary" size="lg" onClick={reload}>
          Try again
        </Button>
        <LinkButton href="/" size="lg">
          Go to the start
        </LinkButton>
      </div>
    </div>
  );
}
