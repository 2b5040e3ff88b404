'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTRPC, useTRPCClient } from '@/app/client/trpc';
import { useOneAtATime } from '@/app/client/use-one-at-a-time';
import { messageOf } from '@/app/ui/error-message';
import { formatCount } from '@/app/ui/format';
import { MOST_AT_ONCE } from '@/server/assignments/schema';
import type { Given } from '@/server/assignments/service';

type Options = { onDone: (done: string[]) => void };

/** Gives cases to a person, or takes them back, and says what came of it. The refused ones stay chosen. */
export function useGiving({ onDone }: Options) {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const queryClient = useQueryClient();
  const [said, setSaid] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [refused, setRefused] = useState<ReadonlyMap<string, string>>(new Map());
  const act = async (call: () => Promise<Given>, word: string) => {
    setSaid(null);
    setProblem(null);
    setRefused(new Map());
    try {
      const given = await call();
      setSaid(`${formatCount(given.done.length, 'case')} ${word}.`);
      if (given.refused.length > 0)
        setProblem(`${formatCount(given.refused.length, 'case')} could not be: the reason stands beside each.`);
      setRefused(new Map(given.refused.map(({ reference, why }) => [reference, why])));
      onDone(given.done);
    } catch (error) {
      setProblem(messageOf(error));
    }
    await queryClient.invalidateQueries(trpc.assignments.list.infiniteQueryFilter());
  };
  const give = useOneAtATime((input: { references: string[]; officerId: string }) =>
    act(() => client.assignments.assign.mutate({ ...input, references: first(input.references) }), 'assigned'),
  );
  const takeBack = useOneAtATime((references: string[]) =>
    act(() => client.assignments.takeBack.mutate({ references: first(references) }), 'taken back'),
  );
  return { give, takeBack, said, problem, refused };
}

/** As many as one call takes. The rest stays chosen on the page. */
const first = (references: string[]) => references.slice(0, MOST_AT_ONCE);

export type Giving = ReturnType<typeof useGiving>;
