'use client';

import { useActionState } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '@/app/ui/button';
import { ErrorSummary } from '@/app/ui/error-summary';
import { Notice } from '@/app/ui/notice';
import { SOMETHING_ELSE } from '@/server/reconsiderations/limits';
import type { ChanceView } from '@/server/reconsiderations/view';
import { type AskProblem, EMPTY } from './ask-state';
import { PlainGround } from './plain-ground';
import { sendAsk } from './send-ask';

type Props = {
  first: string;
  reference: string;
  owner: string;
  reasons: ChanceView['reasons'];
  documents: readonly { id: string; filename: string }[];
};

const ID = 'plain-ask';
const SOMETHING = { key: SOMETHING_ELSE, text: null, isEnglish: false } as const;

/** What is wrong with a decision, in one form that the server takes. What was written stands there again where something is missing. */
export function PlainAskForm({ first, reference, owner, reasons, documents }: Props) {
  const t = useTranslations('reconsideration');
  const [{ entered, problems, refusal }, post] = useActionState(sendAsk, {
    entered: EMPTY,
    problems: [],
    refusal: null,
  });
  const choices = [...reasons, SOMETHING];
  const fieldOf = (problem: AskProblem) =>
    'key' in problem ? `${ID}-words-${problem.key}` : `${ID}-${choices[0]?.key}`;
  const problemOf = (key: string) => problems.find((problem) => 'key' in problem && problem.key === key);
  return (
    <form action={post} className="grid gap-6">
      <input type="hidden" name="first" value={first} />
      <input type="hidden" name="reference" value={reference} />
      <input type="hidden" name="owner" value={owner} />
      {problems.length > 0 && (
        <ErrorSummary
          title={t('problems.title')}
          faults={problems.map((problem) => ({ field: fieldOf(problem), text: t(`problems.${problem.lacks}`) }))}
        />
      )}
      {refusal && <Notice tone="error">{refusal}</Notice>}
      <p>{t('page.intro')}</p>
      <fieldset className="grid gap-4">
        <legend className="pb-1 font-semibold text-2xl">{t('reasons.legend')}</legend>
        <p className="text-ink-muted">{t('reasons.hint')}</p>
        {choices.map((choice) => {
          const problem = problemOf(choice.key);
          return (
            <PlainGround
              key={choice.key}
              id={ID}
              choice={choice}
              isChosen={entered.chosen.includes(choice.key)}
              words={entered.words[choice.key] ?? ''}
              error={problem ? t(`problems.${problem.lacks}`) : null}
            />
          );
        })}
      </fieldset>
      {documents.length > 0 && (
        <fieldset className="grid gap-4">
          <legend className="pb-3 font-semibold">{t('evidence.ties')}</legend>
          {documents.map(({ id, filename }) => (
            <div key={id} className="grid gap-1.5">
              <label htmlFor={`${ID}-about-${id}`} className="wrap-anywhere text-base">
                {t.rich('evidence.tie', { name: () => <bdi translate="no">{filename}</bdi> })}
              </label>
              <select
                id={`${ID}-about-${id}`}
                name={`about-${id}`}
                defaultValue={entered.ties[id]}
                className="h-12 w-full rounded-md border border-line-strong bg-surface px-3 text-lg hover:border-ink"
              >
                {choices.map(({ key, text, isEnglish }) => (
                  <option key={key} value={key} lang={isEnglish ? 'en' : undefined}>
                    {text ?? t('reasons.somethingElse')}
                  </option>
                ))}
              </select>
            </div>
          ))}
        </fieldset>
      )}
      <p>{t('check.whatNext')}</p>
      <label className="flex min-h-11 items-center gap-3">
        <input type="checkbox" required className="size-5 accent-accent" />
        {t('check.sure')}
      </label>
      <Button worksWithoutScript type="submit" variant="primary" size="lg" className="justify-self-start">
        {t('check.send')}
      </Button>
    </form>
  );
}
