import { RotateCw, X } from 'lucide-react';
import { PhotoCheck } from '@/app/client/legibility/photo-check';
import { Button } from '@/app/ui/button';
import { formatBytes } from '@/app/ui/format';
import { ProgressBar } from '@/app/ui/progress';
import { FileRow } from '../documents/file-row';
import type { Upload } from './upload-queue';

function describePhase({ phase, percent }: Upload): string | null {
  switch (phase) {
    case 'waiting':
      return 'Waiting to be sent';
    case 'uploading':
      return `Uploading ${percent}%`;
    case 'checking':
      return 'Checking the file…';
    case 'stopped':
      return null;
  }
}

/** A file on its way, or one that did not arrive and why. */
export function UploadRow({
  upload,
  onRetry,
  onDismiss,
}: {
  upload: Upload;
  onRetry: () => void;
  onDismiss: () => void;
}) {
  const { filename, problem } = upload;
  const phase = describePhase(upload);
  const word = problem ? 'Dismiss' : 'Cancel';
  return (
    <FileRow
      filename={filename}
      size={formatBytes(upload.bytes)}
      problem={problem?.message}
      repeat={
        problem?.retryable && (
          <Button aria-label={`Try again: ${filename}`} onClick={onRetry}>
            <RotateCw aria-hidden className="size-4" />
            Try again
          </Button>
        )
      }
      leave={
        // Once everything is sent the file counts as added, and is removed like any other.
        upload.phase !== 'checking' && (
          <Button variant="quiet" aria-label={`${word} ${filename}`} className="max-sm:px-3" onClick={onDismiss}>
            <X aria-hidden className="size-4" />
            <span className="max-sm:hidden">{word}</span>
          </Button>
        )
      }
    >
      {phase && (
        <div className="grid gap-2">
          <p className="text-base text-ink-muted tabular-nums">{phase}</p>
          <ProgressBar label={`Uploading ${filename}`} percent={upload.percent} />
        </div>
      )}
      <PhotoCheck file={{ size: upload.bytes }} />
    </FileRow>
  );
}
