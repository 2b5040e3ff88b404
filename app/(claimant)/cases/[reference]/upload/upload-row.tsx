'use client';

import { useLocale, useTranslations } from 'use-intl';
import { PhotoCheck } from '@/app/client/legibility/photo-check';
import { formatBytes } from '@/app/ui/format';
import { ProgressBar } from '@/app/ui/progress';
import { FileRow } from '../documents/file-row';
import { ExplainProblem } from './explain-problem';
import { PicturePreview } from './picture-preview';
import type { Upload } from './upload';
import { LeaveButton, UploadActions, type UploadCommands } from './upload-actions';

/** A file on its way, or one that did not arrive and why. */
export function UploadRow({ upload, commands }: { upload: Upload; commands: UploadCommands }) {
  const locale = useLocale();
  const { filename, problem, bytes } = upload;
  return (
    <FileRow
      picture={upload.picture && <PicturePreview file={upload.picture} />}
      filename={filename}
      size={formatBytes(bytes, locale)}
      problem={problem && <ExplainProblem problem={problem} />}
      repeat={<UploadActions upload={upload} commands={commands} />}
      leave={
        // Once everything is sent the file counts as added, and is removed like any other.
        upload.phase !== 'checking' && <LeaveButton upload={upload} onDismiss={() => commands.dismiss(upload.key)} />
      }
    >
      <UploadProgress upload={upload} />
      <PhotoCheck file={{ size: upload.bytes }} />
    </FileRow>
  );
}

function UploadProgress({ upload }: { upload: Upload }) {
  const t = useTranslations('upload');
  const locale = useLocale();
  const { phase, sentBytes, bytes, filename } = upload;
  if (phase === 'stopped') return null;
  const size = { sent: formatBytes(sentBytes, locale), total: formatBytes(bytes, locale) };
  const waits = phase === 'offline' || phase === 'busy';
  return (
    <div className="grid gap-2">
      <p role={waits ? 'status' : undefined} className="text-base text-ink-muted tabular-nums">
        {t(`phase.${phase}`, size)}
      </p>
      <ProgressBar label={t('progress', { filename })} percent={bytes === 0 ? 0 : (sentBytes / bytes) * 100} />
    </div>
  );
}
