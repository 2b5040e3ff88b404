'use client';

import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useTRPC, useTRPCClient } from '@/app/client/trpc';
import { useOneAtATime } from '@/app/client/use-one-at-a-time';
import { Button } from '@/app/ui/button';
import { messageOf } from '@/app/ui/error-message';
import { TextField } from '@/app/ui/field';
import { LocalTime } from '@/app/ui/time';
import { planSchema } from '@/server/quality/schema';
import { readPlanForm, SHARES, typePlan } from './plan-fields';

type Problems = Record<string, string>;

/** Which decisions are drawn for a check. A decision is drawn with the largest share that applies to it. */
export function PlanForm() {
  const id = useId();
  const trpc = useTRPC();
  const client = useTRPCClient();
  const queryClient = useQueryClient();
  const { data } = useSuspenseQuery(trpc.quality.plan.queryOptions());
  const { data: types } = useSuspenseQuery(trpc.cases.types.queryOptions());
  const [typed, setTyped] = useState(() => typePlan(data.plan));
  const [problems, setProblems] = useState<Problems>({});
  const [message, setMessage] = useState<{ text: string; isProblem: boolean } | null>(null);
  const { run, pending } = useOneAtATime(async () => {
    setMessage(null);
    const read = planSchema.safeParse(readPlanForm({ typed, plan: data.plan }));
    setProblems(
      read.success ? {} : Object.fromEntries(read.error.issues.map((issue) => [issue.path.join('.'), issue.message])),
    );
    if (!read.success) return setMessage({ text: 'Complete what is marked, and save again.', isProblem: true });
    try {
      await client.quality.changePlan.mutate(read.data);
      await queryClient.invalidateQueries(trpc.quality.plan.pathFilter());
      setMessage({ text: 'Saved. Decisions from now on are drawn by these shares.', isProblem: false });
    } catch (error) {
      setMessage({ text: messageOf(error), isProblem: true });
    }
  });
  return (
    <section aria-labelledby={id} className="grid gap-4 rounded-lg border border-line bg-surface p-4 shadow-card">
      <div className="grid gap-1">
        <h2 id={id} className="font-semibold text-lg">
          What is checked
        </h2>
        <p className="max-w-prose text-ink-muted text-sm">
          Of 100 decisions of each kind, so many are drawn by chance. Where several shares apply, the largest counts.
          {data.made && (
            <>
              {' '}
              Last changed <LocalTime value={data.made.at} /> by <bdi translate="no">{data.made.by}</bdi>.
            </>
          )}
        </p>
      </div>
      <form
        noValidate
        className="grid gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          void run();
        }}
      >
        <div className="grid gap-4 sm:grid-cols-2">
          {SHARES.map(({ key, label }) => (
            <PercentField
              key={key}
              label={label}
              value={typed.shares[key]}
              error={problems[key]}
              onChange={(share) => setTyped({ ...typed, shares: { ...typed.shares, [key]: share } })}
            />
          ))}
          {types.map(({ key, name }) => (
            <PercentField
              key={key}
              label={`${name}: of its own`}
              value={typed.byType[key] ?? ''}
              error={problems[`byType.${key}`]}
              onChange={(share) => setTyped({ ...typed, byType: { ...typed.byType, [key]: share } })}
            />
          ))}
          <TextField
            label="A letter waits for its check, in hours at most"
            inputMode="numeric"
            value={typed.hours}
            error={problems.hours ?? null}
            onChange={({ target }) => setTyped({ ...typed, hours: target.value })}
          />
        </div>
        <div className="flex flex-wrap items-center gap-3">
          <Button type="submit" variant="primary" pending={pending}>
            Save
          </Button>
          {message && (
            <p role={message.isProblem ? 'alert' : 'status'} className={message.isProblem ? 'text-danger' : undefined}>
              {message.text}
            </p>
          )}
        </div>
      </form>
    </section>
  );
}

type PercentProps = { label: string; value: string; error: string | undefined; onChange: (value: string) => void };

const PercentField = ({ label, value, error, onChange }: PercentProps) => (
  <TextField
    label={`${label}, in %`}
    inputMode="numeric"
    value={value}
    error={error ?? null}
    onChange={({ target }) => onChange(target.value)}
  />
);
