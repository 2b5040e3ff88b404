'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'use-intl';
import { useTRPC } from '@/app/client/trpc';
import { Button } from '@/app/ui/button';
import { TextField } from '@/app/ui/field';
import { accountNameSchema } from '@/server/accounts/schema';
import type { OwnAccount } from '@/server/accounts/view';
import { Setting } from './setting';
import { useSetting } from './use-setting';

export function NameForm({ account }: { account: OwnAccount }) {
  const t = useTranslations('account.name');
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const router = useRouter();
  const change = useMutation(trpc.account.changeName.mutationOptions());
  const { state, form, field, pending } = useSetting(async (read) => {
    const name = accountNameSchema.safeParse(read('name'));
    if (!name.success) return { field: 'name', problem: t('unfit') };
    const answer = await change.mutateAsync({ name: name.data });
    await queryClient.invalidateQueries({ queryKey: trpc.account.pathKey() });
    if (answer.is !== 'done') return { isGone: true };
    // The header has the name too.
    router.refresh();
    return { done: t('done') };
  });
  return (
    <Setting
      title={t('title')}
      value={<span translate="no">{account.name}</span>}
      state={state}
      stays={account.nameStays !== null}
    >
      {account.nameStays === null ? (
        <form {...form}>
          <TextField
            label={t('label')}
            hint={t('hint')}
            autoComplete="name"
            defaultValue={account.name}
            {...field('name')}
          />
          <Button type="submit" variant="primary" size="lg" pending={pending} className="justify-self-start">
            {t('save')}
          </Button>
        </form>
      ) : (
        <p className="text-ink-soft">
          {account.nameStays === 'staff'
            ? t('staff')
            : t.rich('underWay', { reference: () => <span translate="no">{account.caseUnderWay}</span> })}
        </p>
      )}
    </Setting>
  );
}
