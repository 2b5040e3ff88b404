'use client';

import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { useTranslations } from 'use-intl';
import { keptKey } from '@/app/client/kept-keys';
import { useTRPC } from '@/app/client/trpc';
import { useKept } from '@/app/client/use-kept';
import { useLiveCase } from '@/app/client/use-live-case';
import { Button } from '@/app/ui/button';
import { Notice } from '@/app/ui/notice';
import { ReadError } from '@/app/ui/read-error';
import { LoadingBlock } from '@/app/ui/skeleton';
import type { CaseView } from '@/server/case-view/view';
import { SOMETHING_ELSE } from '@/server/reconsiderations/limits';
import type { ChanceView } from '@/server/reconsiderations/view';
import { DocumentsPanel } from '../documents/documents-panel';
import { isUnderWay } from '../upload/upload-queue';
import { useWithoutRemoved } from '../upload/use-removals';
import { useUploads } from '../upload/use-uploads';
import { type AskState, askSchema, EMPTY, isEmpty, listChosen, listProblems, readGrounds, readTie } from './ask-state';
import { CheckAnswers } from './check-answers';
import { EvidenceTies } from './evidence-ties';
import { GroundChoice } from './ground-choice';

type Props = {
  /** Of the case that asks. */
  reference: string;
  reasons: ChanceView['reasons'];
};

/** What is wrong with the decision, new evidence, and a last look at both before they are sent. */
export function AskForm({ reference, reasons }: Props) {
  const t = useTranslations('reconsideration');
  const trpc = useTRPC();
  const query = useQuery(trpc.cases.byReference.queryOptions({ reference }));
  useLiveCase({ reference });
  if (query.data) return <AskFields view={query.data} reasons={reasons} />;
  if (query.isPending) return <LoadingBlock label={t('page.loading')} />;
  return <ReadError error={query.error} onRetry={() => void query.refetch()} />;
}

function AskFields({ view, reasons }: { view: CaseView; reasons: Props['reasons'] }) {
  const t = useTranslations('reconsideration');
  const { reference } = view;
  const { documents } = useWithoutRemoved(view);
  const { uploads } = useUploads({ reference });
  const key = keptKey('reconsideration', reference);
  const [state, change] = useKept({ key, schema: askSchema, empty: EMPTY, isEmpty, stage: 'open' });
  const [stage, setStage] = useState<'fill' | 'check'>('fill');
  // How often it was tried to go on: each try that fails leads to the first field that something is wrong with.
  const [tries, setTries] = useState(0);
  const formId = useId();
  const fields = useRef<HTMLFormElement>(null);
  const start = useRef<HTMLDivElement>(null);
  const problems = listProblems({ state, reasons });
  useEffect(() => {
    if (tries === 0) return;
    const find = (selector: string) => fields.current?.querySelector<HTMLElement>(selector);
    (find('[aria-invalid=true]') ?? find('[name=reason]'))?.focus();
  }, [tries]);
  function goBack() {
    // At once, so that there is a place for the focus: the pressed button goes.
    flushSync(() => setStage('fill'));
    start.current?.focus();
    window.scrollTo({ top: 0 });
  }
  const chosen = listChosen({ state, reasons });
  const choices = [...reasons, SOMETHING];
  const wordingOf = (wanted: string) => reasons.find((reason) => reason.key === wanted) ?? SOMETHING;
  const isUploading = isUnderWay(uploads);
  const isTried = tries > 0;
  const grounds = readGrounds({ state, reasons, documentIds: documents.map(({ id }) => id) });
  const problemOf = (wanted: string): string | null => {
    const found = problems.find((problem) => 'key' in problem && problem.key === wanted);
    return isTried && found ? t(`problems.${found.lacks}`) : null;
  };
  const hasNone = isTried && problems.some(({ lacks }) => lacks === 'chooseReason');

  function goOn(event: FormEvent) {
    event.preventDefault();
    if (isUploading) return;
    if (problems.length > 0) return setTries(tries + 1);
    setTries(0);
    setStage('check');
    window.scrollTo({ top: 0 });
  }

  if (stage === 'check' && problems.length === 0)
    return (
      <CheckAnswers
        reference={reference}
        grounds={grounds}
        wordingOf={wordingOf}
        documents={documents}
        storedUnder={key}
        onChange={goBack}
      />
    );
  return (
    <div className="noscript:hidden grid gap-10">
      <div ref={start} tabIndex={-1} className="grid gap-3 outline-none">
        <p>{t('page.intro')}</p>
        <p className="text-base text-ink-muted">{t('page.kept')}</p>
      </div>
      <form ref={fields} id={formId} method="post" noValidate onSubmit={goOn}>
        <fieldset className="grid gap-3" aria-describedby={hasNone ? `${formId}-none` : undefined}>
          <legend className="pb-1 font-semibold text-2xl">{t('reasons.legend')}</legend>
          <p className="pb-1 text-ink-muted">{t('reasons.hint')}</p>
          {hasNone && (
            <p id={`${formId}-none`} role="alert" className="font-medium text-danger">
              {t('problems.chooseReason')}
            </p>
          )}
          {choices.map((choice) => (
            <GroundChoice
              key={choice.key}
              id={`${formId}-${choice.key}`}
              choice={choice}
              isChosen={chosen.includes(choice.key)}
              words={state.words[choice.key] ?? ''}
              error={problemOf(choice.key)}
              onToggle={() => change((now) => toggle(now, choice.key))}
              onWrite={(text) => change((now) => ({ ...now, words: { ...now.words, [choice.key]: text } }))}
            />
          ))}
        </fieldset>
      </form>
      <div className="grid gap-3">
        <h2 className="font-semibold text-2xl">{t('evidence.title')}</h2>
        <p>{t('evidence.hint')}</p>
        <p className="text-base text-ink-muted">{t('page.documentsAreThere')}</p>
      </div>
      <DocumentsPanel view={view} canAdd />
      <EvidenceTies
        documents={documents}
        options={chosen.map(wordingOf)}
        readTie={(documentId) => readTie({ state, chosen, documentId })}
        onTie={({ documentId, key: wanted }) =>
          change((now) => ({ ...now, ties: { ...now.ties, [documentId]: wanted } }))
        }
      />
      <div className="grid gap-4">
        {isTried && problems.length > 0 && <Notice tone="error">{t('problems.title')}</Notice>}
        <Button
          type="submit"
          form={formId}
          variant="primary"
          size="lg"
          className="justify-self-start"
          blocked={isUploading}
        >
          {t('check.goOn')}
        </Button>
        {isUploading && <p className="text-base text-ink-muted">{t('problems.stillUploading')}</p>}
      </div>
    </div>
  );
}

const SOMETHING = { key: SOMETHING_ELSE, text: null, isEnglish: false } as const;

const toggle = (state: AskState, key: string): AskState => ({
  ...state,
  chosen: state.chosen.includes(key) ? state.chosen.filter((one) => one !== key) : [...state.chosen, key],
});
