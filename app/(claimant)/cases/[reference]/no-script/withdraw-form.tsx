import { readTranslations } from '@/app/i18n/translations';
import { type CaseForm, PlainForm } from './plain-form';

export async function WithdrawForm(form: CaseForm) {
  const t = await readTranslations('start');
  return (
    <PlainForm
      {...form}
      title={t('form.withdraw')}
      text={t('form.withdrawText')}
      to="withdraw"
      sendLabel={t('form.withdrawNow')}
      isMain={false}
    >
      <label className="flex min-h-11 items-center gap-3">
        <input type="checkbox" name="sure" value="yes" required className="size-5 accent-accent" />
        {t('form.withdrawSure')}
      </label>
    </PlainForm>
  );
}
