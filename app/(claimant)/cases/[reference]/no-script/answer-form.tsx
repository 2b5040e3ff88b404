import { readTranslations } from '@/app/i18n/translations';
import { MESSAGE_LENGTH } from '@/server/cases/limits';
import { type CaseForm, PlainForm } from './plain-form';

/** Answers a request with what was added and a few words. */
export async function AnswerForm(form: CaseForm) {
  const t = await readTranslations('start');
  return (
    <PlainForm
      {...form}
      title={t('form.answer')}
      text={t('form.answerText')}
      to="submit"
      sendLabel={t('form.sendAnswer')}
    >
      <div className="grid gap-1.5">
        <label htmlFor="form-message" className="font-semibold">
          {t('form.message')}
        </label>
        <p id="form-message-hint" className="text-base text-ink-muted">
          {t('form.messageHint')}
        </p>
        <textarea
          id="form-message"
          name="message"
          maxLength={MESSAGE_LENGTH}
          rows={4}
          aria-describedby="form-message-hint"
          className="w-full rounded-md border border-line-strong bg-surface px-3 py-2"
        />
      </div>
    </PlainForm>
  );
}
