import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTRPC } from '@/app/client/trpc';
import { useOneAtATime } from '@/app/client/use-one-at-a-time';
import { commitRemovals } from '../upload/pending-removals';

type Submission = { reference: string; message?: string; missingNote?: string };

/** Hands a case over once, however often it is pressed. `onSubmitted` runs before the case is read again. */
export function useSubmission({ onSubmitted }: { onSubmitted?: () => void }) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const { mutateAsync, error, isSuccess } = useMutation(trpc.cases.submit.mutationOptions());
  const { run, pending } = useOneAtATime(async (submission: Submission) => {
    await commitRemovals(submission);
    await mutateAsync(submission)
      .then(onSubmitted)
      // After a refusal too: the case may have moved in another tab.
      .finally(() => queryClient.invalidateQueries({ queryKey: trpc.cases.pathKey() }));
  });
  return { submit: run, pending, error, isSuccess };
}
