'use client';

import { Printer } from 'lucide-react';
import { useLocale, useTranslations } from 'use-intl';
import { usePrintAlone } from '@/app/client/use-printing';
import { Button } from '@/app/ui/button';
import { LetterDownload } from '@/app/ui/letter-download';
import { LetterSheet } from '@/app/ui/letter-sheet';
import type { Locale } from '@/messages/locales';
import type { LetterFrame } from '@/server/letters/schema';

type Props = { body: string; frame: LetterFrame | null; pdfUrl: string | null };

/** A letter that was sent, as on paper. Its button prints it alone; printing the page prints each that is open. */
export function Letter({ body, frame, pdfUrl }: Props) {
  const t = useTranslations('status');
  const { isAlone, printAlone } = usePrintAlone();
  return (
    <div className="grid gap-4">
      <OtherLanguage of={frame?.language ?? 'en'} />
      <LetterSheet
        isPrinted={isAlone ? 'alone' : true}
        body={body}
        frame={frame}
        label={t('letter.name')}
        className="px-5 py-8 text-[17px] sm:px-14 sm:py-14"
      />
      <div className="flex flex-wrap gap-3">
        <LetterDownload url={pdfUrl} label={t('letter.download')} size="lg" />
        <Button size="lg" onClick={printAlone}>
          <Printer aria-hidden className="size-4" />
          {t('letter.print')}
        </Button>
      </div>
    </div>
  );
}

/** Why a letter is in another language than the page: there is one alone, as it was sent. */
function OtherLanguage({ of }: { of: Locale }) {
  const t = useTranslations('status');
  if (of === useLocale()) return null;
  return (
    <p className="text-base text-ink-soft print:hidden">
      {t.rich('letter.otherLanguage', {
        language: of,
        contact: (words) => (
          <a href="/contact" className="link">
            {words}
          </a>
        ),
      })}
    </p>
  );
}
