import { readTranslations } from '@/app/i18n/translations';
import { Notice } from '@/app/ui/notice';
import { upload } from '@/messages/en/upload';

type Code = Exclude<keyof typeof upload.problems, 'already_there'>;

const isCode = (code: string): code is Code => code !== 'already_there' && Object.hasOwn(upload.problems, code);

/** Why files were not taken, each reason once. */
export async function RefusedFiles({ codes }: { codes: readonly string[] }) {
  const t = await readTranslations('phone');
  const say = await readTranslations('upload');
  if (codes.length === 0) return null;
  return (
    <Notice tone="error" title={t('refused')}>
      <ul className="grid gap-1">
        {codes.map((code) => (
          <li key={code}>
            {code === 'already_there' ? t('alreadyThere') : say(`problems.${isCode(code) ? code : 'not_stored'}`)}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
