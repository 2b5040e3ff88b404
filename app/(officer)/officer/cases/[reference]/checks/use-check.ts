import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useFocus } from '@/app/client/focus';
import { useTRPC } from '@/app/client/trpc';
import { useOneAtATime } from '@/app/client/use-one-at-a-time';
import { messageOf } from '@/app/ui/error-message';

/** Sends what was said of a decision, and reads again what hangs on it. `problem` says why it was not taken. */
export function useCheck<Said>({ reference, send }: { reference: string; send: (said: Said) => Promise<unknown> }) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const { focus } = useFocus();
  const [problem, setProblem] = useState<string | null>(null);
  const { run, pending } = useOneAtATime(async (said: Said) => {
    setProblem(null);
    try {
      await send(said);
    } catch (error) {
      setProblem(messageOf(error));
      return;
    }
    await Promise.all([
      queryClient.invalidateQueries(trpc.checks.pathFilter()),
      queryClient.invalidateQueries(trpc.cases.byReference.queryFilter({ reference })),
    ]);
    focus('main');
  });
  return { run, pending, problem, setProblem };
}
