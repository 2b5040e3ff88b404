'use client';

import { Download } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { buttonStyle } from '@/app/ui/button-style';
import { Notice } from '@/app/ui/notice';

/** Shown this once, to be kept where the phone is not. Saving them needs no script: the file is in the link. */
export function RecoveryCodes({ codes }: { codes: readonly string[] }) {
  const t = useTranslations('account.secondStep');
  const file = `${t('fileTitle')}\n\n${codes.join('\n')}\n`;
  return (
    <div ref={takeFocus} tabIndex={-1} className="grid gap-4 outline-none">
      <Notice tone="success" title={t('codesTitle')}>
        {t('codesText')}
      </Notice>
      <ul
        translate="no"
        aria-label={t('codesTitle')}
        className="grid grid-cols-2 gap-x-8 gap-y-2 rounded-lg border border-line bg-surface p-4 font-mono sm:grid-cols-[auto_auto] sm:justify-start sm:p-6"
      >
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <a
        href={`data:text/plain;charset=utf-8,${encodeURIComponent(file)}`}
        download="casedraft-recovery-codes.txt"
        className={`${buttonStyle({ variant: 'secondary', size: 'lg' })} justify-self-start`}
      >
        <Download aria-hidden className="size-5" />
        {t('saveCodes')}
      </a>
    </div>
  );
}

const takeFocus = (box: HTMLDivElement | null) => box?.focus();
