'use client';

import { Plus } from 'lucide-react';
import { useFocus } from '@/app/client/focus';
import { Button } from '@/app/ui/button';
import { formatCount } from '@/app/ui/format';
import { useCommands, useFindingsWork } from '../desk/desk-context';
import { AcceptPlain } from './accept-plain';
import { type Composition, NEW_FINDING } from './composition';
import { FindingComposer } from './finding-composer';
import { FindingItem } from './finding-item';
import { ADD_FINDING_ID } from './finding-places';
import { LostWords } from './lost-words';
import type { ReviewFinding } from './review-findings';

/** Every statement of the draft, to be checked against its evidence one by one, and the officers' own. `plain`: those that nobody needs to judge singly. */
export function FindingList({ plain }: { plain: readonly ReviewFinding[] }) {
  const work = useFindingsWork();
  const { findings, mayJudge, judging, composer } = work;
  const { focus, ref: place } = useFocus();
  const { findings: commands } = useCommands();
  const focusAddButton = () => focus(ADD_FINDING_ID);
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
        {mayJudge && <AcceptPlain plain={plain} judging={judging} />}
      </div>
      {findings.length === 0 ? (
        <p className="text-ink-muted text-sm">Nothing was found that could be quoted.</p>
      ) : (
        <ol className="-mx-3 grid gap-1">
          {findings.map((finding) => (
            <FindingItem key={finding.id} finding={finding} />
          ))}
        </ol>
      )}
      {work.orphans.map(([id, composition]) => (
        <div key={id} className={COMPOSER_FRAME}>
          <p className="px-2 pt-1 text-[13px] text-ink-muted">
            A newer draft no longer has the finding you were editing. You can add your words as a finding of your own.
          </p>
          <FindingComposer
            id={id}
            finding={null}
            made={madeOf(composition)}
            composition={composition}
            onClose={focusAddButton}
          />
        </div>
      ))}
      {work.lostReasons.map(({ drafted, reason }) => (
        <LostWords
          key={drafted}
          title="A newer draft no longer has the finding you were writing a reason for"
          onDismiss={() => work.dropReason(drafted)}
        >
          <p>It said: “{drafted}”</p>
          <p>You wrote: “{reason}”</p>
        </LostWords>
      ))}
      {work.lostVerdicts.map(({ findingId, drafted, why }) => (
        <LostWords
          key={findingId}
          tone="error"
          title="Your verdict on a finding was not saved"
          onDismiss={() => judging.dropRefused(findingId)}
        >
          <p>It said: “{drafted}”</p>
          <p>{why}</p>
        </LostWords>
      ))}
      {fresh && (
        <div className={COMPOSER_FRAME}>
          <FindingComposer
            id={NEW_FINDING}
            finding={null}
            made={madeOf(fresh)}
            composition={fresh}
            onClose={focusAddButton}
          />
        </div>
      )}
      {mayJudge && (
        <div>
          <Button ref={place(ADD_FINDING_ID)} size="sm" onClick={commands.add}>
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
