import { useTranslations } from 'use-intl';
import { WORDS_LENGTH } from '@/server/reconsiderations/limits';

type Props = {
  id: string;
  choice: { key: string; text: string | null; isEnglish: boolean };
  isChosen: boolean;
  words: string;
  error: string | null;
};

/** One reason of the decision in a page without script: a box to tick, and room for what is wrong with it. */
export function PlainGround({ id, choice: { key, text, isEnglish }, isChosen, words, error }: Props) {
  const t = useTranslations('reconsideration.reasons');
  const [box, area] = [`${id}-${key}`, `${id}-words-${key}`];
  return (
    <div className="grid gap-4 rounded-lg border border-line-strong bg-surface p-5">
      <label htmlFor={box} className="grid cursor-pointer grid-cols-[auto_minmax(0,1fr)] items-start gap-4">
        <input
          id={box}
          type="checkbox"
          name="reason"
          value={key}
          defaultChecked={isChosen}
          className="mt-1 size-6 shrink-0 accent-accent"
        />
        <span lang={isEnglish ? 'en' : undefined} className="wrap-anywhere">
          {text ?? t('somethingElse')}
        </span>
      </label>
      <div className="grid gap-1.5">
        <label htmlFor={area} className="font-semibold">
          {t(text === null ? 'wordsOfElse' : 'words')}
        </label>
        <p id={`${area}-hint`} className="text-base text-ink-muted">
          {t('wordsHint')}
        </p>
        <textarea
          id={area}
          name={`words-${key}`}
          defaultValue={words}
          maxLength={WORDS_LENGTH}
          rows={4}
          aria-invalid={error ? true : undefined}
          aria-describedby={error ? `${area}-hint ${area}-error` : `${area}-hint`}
          className="w-full rounded-md border border-line-strong bg-surface px-3 py-2 aria-invalid:border-danger"
        />
        {error && (
          <p id={`${area}-error`} className="font-medium text-base text-danger">
            {error}
          </p>
        )}
      </div>
    </div>
  );
}
