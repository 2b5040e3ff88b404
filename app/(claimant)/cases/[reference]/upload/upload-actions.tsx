'use client';

import { Pause, Play, RotateCw, RotateCwSquare, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '@/app/ui/button';
import type { Upload } from './upload';

export type UploadCommands = {
  retry: (key: number) => void;
  pause: (key: number) => void;
  goOn: (key: number) => void;
  turn: (key: number) => void;
  dismiss: (key: number) => void;
};

type Action = { word: string; name: string; icon: ReactNode; onClick: () => void };

function ActionButton({ word, name, icon, onClick }: Action) {
  return (
    <Button aria-label={name} className="max-sm:h-11" onClick={onClick}>
      {icon}
      {word}
    </Button>
  );
}

/** What a person can do with a file that has not arrived, but take it out of the list. */
export function UploadActions({ upload, commands }: { upload: Upload; commands: UploadCommands }) {
  const t = useTranslations('upload.actions');
  const { key, phase, problem, filename, picture } = upload;
  const sends = phase === 'waiting' || phase === 'uploading';
  const waits = phase === 'offline' || phase === 'busy';
  const pauses = sends || waits || phase === 'paused';
  const repeats = waits || problem?.retryable;
  if (!pauses && !repeats) return null;
  return (
    <div className="flex flex-wrap gap-2">
      {pauses && picture && (
        <ActionButton
          word={t('turn')}
          name={t('turnFile', { filename })}
          icon={<RotateCwSquare aria-hidden className="size-4" />}
          onClick={() => commands.turn(key)}
        />
      )}
      {/* One button that changes its name, so that it keeps the focus. */}
      {pauses && (
        <ActionButton
          word={phase === 'paused' ? t('goOn') : t('pause')}
          name={phase === 'paused' ? t('goOnFile', { filename }) : t('pauseFile', { filename })}
          icon={phase === 'paused' ? <Play aria-hidden className="size-4" /> : <Pause aria-hidden className="size-4" />}
          onClick={() => (phase === 'paused' ? commands.goOn(key) : commands.pause(key))}
        />
      )}
      {repeats && (
        <ActionButton
          word={t('retry')}
          name={t('retryFile', { filename })}
          icon={<RotateCw aria-hidden className="size-4" />}
          onClick={() => commands.retry(key)}
        />
      )}
    </div>
  );
}

/** Takes a file out of the list. */
export function LeaveButton({ upload, onDismiss }: { upload: Upload; onDismiss: () => void }) {
  const t = useTranslations('upload.actions');
  const { filename, problem } = upload;
  return (
    <Button
      variant="quiet"
      aria-label={problem ? t('dismissFile', { filename }) : t('cancelFile', { filename })}
      className="max-sm:h-11 max-sm:px-3.5"
      onClick={onDismiss}
    >
      <X aria-hidden className="size-4" />
      <span className="max-sm:hidden">{problem ? t('dismiss') : t('cancel')}</span>
    </Button>
  );
}
