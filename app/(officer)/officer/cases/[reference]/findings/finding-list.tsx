'use client';

import { Plus } from 'lucide-react';
import { Button } from '@/app/ui/button';
import { formatCount } from '@/app/ui/format';
import { Notice } from '@/app/ui/notice';
import type { Evidence } from '../use-evidence';
import { AcceptPlain } from './accept-plain';
import { type Composition, NEW_FINDING } from './composition';
import { FindingComposer } from './finding-composer';
import { FindingItem } from './finding-item';
import type { ReviewFinding } from './review-findings';
import type { FindingWork } from './use-finding-work';

type Props = {
  work: FindingWork;
  /** Those that nobody needs to judge singly. */
  plain: readonly ReviewFinding[];
  filenames: ReadonlyMap<string, string>;
  evidence: Evidence;
  onShowFinding: (findingId: string) => void;
  onShowCitation: Evidence['showCitation'];
};

/** Every statement of the draft, to be checked against its evidence one by one, and the officers' own. */
export function FindingList(props: Props) {
  const { filenames, evidence } = props;
  const { findings, mayJudge, judging, composer } = props.work;
  const blocking = findings.filter(({ block }) => block !== null).length;
  const judged = findings.filter(({ verdict }) => verdict !== null).length;
  const fresh = composer.compositions.get(NEW_FINDING);
  const madeOf = ({ addedFindingId }: Composition) => findings.find(({ id }) => id === addedFindingId) ?? null;
  return (
    <section aria-labelledby="findings-title" className="grid gap-2">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
        <h2 id="findings-title" className="font-semibold text-sm">
          Findings
        </h2>
        <p className="text-[13px] text-ink-muted">
          {formatCount(findings.length, 'finding')}
          {judged > 0 && `, ${judged} judged`}
          {blocking > 0 && (
            <>
              , <span className="font-semibold text-warning">{blocking} to deal with before approving</span>
            </>
          )}
        </p>
        {mayJudge && <AcceptPlain plain={props.plain} judging={judging} />}
      </div>
      {findings.length === 0 ? (
        <p className="text-ink-muted text-sm">Nothing was found that could be quoted.</p>
      ) : (
        <ol className="-mx-3 grid gap-1">
          {findings.map((finding) => (
            <FindingItem
              key={finding.id}
              finding={finding}
              filenames={filenames}
              isActive={finding.id === evidence.activeFindingId}
              isPointedAt={finding.id === evidence.pointedFindingId}
              shownCitationId={evidence.target?.citationId ?? null}
              mayJudge={mayJudge}
              judging={judging}
              composer={composer}
              onShow={() => props.onShowFinding(finding.id)}
              onShowCitation={(citation) => props.onShowCitation({ findingId: finding.id, citation })}
              onPoint={(isOver) => evidence.pointAt(isOver ? finding.id : null)}
              onTake={() => evidence.setActiveFindingId(finding.id)}
            />
          ))}
        </ol>
      )}
      {props.work.orphans.map(([id, composition]) => (
        <div key={id} className={COMPOSER_FRAME}>
          <p className="px-2 pt-1 text-[13px] text-ink-muted">
            A newer draft no longer has the finding you were editing. You can add your words as a finding of your own.
          </p>
          <FindingComposer
            id={id}
            finding={null}
            made={madeOf(composition)}
            composition={composition}
            filenames={filenames}
            judging={judging}
            composer={composer}
            onClose={focusAddButton}
          />
        </div>
      ))}
      {props.work.lostReasons.map(({ drafted, reason }) => (
        <Notice
          key={drafted}
          tone="info"
          title="A newer draft no longer has the finding you were writing a reason for"
          action={
            <Button size="sm" onClick={() => props.work.dropReason(drafted)}>
              Dismiss
            </Button>
          }
        >
          <p className="wrap-anywhere">It said: “{drafted}”</p>
          <p className="wrap-anywhere">You wrote: “{reason}”</p>
        </Notice>
      ))}
      {props.work.lostJudgements.map(({ findingId, drafted, why }) => (
        <Notice
          key={findingId}
          tone="error"
          title="Your judgement of a finding was not saved"
          action={
            <Button size="sm" onClick={() => judging.dropRefused(findingId)}>
              Dismiss
            </Button>
          }
        >
          <p className="wrap-anywhere">It said: “{drafted}”</p>
          <p>{why}</p>
        </Notice>
      ))}
      {fresh && (
        <div className={COMPOSER_FRAME}>
          <FindingComposer
            id={NEW_FINDING}
            finding={null}
            made={madeOf(fresh)}
            composition={fresh}
            filenames={filenames}
            judging={judging}
            composer={composer}
            onClose={focusAddButton}
          />
        </div>
      )}
      {mayJudge && (
        <div>
          <Button id={ADD_BUTTON_ID} size="sm" onClick={() => composer.open(null)}>
            <Plus aria-hidden className="size-4" />
            Add a finding
          </Button>
        </div>
      )}
      <p role="status" className="sr-only">
        {judging.announcement}
      </p>
    </section>
  );
}

const COMPOSER_FRAME = '-mx-3 rounded-md border-accent border-l-4 bg-surface px-3 py-1.5 shadow-card';

const ADD_BUTTON_ID = 'add-finding';
const focusAddButton = () => document.getElementById(ADD_BUTTON_ID)?.focus();
