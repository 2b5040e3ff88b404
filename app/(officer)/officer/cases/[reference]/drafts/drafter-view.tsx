import { Split } from 'lucide-react';
import { LocalTime } from '@/app/ui/time';
import type { DraftView } from '@/server/drafts/view';
import { differs, RECOMMENDED_WORDS } from '../rules/recommended-words';

export const LOCAL_ENGINE = 'local-extractive';

type Props = {
  draft: Pick<
    DraftView,
    'engine' | 'model' | 'createdAt' | 'drafterSummary' | 'opinion' | 'opinionReason' | 'recommendation'
  >;
};

/** The drafter's own words, and its view where that is another than the rules' one: put beside it, never hidden and never averaged. */
export function DrafterView({ draft }: Props) {
  const { opinion, opinionReason, recommendation, drafterSummary } = draft;
  const isLocal = draft.engine === LOCAL_ENGINE;
  const isOther = opinion !== null && differs({ opinion, recommendation });
  return (
    <div className="grid gap-1.5">
      {isOther && (
        <p className="flex items-start gap-1.5 rounded-md bg-warning-soft px-3 py-2 text-sm">
          <Split aria-hidden className="mt-0.5 size-4 shrink-0 text-warning" />
          <span>
            <span className="font-semibold">
              The drafter would {RECOMMENDED_WORDS[opinion]}; the rules say{' '}
              {recommendation && RECOMMENDED_WORDS[recommendation]}.
            </span>{' '}
            {opinionReason}
          </span>
        </p>
      )}
      {drafterSummary && <p className="wrap-anywhere text-sm leading-6">{drafterSummary}</p>}
      {!isOther && opinionReason && (
        <p className="wrap-anywhere text-[13px] text-ink-soft leading-5">{opinionReason}</p>
      )}
      <p className="text-[13px] text-ink-muted">
        {isLocal ? 'Drafted without AI' : `Drafted with AI (${draft.model})`},{' '}
        <LocalTime value={draft.createdAt} format="short" />.{' '}
        {isLocal && 'Code picked these findings out of the documents word for word. '}
        The decision is yours.
      </p>
    </div>
  );
}
