'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useTRPC } from '@/app/client/trpc';
import { useOneAtATime } from '@/app/client/use-one-at-a-time';
import { Button } from '@/app/ui/button';
import { LateDialog } from '@/app/ui/late-dialog';
import { Notice } from '@/app/ui/notice';
import { useMessageOf } from '@/app/ui/use-message-of';

export function WithdrawCase({ reference }: { reference: string }) {
  const t = useTranslations('status');
  const messageOf = useMessageOf();
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const [open, setOpen] = useState(false);
  const withdraw = useMutation(trpc.cases.withdraw.mutationOptions());

  const withdrawal = useOneAtATime(async () => {
    await withdraw
      .mutateAsync({ reference })
      .finally(() => queryClient.invalidateQueries({ queryKey: trpc.cases.pathKey() }));
    document.getElementById('main')?.focus();
    window.scrollTo({ top: 0 });
  });

  return (
    <div className="border-line border-t pt-6">
      <Button
        variant="quiet"
        className="-ml-4 text-base"
        onClick={() => {
          withdraw.reset();
          setOpen(true);
        }}
      >
        {t('withdraw.button')}
      </Button>
      <LateDialog
        open={open}
        onOpenChange={setOpen}
        dismissible={!withdrawal.pending}
        title={t('withdraw.title')}
        description={t('withdraw.text')}
        actions={
          <>
            <Button size="lg" disabled={withdrawal.pending} onClick={() => setOpen(false)}>
              {t('withdraw.keep')}
            </Button>
            <Button
              variant="danger"
              size="lg"
              pending={withdrawal.pending}
              // The mutation keeps its error, which is shown above.
              onClick={() => withdrawal.run().catch(() => undefined)}
            >
              {t('withdraw.button')}
            </Button>
          </>
        }
      >
        {withdraw.error && <Notice tone="error">{messageOf(withdraw.error)}</Notice>}
      </LateDialog>
    </div>
  );
}
