'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTRPC, useTRPCClient } from '@/app/client/trpc';
import { useOneAtATime } from '@/app/client/use-one-at-a-time';
import { Button } from '@/app/ui/button';
import { messageOf } from '@/app/ui/error-message';
import { TextField } from '@/app/ui/field';

type Props = { reference: string; isHeld: boolean };

/** Holds a case back from erasing, or lifts the hold, for a reason that stays on record. */
export function HoldForm({ reference, isHeld }: Props) {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const queryClient = useQueryClient();
  const [reason, setReason] = useState('');
  const [problem, setProblem] = useState<string>();
  const { run, pending } = useOneAtATime(async () => {
    setProblem(undefined);
    try {
      await (isHeld ? client.retention.lift : client.retention.hold).mutate({ reference, reason });
      await Promise.all([
        queryClient.invalidateQueries(trpc.retention.ofCase.queryFilter({ reference })),
        queryClient.invalidateQueries(trpc.audit.timeline.pathFilter()),
      ]);
    } catch (error) {
      setProblem(messageOf(error));
    }
  });
  return (
    <details>
      <summary className="min-h-6 cursor-pointer rounded-sm py-0.5 font-semibold text-accent hover:underline">
        {isHeld ? 'Lift the hold' : 'Hold it for a court'}
      </summary>
      <form
        className="mt-2 flex flex-wrap items-end gap-2"
        onSubmit={(event) => {
          event.preventDefault();
          void run();
        }}
      >
        <TextField
          name="reason"
          label={
            isHeld ? 'Why it need not be kept any longer' : 'Why it has to be kept, such as the proceedings’ number'
          }
          maxLength={500}
          required
          value={reason}
          error={problem ?? null}
          onChange={(event) => setReason(event.target.value)}
        />
        <Button type="submit" size="sm" pending={pending}>
          {isHeld ? 'Lift the hold' : 'Hold the case'}
        </Button>
      </form>
    </details>
  );
}
