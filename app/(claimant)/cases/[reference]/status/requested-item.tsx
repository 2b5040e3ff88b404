'use client';

import { CircleCheck, CircleDashed } from 'lucide-react';
import { useId, useState } from 'react';
import { useTranslations } from 'use-intl';
import { useAccount } from '@/app/client/account';
import { Badge } from '@/app/ui/badge';
import { Button } from '@/app/ui/button';
import { TextArea } from '@/app/ui/field';
import { Notice } from '@/app/ui/notice';
import { useMessageOf } from '@/app/ui/use-message-of';
import type { CaseView } from '@/server/case-view/view';
import { ITEM_WORDS_LENGTH } from '@/server/requests/limits';
import { ItemFiles } from './item-files';
import { type Item, isAnswered, languageOf, type Request } from './item-state';
import type { ItemAnswers } from './use-item-answers';

type Props = { view: CaseView; request: Request; item: Item; answers: ItemAnswers };

/** One point of a request: what is asked for, and the place for files, words, or why it can't be sent. */
export function RequestedItem({ view, request, item, answers }: Props) {
  const t = useTranslations('status');
  const id = useId();
  const answered = isAnswered({ documents: view.documents, request, item });
  return (
    <li aria-labelledby={id} className="grid gap-4 rounded-lg border border-line bg-surface p-5 shadow-card">
      <div className="grid gap-2">
        <Badge size="md" tone={answered ? 'success' : 'warning'} icon={answered ? CircleCheck : CircleDashed}>
          {t(answered ? 'request.answered' : 'request.open')}
        </Badge>
        <h3 id={id} lang={languageOf(item)} className="wrap-anywhere font-semibold text-xl">
          {item.label}
        </h3>
        {item.words !== '' && <p className="wrap-anywhere text-ink-soft">{item.words}</p>}
      </div>
      <ItemFiles view={view} request={request} item={item} label={item.label} />
      <ItemWords reference={view.reference} request={request} item={item} answers={answers} />
    </li>
  );
}

function ItemWords({ reference, request, item, answers }: Omit<Props, 'view'> & { reference: string }) {
  const messageOf = useMessageOf();
  const t = useTranslations('status');
  const account = useAccount();
  const [state, setState] = useState<{ phase: 'saving' | 'saved' } | { phase: 'refused'; message: string } | null>(
    null,
  );
  const { words, cannotSend } = answers.read(item);
  const lacksWhy = answers.lacksWhy(item.item);
  const label = t(cannotSend ? 'request.why' : item.kind === 'point' ? 'request.answer' : 'request.message');

  async function save() {
    if (lacksWhy || state?.phase === 'saving') return;
    setState({ phase: 'saving' });
    try {
      await answers.save(item.item);
      setState({ phase: 'saved' });
    } catch (error) {
      setState({ phase: 'refused', message: messageOf(error) });
    }
  }

  return (
    <form
      method="post"
      action="/api/forms/answer-item"
      className="grid gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <input type="hidden" name="reference" value={reference} />
      <input type="hidden" name="requestId" value={request.id} />
      <input type="hidden" name="item" value={item.item} />
      {account && <input type="hidden" name="owner" value={account.userId} />}
      {item.kind === 'evidence' && (
        <label className="flex min-h-11 w-fit items-center gap-3">
          <input
            type="checkbox"
            name="cannotSend"
            className="size-6 accent-accent"
            checked={cannotSend}
            onChange={({ target }) => answers.change(item.item, { words, cannotSend: target.checked })}
          />
          {t('request.cannotSend')}
        </label>
      )}
      <TextArea
        label={label}
        name="words"
        size="lg"
        value={words}
        limit={ITEM_WORDS_LENGTH}
        onChange={({ target }) => answers.change(item.item, { words: target.value, cannotSend })}
      />
      {state?.phase === 'refused' && <Notice tone="error">{state.message}</Notice>}
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <Button
          worksWithoutScript
          type="submit"
          className="h-11 text-base"
          blocked={lacksWhy}
          pending={state?.phase === 'saving'}
        >
          <span>
            {t.rich('request.saveOf', { label: item.label, for: (rest) => <span className="sr-only">{rest}</span> })}
          </span>
        </Button>
        <p role="status" className="text-base text-ink-muted">
          {wordState()}
        </p>
      </div>
    </form>
  );

  function wordState(): string {
    if (lacksWhy) return t('request.whyMissing');
    if (answers.isUnsaved(item.item)) return t('request.unsaved');
    return state?.phase === 'saved' ? t('request.saved') : '';
  }
}
