import { readTranslations } from '@/app/i18n/translations';
import { MAXIMUM_FILES_PER_FORM } from '@/server/documents/files/receive-form';
import { MAXIMUM_FILE_BYTES } from '@/server/documents/limits';
import { ACCEPTED_FILES } from '../upload/check-file';
import { type CaseForm, PlainForm } from './plain-form';

const MEGABYTE = 1024 * 1024;

export async function UploadForm(form: CaseForm) {
  const t = await readTranslations('start');
  return (
    <PlainForm
      {...form}
      title={t('form.upload')}
      text={t('form.uploadHint', { files: MAXIMUM_FILES_PER_FORM, megabytes: MAXIMUM_FILE_BYTES / MEGABYTE })}
      to="upload"
      hasFiles
      sendLabel={t('form.send')}
    >
      <div className="grid gap-1.5">
        <label htmlFor="form-files" className="font-semibold">
          {t('form.files')}
        </label>
        <input
          id="form-files"
          type="file"
          name="file"
          multiple
          required
          accept={ACCEPTED_FILES}
          className="min-h-12 w-full rounded-md border border-line-strong bg-surface p-2.5 text-base"
        />
      </div>
    </PlainForm>
  );
}
