'use client';

import { useQuery } from '@tanstack/react-query';
import { RotateCcw } from 'lucide-react';
import Link from 'next/link';
import { useId } from 'react';
import { useTRPC } from '@/app/client/trpc';
import { messageOf } from '@/app/ui/error-message';
import { LetterParagraphs } from '@/app/ui/letter-paragraphs';
import { Notice } from '@/app/ui/notice';
import { OfficeDay } from '@/app/ui/time';
import type { ReconsiderationView } from '@/server/reconsiderations/view';
import { useCase } from '../desk/desk-context';
import { BesideTable } from './beside-table';
import { Grounds } from './grounds';

/** Above the draft of a reconsideration: the first decision, and what its claimant says is wrong with it. Nothing in any other case. */
export function FirstDecision() {
  const { view } = useCase();
  const titleId = useId();
  const trpc = useTRPC();
  const isReconsideration = view.reconsiderationOf !== null;
  const { data, error } = useQuery(
    trpc.reconsiderations.byReference.queryOptions({ reference: view.reference }, { enabled: isReconsideration }),
  );
  if (!isReconsideration) return null;
  return (
    <section
      aria-labelledby={titleId}
      className="grid gap-4 rounded-md border border-line border-l-4 border-l-accent bg-surface px-4 py-4 text-sm"
    >
      <h2 id={titleId} className="flex items-center gap-2 font-semibold text-base">
        <RotateCcw aria-hidden className="size-4 text-accent" />
        Another look at a decision
      </h2>
      {error && <Notice tone="error">{messageOf(error)}</Notice>}
      {data && (
        <>
          <p>
            <bdi translate="no">{view.claimantName}</bdi> asks to look again at the decision of{' '}
            <OfficeDay day={data.first.decidedOn} /> in{' '}
            <Link href={`/officer/cases/${data.first.reference}`} translate="no" className="link whitespace-nowrap">
              {data.first.reference}
            </Link>
            .
          </p>
          <Grounds grounds={data.grounds} claimantName={view.claimantName} />
          <BesideTable first={data.first} />
          <FirstReasons first={data.first} />
        </>
      )}
    </section>
  );
}

function FirstReasons({ first: { reasons, letter } }: Pick<ReconsiderationView, 'first'>) {
  const keyed = reasons.map((reason, position) => ({ ...reason, key: `${position} ${reason.text}` }));
  return (
    <>
      {keyed.length > 0 && (
        <div className="grid gap-1">
          <h3 className="font-medium">Reasons of the first decision</h3>
          <ul className="grid list-disc gap-1 pl-5">
            {keyed.map(({ key, text, isDisputed }) => (
              <li key={key} className="wrap-anywhere">
                {text}
                {isDisputed && <strong className="font-semibold"> (said to be wrong)</strong>}
              </li>
            ))}
          </ul>
        </div>
      )}
      {letter && (
        <details>
          <summary className="font-medium">Letter of the first decision</summary>
          <div translate="no" className="grid gap-3 rounded-md bg-sunken px-4 py-3 leading-6">
            <LetterParagraphs paragraphs={letter.split('\n\n')} />
          </div>
        </details>
      )}
    </>
  );
}
