'use client';

import { Camera, FilePlus2 } from 'lucide-react';
import { useEffect, useEffectEvent, useRef } from 'react';
import { useTranslations } from 'use-intl';
import { joinClasses } from '@/app/ui/join-classes';
import { ACCEPTED_FILES } from '../upload/check-file';
import { useFileDrop } from '../upload/use-file-drop';
import { ChooserButton } from './chooser-button';

const CAMERA = 'take-photo';
const CHOOSER = 'choose-files';

/**
 * The camera of a phone, the file chooser, and the place to drop files. A drop anywhere on the page counts: elsewhere the browser would
 * open the file. So does pasting outside a field.
 */
export function AddDocuments({ onFiles }: { onFiles: (files: readonly File[]) => void }) {
  const t = useTranslations('upload.add');
  const camera = useRef<HTMLInputElement>(null);
  const chooser = useRef<HTMLInputElement>(null);
  const { dragging, hadFolder } = useFileDrop(onFiles);
  const take = ({ target }: { target: HTMLInputElement }) => {
    if (!target.files?.length) return;
    onFiles([...target.files]);
    // So that the same file can be chosen again.
    target.value = '';
  };
  const takeEarly = useEffectEvent(() => {
    for (const { current } of [camera, chooser]) if (current) take({ target: current });
  });
  // What was chosen before the page had its scripts: see ChooserButton.
  useEffect(() => takeEarly(), []);
  return (
    <div
      className={joinClasses(
        'grid justify-items-center print:hidden noscript:hidden gap-3 rounded-lg border-2 border-dashed px-5 py-8 text-center transition-colors',
        dragging ? 'border-accent bg-accent-soft' : 'border-line-strong',
      )}
    >
      <input
        ref={camera}
        id={CAMERA}
        type="file"
        hidden
        accept="image/*"
        capture="environment"
        aria-label={t('photo')}
        onChange={take}
      />
      <input
        ref={chooser}
        id={CHOOSER}
        type="file"
        multiple
        hidden
        accept={ACCEPTED_FILES}
        aria-label={t('documents')}
        onChange={take}
      />
      <div className="flex w-full flex-wrap justify-center gap-3">
        {/* Hidden where there is a mouse: such devices seldom have a camera for papers. */}
        <ChooserButton input={CAMERA} variant="primary" className="not-pointer-coarse:hidden max-sm:w-full">
          <Camera aria-hidden className="size-5" />
          {t('photo')}
        </ChooserButton>
        <ChooserButton input={CHOOSER} variant="primary" className="pointer-coarse:hidden">
          <FilePlus2 aria-hidden className="size-5" />
          {t('documents')}
        </ChooserButton>
        <ChooserButton input={CHOOSER} className="not-pointer-coarse:hidden max-sm:w-full">
          <FilePlus2 aria-hidden className="size-5" />
          {t('files')}
        </ChooserButton>
      </div>
      <p className="text-base text-ink-muted">
        <span className="hidden pointer-fine:inline">{t('drop')} </span>
        {t('kinds')}
      </p>
      {hadFolder && (
        <p role="alert" className="text-base text-danger">
          {t('folder')}
        </p>
      )}
    </div>
  );
}
