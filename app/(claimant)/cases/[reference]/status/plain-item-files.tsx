import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { useAccount } from '@/app/client/account';
import { Button } from '@/app/ui/button';
import { ACCEPTED_FILES } from '../upload/check-file';

type Props = { reference: string; requestId: string; item: string; label: string };

/** The files for one point of a request, in a page without script. */
export function PlainItemFiles({ reference, requestId, item, label }: Props) {
  const t = useTranslations('status');
  const account = useAccount();
  const id = `files-${item}`;
  const of = (words: ReactNode) => <span className="sr-only">{words}</span>;
  return (
    <form
      method="post"
      action={`/api/forms/upload?${new URLSearchParams({ case: reference })}`}
      encType="multipart/form-data"
      className="grid justify-items-start gap-3"
    >
      <input type="hidden" name="requestId" value={requestId} />
      <input type="hidden" name="item" value={item} />
      {account && <input type="hidden" name="owner" value={account.userId} />}
      <label htmlFor={id} className="font-semibold">
        {t.rich('request.filesOf', { label, for: of })}
      </label>
      <input
        id={id}
        type="file"
        name="file"
        multiple
        required
        accept={ACCEPTED_FILES}
        className="min-h-12 w-full rounded-md border border-line-strong bg-surface p-2.5 text-base"
      />
      <Button worksWithoutScript type="submit" className="h-11 text-base">
        <span>{t.rich('request.sendFilesOf', { label, for: of })}</span>
      </Button>
    </form>
  );
}
