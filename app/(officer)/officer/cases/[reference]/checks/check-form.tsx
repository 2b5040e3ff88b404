'use client';

import { useState } from 'react';
import { v7 as uuidv7 } from 'uuid';
import { useTRPCClient } from '@/app/client/trpc';
import { Button } from '@/app/ui/button';
import { LocalTime } from '@/app/ui/time';
import { MOST_ERRORS } from '@/server/checks/schema';
import type { CheckView } from '@/server/checks/view';
import { ErrorFields } from './error-fields';
import { type ErrorProblem, findProblems, newError, readHarm, type TypedError } from './typed-error';
import { useCheck } from './use-check';

/** A colleague's word on a decision: it is right, or what is wrong with it. */
export function CheckForm({ check }: { check: CheckView }) {
  const { decisionId, reference, currency, officerName, waitsUntil } = check;
  const client = useTRPCClient();
  const [errors, setErrors] = useState<TypedError[]>([]);
  const [problems, setProblems] = useState<ErrorProblem[]>([]);
  const isWrong = errors.length > 0;
  const { run, pending, problem, setProblem } = useCheck<TypedError[]>({
    reference,
    send: (said) =>
      client.checks.make.mutate({
        decisionId,
        agrees: said.length === 0,
        errors: said.map(({ kind, words, harm }) => ({ kind, words, harmMinor: readHarm({ harm, currency }) })),
      }),
  });
  const change = (next: TypedError[]) => {
    setErrors(next);
    setProblems([]);
  };
  return (
    <form
      noValidate
      className="grid gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        const found = findProblems({ errors, currency });
        setProblems(found);
        setProblem(found.length > 0 ? 'Complete what is marked, and send it again.' : null);
        if (found.length === 0) void run(errors);
      }}
    >
      <p>
        Read the case as if it were yours: <bdi translate="no">{officerName}</bdi> decided it. The letter waits for you
        until <LocalTime value={waitsUntil} />. Then it goes unchecked.
      </p>
      {errors.map((error, at) => (
        <ErrorFields
          key={error.id}
          error={error}
          number={at + 1}
          problem={problems.find(({ id }) => id === error.id)}
          currency={currency}
          onChange={(next) => change(errors.map((other) => (other.id === next.id ? next : other)))}
          onRemove={() => change(errors.filter(({ id }) => id !== error.id))}
        />
      ))}
      {problem && (
        <p role="alert" className="text-danger">
          {problem}
        </p>
      )}
      <div className="flex flex-wrap gap-2">
        <Button type="submit" variant="primary" pending={pending}>
          {isWrong ? 'Hold the letter' : 'The decision is right'}
        </Button>
        {errors.length < MOST_ERRORS && (
          <Button onClick={() => change([...errors, newError(uuidv7())])}>
            {isWrong ? 'Something else is wrong' : 'Something is wrong'}
          </Button>
        )}
      </div>
    </form>
  );
}
