'use client';

import { useTranslations } from 'use-intl';
import { TextArea } from '@/app/ui/field';
import { WORDS_LENGTH } from '@/server/reconsiderations/limits';

type Props = {
  id: string;
  /** The reason in the decision's words; without them, something else. */
  choice: { text: string | null; isEnglish: boolean };
  isChosen: boolean;
  words: string;
  error: string | null;
  onToggle: () => void;
  onWrite: (words: string) => void;
};

/** One reason of the decision: a box to tick, and once it is ticked room for what is wrong with it. */
export function GroundChoice({ id, choice: { text, isEnglish }, isChosen, words, error, onToggle, onWrite }: Props) {
  const t = useTranslations('reconsideration.reasons');
  return (
    <div className="rounded-lg border border-line-strong bg-surface transition-colors has-checked:border-accent has-checked:ring-1 has-checked:ring-accent hover:border-ink">
      <label htmlFor={id} className="grid cursor-pointer grid-cols-[auto_minmax(0,1fr)] items-start gap-4 p-5">
        <input
          id={id}
          type="checkbox"
          name="reason"
          checked={isChosen}
          onChange={onToggle}
          className="mt-1 size-6 shrink-0 accent-accent"
        />
        <span lang={isEnglish ? 'en' : undefined} className="wrap-anywhere">
          {text ?? t('somethingElse')}
        </span>
      </label>
      {isChosen && (
        <div className="px-5 pb-5 sm:pl-15">
          <TextArea
            name={`${id}-words`}
            size="lg"
            label={text === null ? t('wordsOfElse') : t('words')}
            hint={t('wordsHint')}
            value={words}
            limit={WORDS_LENGTH}
            error={error}
            onChange={({ target }) => onWrite(target.value)}
          />
        </div>
      )}
    </div>
  );
}
