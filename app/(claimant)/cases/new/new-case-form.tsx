'use client';

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { type FormEvent, useRef, useState } from 'react';
import { z } from 'zod';
import { useAccount } from '@/app/client/account';
import { keptKey } from '@/app/client/kept-keys';
import { keepValue } from '@/app/client/kept-value';
import { useTRPC } from '@/app/client/trpc';
import { useKept } from '@/app/client/use-kept';
import { useOneAtATime } from '@/app/client/use-one-at-a-time';
import { Button } from '@/app/ui/button';
import { messageOf } from '@/app/ui/error-message';
import { TextField } from '@/app/ui/field';
import { Notice } from '@/app/ui/notice';
import { ReadError } from '@/app/ui/read-error';
import { LoadingBlock } from '@/app/ui/skeleton';
import { CaseTypeChoice } from './case-type-choice';

type Problems = { caseType?: string; title?: string };

const formSchema = z.object({ chosen: z.string().nullable(), title: z.string() });
const EMPTY: z.infer<typeof formSchema> = { chosen: null, title: '' };
const isEmpty = ({ title }: z.infer<typeof formSchema>) => title.trim() === '';

export function NewCaseForm() {
  const trpc = useTRPC();
  const router = useRouter();
  const queryClient = useQueryClient();
  const types = useQuery(trpc.cases.types.queryOptions());
  const create = useMutation(trpc.cases.create.mutationOptions());
  const key = keptKey('case', useAccount()?.userId ?? '');
  const [{ chosen, title }, change] = useKept({ key, schema: formSchema, empty: EMPTY, isEmpty, stage: 'open' });
  // What was chosen before the page was loaded again may be none any more.
  const caseType = types.data?.some((type) => type.key === chosen) ? chosen : null;
  const [problems, setProblems] = useState<Problems>({});
  const form = useRef<HTMLFormElement>(null);

  const creation = useOneAtATime(async () => {
    const found: Problems = {
      caseType: caseType ? undefined : 'Choose what your case is about.',
      title: title.trim().length < 3 ? 'Give your case a title of at least 3 characters.' : undefined,
    };
    setProblems(found);
    if (!caseType || found.title) {
      form.current?.querySelector<HTMLInputElement>(caseType ? 'input[name=title]' : 'input[type=radio]')?.focus();
      return;
    }
    await create.mutateAsync(
      { caseType, title: title.trim() },
      {
        onSuccess: async ({ reference }) => {
          keepValue({ key, value: null });
          await queryClient.invalidateQueries({ queryKey: trpc.cases.list.pathKey(), refetchType: 'none' });
          // Replaced, so that Back leads to the list and not to a form that would make a second case.
          router.replace(`/cases/${reference}`);
        },
      },
    );
  });

  const submit = (event: FormEvent) => {
    event.preventDefault();
    // The mutation keeps its error, which is shown below.
    if (!create.isSuccess) creation.run().catch(() => undefined);
  };

  if (!types.data) {
    if (types.isPending) return <LoadingBlock label="Loading the kinds of case" rows={3} />;
    return <ReadError error={types.error} onRetry={() => void types.refetch()} />;
  }
  return (
    <form ref={form} method="post" noValidate onSubmit={submit} className="grid gap-10">
      <CaseTypeChoice
        types={types.data}
        chosen={caseType}
        error={problems.caseType}
        onChoose={(type) => {
          change((now) => ({ ...now, chosen: type }));
          setProblems({ ...problems, caseType: undefined });
        }}
      />
      <TextField
        label="Title"
        name="title"
        size="lg"
        autoComplete="off"
        maxLength={120}
        hint="So that you know it again later, for example “Roof damage in March”."
        value={title}
        error={problems.title}
        onChange={(event) => {
          const { value } = event.target;
          change((now) => ({ ...now, title: value }));
          setProblems({ ...problems, title: undefined });
        }}
      />
      <div className="grid gap-4">
        {create.error && <Notice tone="error">{messageOf(create.error)}</Notice>}
        <Button
          type="submit"
          variant="primary"
          size="lg"
          className="justify-self-start"
          pending={creation.pending || create.isSuccess}
        >
          Create case
        </Button>
      </div>
    </form>
  );
}
