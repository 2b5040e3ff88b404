import { readTranslations } from '@/app/i18n/translations';
import { Notice } from '@/app/ui/notice';
import { phone } from '@/messages/en/phone';
import { refusals } from '@/messages/en/refusals';
import { upload } from '@/messages/en/upload';

type FileCode = Exclude<keyof typeof upload.problems, 'already_there'>;

const isOfPhone = (code: string): code is keyof typeof phone.problems => Object.hasOwn(phone.problems, code);
const isOfCase = (code: string): code is keyof typeof refusals => Object.hasOwn(refusals, code);
const isOfFile = (code: string): code is FileCode => Object.hasOwn(upload.problems, code);

/** Why files were not taken, each reason once. */
export async function RefusedFiles({ codes }: { codes: readonly string[] }) {
  if (codes.length === 0) return null;
  const t = await readTranslations('phone');
  const ofCase = await readTranslations('shared');
  const ofFile = await readTranslations('upload');
  const say = (code: string): string => {
    if (isOfPhone(code)) return t(`problems.${code}`);
    if (isOfCase(code)) return ofCase(`refusals.${code}`);
    return ofFile(`problems.${isOfFile(code) ? code : 'not_stored'}`);
  };
  return (
    <Notice tone="error" title={t('refused')}>
      <ul className="grid gap-1">
        {codes.map((code) => (
          <li key={code}>{say(code)}</li>
        ))}
      </ul>
    </Notice>
  );
}
