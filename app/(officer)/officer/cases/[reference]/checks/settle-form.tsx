'use client';

import { useState } from 'react';
import { useTRPCClient } from '@/app/client/trpc';
import { Button } from '@/app/ui/button';
import { TextArea } from '@/app/ui/field';
import { WORDS_LENGTH } from '@/server/checks/schema';
import type { Settlement } from '@/server/checks/state';
import type { CheckView } from '@/server/checks/view';
import { useCheck } from './use-check';

const BUTTONS: Record<Settlement, string> = {
  upheld: 'The decision stands',
  undone: 'Take the decision back',
  agreed: 'I was mistaken: it is right',
};

const CONSEQUENCES: Record<Settlement, string> = {
  upheld: 'If it stands, the letter goes.',
  undone: 'Taken back, the case is in its old place in the queue.',
  agreed: 'If you were mistaken, the letter goes.',
};

/** What becomes of a decision that was found wrong, with why. */
export function SettleForm({ check: { decisionId, reference, settlements } }: { check: CheckView }) {
  const client = useTRPCClient();
  const [because, setBecause] = useState('');
  const { run, pending, problem, setProblem } = useCheck<Settlement>({
    reference,
    send: (as) => client.checks.settle.mutate({ decisionId, as, because }),
  });
  return (
    <form
      noValidate
      className="grid gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        const { submitter } = event.nativeEvent as SubmitEvent;
        const as = settlements.find((one) => submitter instanceof HTMLButtonElement && submitter.value === one);
        if (because.trim() === '') setProblem('Say why.');
        else if (as) void run(as);
      }}
    >
      <TextArea
        label="Why"
        hint={settlements.map((one) => CONSEQUENCES[one]).join(' ')}
        value={because}
        limit={WORDS_LENGTH}
        error={problem}
        onChange={({ target }) => setBecause(target.value)}
      />
      <div className="flex flex-wrap gap-2">
        {settlements.map((one) => (
          <Button key={one} type="submit" value={one} pending={pending}>
            {BUTTONS[one]}
          </Button>
        ))}
      </div>
    </form>
  );
}
