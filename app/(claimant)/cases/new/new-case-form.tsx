'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { type FormEvent, useActionState, useRef, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { useAccount } from '@/app/client/account';
import { keptKey } from '@/app/client/kept-keys';
import { keepValue } from '@/app/client/kept-value';
import { type InferShape, objectOf, orNull, text } from '@/app/client/shape';
import { useTRPC } from '@/app/client/trpc';
import { useKept } from '@/app/client/use-kept';
import { useOneAtATime } from '@/app/client/use-one-at-a-time';
import { Button } from '@/app/ui/button';
import { ErrorSummary } from '@/app/ui/error-summary';
import { TextField } from '@/app/ui/field';
import { Notice } from '@/app/ui/notice';
import { useMessageOf } from '@/app/ui/use-message-of';
import { CASE_TYPE_FIELD, CaseTypeChoice } from './case-type-choice';
import { startCase } from './start-case';
import { checkStart, type StartState } from './start-state';
import type { CaseTypeOption } from './what-to-expect';

const TITLE_FIELD = 'case-title';

const formSchema = objectOf({ chosen: orNull(text), title: text });
type Entered = InferShape<typeof formSchema>;
const isEmpty = ({ title }: Entered) => title.trim() === '';
/** Signed out, nothing is left in the browser for whoever uses it next; going on keeps it for an hour. */
const isKeptNowhere = () => true;

type Props = { types: readonly CaseTypeOption[]; begun: StartState['entered'] };

export function NewCaseForm({ types, begun }: Props) {
  const t = useTranslations('start');
  const account = useAccount();
  const [posted, post, isPosting] = useActionState(startCase, { entered: begun, problems: {}, refusal: null });
  const key = keptKey('case', account?.userId ?? '');
  const [{ chosen, title }, change] = useKept({
    key,
    schema: formSchema,
    empty: { chosen: posted.entered.caseType, title: posted.entered.title },
    isEmpty: account ? isEmpty : isKeptNowhere,
    stage: account ? 'open' : 'paused',
  });
  // What was chosen before the page was loaded again may be none any more.
  const caseType = types.some((type) => type.key === chosen) ? chosen : null;
  const [here, setHere] = useState<StartState['problems'] | null>(null);
  const [attempt, setAttempt] = useState(0);
  const problems = here ?? posted.problems;
  const form = useRef<HTMLFormElement>(null);
  const creation = useCreation({ key });

  const submit = (event: FormEvent) => {
    const found = checkStart({ caseType, title });
    setHere(found);
    setAttempt(attempt + 1);
    const [first, ...others] = Object.keys(found);
    if (first && others.length === 0) document.getElementById(fieldOf(first))?.focus();
    // Signed out, the form itself is posted: the server keeps it and leads to the sign-up.
    if (!first && !account) return;
    event.preventDefault();
    if (!first && caseType) creation.run({ caseType, title: title.trim() });
  };

  const say = (problem: StartState['problems']['title']) => problem && t(`problems.${problem}`);
  // One that was mended since has gone from the list.
  const faults = Object.entries(problems).flatMap(([name, problem]) =>
    problem ? [{ field: fieldOf(name), text: t(`problems.${problem}`) }] : [],
  );
  const refusal = creation.refusal ?? posted.refusal;
  return (
    <form ref={form} action={post} noValidate onSubmit={submit} className="grid gap-10">
      {account && <input type="hidden" name="owner" value={account.userId} />}
      {faults.length > 1 && (
        <ErrorSummary key={attempt} title={t('faults', { count: faults.length })} faults={faults} />
      )}
      <CaseTypeChoice
        types={types}
        chosen={caseType}
        error={say(problems.caseType)}
        onChoose={(type) => {
          change((now) => ({ ...now, chosen: type }));
          setHere({ ...problems, caseType: undefined });
        }}
      />
      <TextField
        id={TITLE_FIELD}
        label={t('caseTitle')}
        name="title"
        size="lg"
        autoComplete="off"
        maxLength={120}
        hint={t('caseTitleHint')}
        value={title}
        error={say(problems.title) ?? null}
        onChange={(event) => {
          const { value } = event.target;
          change((now) => ({ ...now, title: value }));
          setHere({ ...problems, title: undefined });
        }}
      />
      <div className="grid gap-4">
        {refusal && <Notice tone="error">{refusal}</Notice>}
        {!account && <p className="text-base text-ink-muted">{t('goOnHint')}</p>}
        <Button
          worksWithoutScript
          type="submit"
          variant="primary"
          size="lg"
          className="justify-self-start"
          pending={creation.pending || isPosting}
        >
          {account ? t('create') : t('goOn')}
        </Button>
      </div>
    </form>
  );
}

const fieldOf = (name: string) => (name === 'caseType' ? CASE_TYPE_FIELD : TITLE_FIELD);

/** By script, of somebody who is signed in: one case however often the button is pressed. */
function useCreation({ key }: { key: string }) {
  const messageOf = useMessageOf();
  const trpc = useTRPC();
  const router = useRouter();
  const queryClient = useQueryClient();
  const create = useMutation(trpc.cases.create.mutationOptions());
  const { run, pending } = useOneAtATime(async (begun: { caseType: string; title: string }) => {
    await create.mutateAsync(begun, {
      onSuccess: async ({ reference }) => {
        keepValue({ key, value: null });
        await queryClient.invalidateQueries({ queryKey: trpc.cases.list.pathKey(), refetchType: 'none' });
        // Replaced, so that Back leads to the list and not to a form that would make a second case.
        router.replace(`/cases/${reference}`);
      },
    });
  });
  return {
    // The mutation keeps its error, which is shown on the form.
    run: (begun: { caseType: string; title: string }) => {
      if (!create.isSuccess) run(begun).catch(() => undefined);
    },
    pending: pending || create.isSuccess,
    refusal: create.error && messageOf(create.error),
  };
}
