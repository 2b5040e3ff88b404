'use client';

import { CircleHelp, type LucideIcon, Monitor, Smartphone, Tablet } from 'lucide-react';
import { useId } from 'react';
import { useTranslations } from 'use-intl';
import { Badge } from '@/app/ui/badge';
import { Button } from '@/app/ui/button';
import { LocalTime } from '@/app/ui/time';
import type { ListedSession } from '@/server/accounts/sessions/list-sessions';

const ICONS: Record<ListedSession['device']['kind'], LucideIcon> = {
  computer: Monitor,
  phone: Smartphone,
  tablet: Tablet,
  unknown: CircleHelp,
};

type Props = { session: ListedSession; pending: boolean; onEnd: () => void };

export function SessionRow({ session: { device, since, lastUsedAt, isThis }, pending, onEnd }: Props) {
  const t = useTranslations('account.sessions');
  const id = useId();
  const Icon = ICONS[device.kind];
  const { browser, system } = device;
  const name = !system ? t('unknown') : browser ? t('device', { browser, system }) : t('unknownBrowser', { system });
  return (
    <li className="flex items-start gap-4 px-4 py-4 max-sm:flex-wrap sm:items-center sm:px-6">
      <Icon role="img" aria-label={t(`kinds.${device.kind}`)} className="mt-1 size-6 shrink-0 text-ink-muted sm:mt-0" />
      <div className="grid min-w-0 flex-1 gap-0.5 max-sm:basis-[calc(100%-2.5rem)]">
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1 font-semibold">
          <span translate="no">{name}</span>
          {isThis && <Badge tone="accent">{t('thisOne')}</Badge>}
        </p>
        <p id={id} className="flex flex-wrap gap-x-4 text-base text-ink-muted">
          <span>{t.rich('since', { time: () => <LocalTime value={since} format="relative" /> })}</span>
          {!isThis && (
            <span>{t.rich('lastUsed', { time: () => <LocalTime value={lastUsedAt} format="relative" /> })}</span>
          )}
        </p>
      </div>
      {!isThis && (
        <Button
          aria-label={t('endNamed', { device: name })}
          aria-describedby={id}
          pending={pending}
          onClick={onEnd}
          className="h-11 text-base max-sm:ml-10"
        >
          {t('end')}
        </Button>
      )}
    </li>
  );
}
