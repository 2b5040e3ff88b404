'use client';

import { useInfiniteQuery, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTRPC, useTRPCClient } from '@/app/client/trpc';
import { useOneAtATime } from '@/app/client/use-one-at-a-time';
import { Button } from '@/app/ui/button';
import { Dialog } from '@/app/ui/dialog';
import { messageOf } from '@/app/ui/error-message';
import { Sentence } from '@/app/ui/sentence';

type Officer = { id: string; name: string; caseTypes: string[] };

/** Which case types each officer is given work from. */
export function OfficerTypes() {
  const trpc = useTRPC();
  const { data: types } = useSuspenseQuery(trpc.cases.types.queryOptions());
  const officers = useInfiniteQuery(
    trpc.accounts.officers.infiniteQueryOptions({}, { getNextPageParam: ({ nextCursor }) => nextCursor }),
  );
  const [chosen, setChosen] = useState<Officer | null>(null);
  const names = new Map(types.map(({ key, name }) => [key, name]));
  const rows = officers.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <section aria-labelledby="officers-title" className="grid gap-3">
      <div>
        <h2 id="officers-title" className="font-semibold text-lg">
          Officers
        </h2>
        <p className="text-ink-muted text-sm">“Get next case” gives each of them cases of these types.</p>
      </div>
      <ul className="divide-y divide-line overflow-hidden rounded-lg border border-line bg-surface text-sm shadow-card">
        {rows.map((officer) => (
          <li key={officer.id} className="flex flex-wrap items-center gap-x-4 gap-y-1 px-3 py-2">
            <span translate="no" className="w-48 font-semibold">
              {officer.name}
            </span>
            <span className="min-w-0 flex-1 text-ink-soft">
              {officer.caseTypes.length === 0
                ? 'All case types'
                : officer.caseTypes.map((key) => names.get(key) ?? key).join(', ')}
            </span>
            <Button
              size="sm"
              aria-label={`Change the case types of ${officer.name}`}
              onClick={() => setChosen(officer)}
            >
              Change
            </Button>
          </li>
        ))}
      </ul>
      {officers.hasNextPage && (
        <Button
          className="justify-self-center"
          pending={officers.isFetchingNextPage}
          onClick={() => void officers.fetchNextPage()}
        >
          Show more officers
        </Button>
      )}
      {chosen && <TypesDialog key={chosen.id} officer={chosen} types={types} onClose={() => setChosen(null)} />}
    </section>
  );
}

type DialogProps = { officer: Officer; types: { key: string; name: string }[]; onClose: () => void };

function TypesDialog({ officer, types, onClose }: DialogProps) {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const queryClient = useQueryClient();
  const [caseTypes, setCaseTypes] = useState(officer.caseTypes);
  const [problem, setProblem] = useState<string | null>(null);
  const { run, pending } = useOneAtATime(async () => {
    setProblem(null);
    try {
      await client.accounts.setCaseTypes.mutate({ officerId: officer.id, caseTypes });
      await queryClient.invalidateQueries(trpc.accounts.officers.infiniteQueryFilter());
      onClose();
    } catch (error) {
      setProblem(messageOf(error));
    }
  });
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={<Sentence text={`Case types of ${officer.name}`} kept={[officer.name]} />}
      description="Choose none for all of them. It counts from the next case on."
      dismissible={!pending}
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="primary" pending={pending} onClick={() => void run()}>
            Save
          </Button>
        </>
      }
    >
      <fieldset className="grid gap-2 text-sm">
        <legend className="sr-only">Case types</legend>
        {types.map(({ key, name }) => (
          <label key={key} className="flex items-center gap-3 py-1">
            <input
              type="checkbox"
              checked={caseTypes.includes(key)}
              onChange={({ target }) =>
                setCaseTypes(target.checked ? [...caseTypes, key] : caseTypes.filter((each) => each !== key))
              }
              className="size-4 accent-accent"
            />
            {name}
          </label>
        ))}
      </fieldset>
      {problem && (
        <p role="alert" className="text-danger text-sm">
          {problem}
        </p>
      )}
    </Dialog>
  );
}
