'use client';

import { useQuery } from '@tanstack/react-query';
import { RotateCcw } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'use-intl';
import { useAccount } from '@/app/client/account';
import { useTRPC } from '@/app/client/trpc';
import { Button } from '@/app/ui/button';
import { Notice } from '@/app/ui/notice';
import { OfficeDay } from '@/app/ui/time';
import { useMessageOf } from '@/app/ui/use-message-of';
import type { ChanceView } from '@/server/reconsiderations/view';
import { Section } from '../section';
import { useBegin } from './use-begin';

/** On a decided case: how to have it looked at again, and until when. Nothing where there is nothing to look at. */
export function AskAgain({ reference }: { reference: string }) {
  const t = useTranslations('reconsideration.offer');
  const trpc = useTRPC();
  const { data: chance } = useQuery(trpc.reconsiderations.chance.queryOptions({ reference }));
  if (!chance || chance.kind === 'none') return null;
  return (
    <div className="print:hidden">
      <Section title={t('title')}>
        <Offer chance={chance} />
      </Section>
    </div>
  );
}

function Offer({ chance }: { chance: ChanceView }) {
  const t = useTranslations('reconsideration.offer');
  switch (chance.kind) {
    case 'none':
      return null;
    case 'asked':
      return (
        <p>
          {t.rich('asked', {
            reference: () => (
              <Link href={`/cases/${chance.reference}`} translate="no" className="link whitespace-nowrap">
                {chance.reference}
              </Link>
            ),
          })}
        </p>
      );
    case 'over':
      return (
        <>
          <p>{t.rich('over', { day: () => <OfficeDay day={chance.lastDay} /> })}</p>
          <p>
            {t.rich('overNext', {
              contact: (words) => (
                <a href="/contact" className="link">
                  {words}
                </a>
              ),
            })}
          </p>
        </>
      );
    case 'open':
      return <Begin reference={chance.reference} first={chance.firstReference} lastDay={chance.lastDay} />;
  }
}

function Begin({ reference, first, lastDay }: { reference: string | null; first: string; lastDay: string }) {
  const messageOf = useMessageOf();
  const t = useTranslations('reconsideration.offer');
  const account = useAccount();
  const { begin, pending, error } = useBegin({ reference: first });
  return (
    <>
      <p>{t('text')}</p>
      <p className="font-semibold">{t.rich('lastDay', { day: () => <OfficeDay day={lastDay} /> })}</p>
      {error && <Notice tone="error">{messageOf(error)}</Notice>}
      <form
        method="post"
        action="/api/forms/begin-reconsideration"
        className="grid"
        onSubmit={(event) => {
          event.preventDefault();
          begin();
        }}
      >
        <input type="hidden" name="reference" value={first} />
        {account && <input type="hidden" name="owner" value={account.userId} />}
        <Button
          worksWithoutScript
          type="submit"
          size="lg"
          className="justify-self-start max-sm:h-auto max-sm:whitespace-normal max-sm:py-2.5"
          pending={pending}
        >
          <RotateCcw aria-hidden className="size-5" />
          {reference === null ? t('begin') : t('goOn')}
        </Button>
      </form>
    </>
  );
}
