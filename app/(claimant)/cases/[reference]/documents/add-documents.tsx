'use client';

import { Camera, FilePlus2 } from 'lucide-react';
import { useRef } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '@/app/ui/button';
import { joinClasses } from '@/app/ui/join-classes';
import { ACCEPTED_FILES } from '../upload/check-file';
import { useFileDrop } from '../upload/use-file-drop';

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
    onFiles([...(target.files ?? [])]);
    // So that the same file can be chosen again.
    target.value = '';
  };
  return (
    <div
      className={joinClasses(
        'grid justify-items-center print:hidden noscript:hidden gap-3 rounded-lg border-2 border-dashed px-5 py-8 text-center transition-colors',
        dragging ? 'border-accent bg-accent-soft' : 'border-line-strong',
      )}
    >
      <input
        ref={camera}
        type="file"
        hidden
        accept="image/*"
        capture="environment"
        aria-label={t('photo')}
        onChange={take}
      />
      <input
        ref={chooser}
        type="file"
        multiple
        hidden
        accept={ACCEPTED_FILES}
        aria-label={t('documents')}
        onChange={take}
      />
      <div className="flex w-full flex-wrap justify-center gap-3">
        {/* Hidden where there is a mouse: such devices seldom have a camera for papers. */}
        <Button
          variant="primary"
          size="lg"
          className="not-pointer-coarse:hidden max-sm:w-full"
          onClick={() => camera.current?.click()}
        >
          <Camera aria-hidden className="size-5" />
          {t('photo')}
        </Button>
        <Button variant="primary" size="lg" className="pointer-coarse:hidden" onClick={() => chooser.current?.click()}>
          <FilePlus2 aria-hidden className="size-5" />
          {t('documents')}
        </Button>
        <Button size="lg" className="not-pointer-coarse:hidden max-sm:w-full" onClick={() => chooser.current?.click()}>
          <FilePlus2 aria-hidden className="size-5" />
          {t('files')}
        </Button>
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
