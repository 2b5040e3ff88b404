import { useId } from 'react';
import type { DraftView } from '@/server/drafts/view';
import { AwardTable } from './award-table';
import { RuleList, type ShowPlace } from './rule-list';

type Props = {
  draft: Pick<DraftView, 'rules' | 'award' | 'wouldChange' | 'recommendation'>;
  filenames: ReadonlyMap<string, string>;
  onShowPlace: ShowPlace;
  as?: 'h2' | 'h3';
};

/** What would be paid, what the rules say against it, and what would change that. Exceptions first. */
export function Assessment({ draft, filenames, onShowPlace, as: Heading = 'h2' }: Props) {
  const titleId = useId();
  const { rules, award, wouldChange, recommendation } = draft;
  if (rules.length === 0) return null;
  const open = rules.filter(({ outcome }) => outcome !== 'met');
  const met = rules.filter(({ outcome }) => outcome === 'met');
  const isPaid = recommendation === 'approved' || recommendation === 'approved_in_part';
  return (
    <section aria-labelledby={titleId} className="grid gap-4">
      <Heading id={titleId} className="font-semibold text-base">
        Rules and award
      </Heading>
      {award ? (
        <AwardTable award={award} caption={isPaid ? 'What would be paid' : 'What would be paid if it were approved'} />
      ) : (
        <p className="text-ink-soft text-sm">
          What would be paid can’t be worked out yet: something that it rests on is not known.
        </p>
      )}
      {open.length > 0 ? (
        <RuleList rules={open} filenames={filenames} onShowPlace={onShowPlace} />
      ) : (
        <p className="text-ink-soft text-sm">Every rule is met.</p>
      )}
      {wouldChange.length > 0 && (
        <div className="grid gap-1 text-sm">
          <p className="font-medium">What would change it</p>
          <ul className="list-disc pl-5">
            {wouldChange.map((words) => (
              <li key={words} className="wrap-anywhere">
                {words}
              </li>
            ))}
          </ul>
        </div>
      )}
      {met.length > 0 && (
        <details className="rounded-md border border-line bg-surface">
          <summary className="cursor-pointer px-4 py-2.5 font-medium text-sm">
            {met.length === 1 ? '1 rule is met' : `${met.length} rules are met`}
          </summary>
          <div className="border-line border-t px-4 py-3">
            <RuleList rules={met} filenames={filenames} onShowPlace={onShowPlace} />
          </div>
        </details>
      )}
    </section>
  );
}
