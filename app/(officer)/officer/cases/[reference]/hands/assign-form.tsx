'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTRPC, useTRPCClient } from '@/app/client/trpc';
import { useOneAtATime } from '@/app/client/use-one-at-a-time';
import { Button } from '@/app/ui/button';
import { messageOf } from '@/app/ui/error-message';
import type { Candidate } from '@/server/assignments/schema';
import { PersonSelect } from './person-select';

type Props = { reference: string; people: Candidate[]; isGiven: boolean };

/** A supervisor gives the case to a person, or puts it back into the line. */
export function AssignForm({ reference, people, isGiven }: Props) {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const queryClient = useQueryClient();
  const [officerId, setOfficerId] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const act = async (call: () => Promise<unknown>) => {
    setProblem(null);
    try {
      await call();
      setOfficerId('');
      await queryClient.invalidateQueries(trpc.cases.byReference.queryFilter({ reference }));
    } catch (error) {
      setProblem(messageOf(error));
    }
  };
  const references = [reference];
  const giving = useOneAtATime(() => act(() => client.assignments.assign.mutate({ references, officerId })));
  const taking = useOneAtATime(() => act(() => client.assignments.takeBack.mutate({ references })));
  return (
    <form
      className="flex flex-wrap items-end gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        void giving.run();
      }}
    >
      <PersonSelect label="Give the case to" people={people} value={officerId} onChange={setOfficerId} />
      <Button type="submit" size="sm" className="max-sm:h-11" pending={giving.pending}>
        Give
      </Button>
      {isGiven && (
        <Button size="sm" className="max-sm:h-11" pending={taking.pending} onClick={() => void taking.run()}>
          Take it back
        </Button>
      )}
      {problem && (
        <p role="alert" className="basis-full text-[13px] text-danger">
          {problem}
        </p>
      )}
    </form>
  );
}
