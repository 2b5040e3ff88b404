'use client';

import { useState } from 'react';
import { useTRPCClient } from '@/app/client/trpc';
import { useOneAtATime } from '@/app/client/use-one-at-a-time';
import { Button } from '@/app/ui/button';
import { messageOf } from '@/app/ui/error-message';
import { TextField } from '@/app/ui/field';

type Lifted = (lifted: { name: string; reference: string }) => Promise<void>;
type Props = { reference: string; officerId: string; name: string; onLifted: Lifted };

/** Lets somebody take a case in their name, for a reason that stays on record. */
export function LiftForm({ reference, officerId, name, onLifted }: Props) {
  const client = useTRPCClient();
  const [reason, setReason] = useState('');
  const [problem, setProblem] = useState<string>();
  const { run, pending } = useOneAtATime(async () => {
    setProblem(undefined);
    try {
      await client.conflicts.lift.mutate({ reference, officerId, reason });
      await onLifted({ name, reference });
    } catch (error) {
      setProblem(messageOf(error));
    }
  });
  return (
    <form
      className="flex flex-wrap items-end gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        void run();
      }}
    >
      <TextField
        label={
          <>
            How you know that <bdi translate="no">{name}</bdi> is another person
          </>
        }
        maxLength={500}
        value={reason}
        error={problem ?? null}
        onChange={(event) => setReason(event.target.value)}
      />
      <Button type="submit" size="sm" pending={pending}>
        Let them take it
        <span className="sr-only">
          : <bdi translate="no">{name}</bdi>, <span translate="no">{reference}</span>
        </span>
      </Button>
    </form>
  );
}
