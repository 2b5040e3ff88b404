'use client';

import { useEffect, useState } from 'react';
import { ErrorNumberProvider, useErrorWords } from '@/app/i18n/error-words-provider';
import { Button } from './button';
import { HomeButton } from './home-link';

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
  const words = useErrorWords();
  const title = isAway ? words.databaseTitle : words.title;
  return (
    <div className="grid max-w-xl gap-4 text-lg">
      <title>{`${title} · Casedraft`}</title>
      <h1 className="font-bold text-3xl">{title}</h1>
      <p role="status" className="text-ink-soft">
        {isAway ? words.databaseText : words.text}
      </p>
      {error.digest && (
        <p className="text-base text-ink-muted">
          <ErrorNumberProvider value={error.digest}>{words.number}</ErrorNumberProvider>
        </p>
      )}
      <div className="flex flex-wrap gap-3 pt-2">
        {/* What the server could not make is asked of it anew; rendering it again would not. */}
        <Button variant="primary" size="lg" onClick={reload}>
          {words.tryAgain}
        </Button>
        <HomeButton>{words.goToStart}</HomeButton>
      </div>
    </div>
  );
}
