'use client';

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useId } from 'react';
import { useTranslations } from 'use-intl';
import { useAccount } from '@/app/client/account';
import { useTRPC } from '@/app/client/trpc';
import { buttonStyle } from '@/app/ui/button-style';
import type { CaseView } from '@/server/case-view/view';
import { AS_READ, SOMETHING_ELSE } from '@/server/evidence/limits';
import { listGuessed, stateOf } from './list-checklist';

type Props = { reference: string; documentId: string; filename: string };

/** What the claimant says that a document is. Until they say so, what was read from it. */
export function EvidenceChoice({ reference, documentId, filename }: Props) {
  const id = useId();
  const t = useTranslations('checklist.choice');
  const account = useAccount();
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const { data: view } = useQuery(trpc.cases.byReference.queryOptions({ reference }));
  const say = useMutation(
    trpc.evidence.say.mutationOptions({
      // In the order in which they were chosen: the last one stays.
      scope: { id: `evidence-${documentId}` },
      onSettled: () => queryClient.invalidateQueries({ queryKey: trpc.cases.byReference.queryKey({ reference }) }),
    }),
  );
  const document = view?.documents.find((one) => one.id === documentId);
  if (!view || !document) return null;
  const { evidence } = view.caseType;
  const says = say.isPending ? say.variables.says : document.evidence.says;
  const choose = (chosen: string) => say.mutate({ documentId, says: chosen });
  return (
    <form
      method="post"
      action="/api/forms/say-evidence"
      onSubmit={(event: FormEvent<HTMLFormElement>) => {
        event.preventDefault();
        choose(String(new FormData(event.currentTarget).get('says')));
      }}
      className="flex flex-wrap items-center gap-x-2 gap-y-1 pt-1 text-base print:hidden"
    >
      <input type="hidden" name="reference" value={reference} />
      {account && <input type="hidden" name="owner" value={account.userId} />}
      <input type="hidden" name="documentId" value={documentId} />
      <label htmlFor={id} className="text-ink-soft">
        {t('label')}
        <span translate="no" className="sr-only">
          {' '}
          {filename}
        </span>
      </label>
      <select
        id={id}
        name="says"
        value={says}
        aria-describedby={say.error ? `${id}-error` : undefined}
        onChange={({ target }) => choose(target.value)}
        className="h-11 min-w-0 max-w-full rounded-md border border-line-strong bg-surface px-2 text-base text-ink hover:border-ink sm:h-9"
      >
        <option value={AS_READ}>{nameGuess({ evidence, document, t })}</option>
        {evidence.map(({ key, label }) => (
          <option key={key} value={key}>
            {label}
          </option>
        ))}
        <option value={SOMETHING_ELSE}>{t('somethingElse')}</option>
      </select>
      <noscript>
        <button type="submit" className={buttonStyle({ variant: 'secondary', size: 'md' })}>
          {t('save')}
        </button>
      </noscript>
      {say.error && (
        <p id={`${id}-error`} role="alert" className="basis-full text-danger">
          {t('failed')}
        </p>
      )}
    </form>
  );
}

type Guess = {
  evidence: CaseView['caseType']['evidence'];
  document: CaseView['documents'][number];
  t: ReturnType<typeof useTranslations<'checklist.choice'>>;
};

/** What the sorter found, as the first of the choices. */
function nameGuess({ evidence, document, t }: Guess): string {
  const state = stateOf(document);
  if (state === 'failed') return t('unreadable');
  if (state === 'reading') return t('notYet');
  const guessed = listGuessed(document.evidence.papers);
  const names = evidence.filter(({ key }) => guessed.includes(key)).map(({ label }) => label);
  return names.length === 0 ? t('unknown') : t('asRead', { names: names.join(' + ') });
}
