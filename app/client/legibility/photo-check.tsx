'use client';

import { TriangleAlert } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { FlawNote } from './flaw-note';
import type { FileSize } from './photo-looks';
import { usePhotoLook } from './use-photo-look';

/** What can be seen of a photograph before it is read, and nothing where nothing is amiss. It holds nobody up. */
export function PhotoCheck({ file }: { file: FileSize }) {
  const t = useTranslations('documents');
  const flaws = usePhotoLook(file);
  if (flaws.length === 0) return null;
  return (
    <div className="flex items-start gap-2 text-warning">
      <TriangleAlert aria-hidden className="mt-1 size-4 shrink-0" />
      <div role="status" className="grid min-w-0 gap-3">
        {flaws.map((flaw) => (
          <FlawNote
            key={flaw.kind}
            flaw={flaw}
            source="photo"
            picture={
              // biome-ignore lint/performance/noImgElement: the picture is made on this page, and no server has it.
              <img
                src={flaw.crop}
                alt={t('cropOfPhoto')}
                className="max-h-40 w-fit max-w-full rounded-[2px] border border-line bg-white"
              />
            }
          />
        ))}
        <p className="text-base text-ink-muted">{t('leaveIt')}</p>
      </div>
    </div>
  );
}
