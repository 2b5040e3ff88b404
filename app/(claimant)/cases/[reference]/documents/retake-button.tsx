'use client';

import { Camera, FilePlus2 } from 'lucide-react';
import { useRef } from 'react';
import { useTranslations } from 'use-intl';
import type { Source } from '@/app/client/legibility/flaw-note';
import { Button } from '@/app/ui/button';
import { ACCEPTED_FILES } from '../upload/check-file';

type Props = { filename: string; source: Source; onFile: (file: File) => void };

/** Opens the device's camera or files for one better copy of a document. */
export function RetakeButton({ filename, source, onFile }: Props) {
  const t = useTranslations('documents');
  const input = useRef<HTMLInputElement>(null);
  const Icon = source === 'photo' ? Camera : FilePlus2;
  const name = t('retake.actionNamed', { source, name: filename });
  return (
    <div>
      <input
        ref={input}
        type="file"
        hidden
        accept={ACCEPTED_FILES}
        aria-label={name}
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          if (file) onFile(file);
          // So that the same file can be chosen again.
          target.value = '';
        }}
      />
      <Button aria-label={name} onClick={() => input.current?.click()}>
        <Icon aria-hidden className="size-4" />
        {t('retake.action', { source })}
      </Button>
    </div>
  );
}
