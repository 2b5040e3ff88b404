'use client';

import { type FormEvent, useEffect, useRef, useState } from 'react';
import { v7 as uuidv7 } from 'uuid';
import { Button } from '@/app/ui/button';
import { TextArea } from '@/app/ui/field';
import type { Passage } from '@/server/documents/schema';
import { STATEMENT_LENGTH } from '@/server/findings/schema';
import { useFindingsWork } from '../desk/desk-context';
import { ReviewButton } from '../reviews/review-button';
import { useReviewObstacle } from '../reviews/review-obstacle';
import { ComposedWords } from './composed-words';
import { type Composition, FIRST_REVISION, findClash, prepareNew } from './composition';
import { findingWordsId } from './finding-places';
import { formKeys } from './form-keys';
import type { ReviewFinding } from './review-findings';
import { useOpeningFocus } from './use-opening-focus';

type Props = {
  /** What the composer knows it by. */
  id: string;
  /** Null for one that is not made yet. */
  finding: ReviewFinding | null;
  /** What was made of it already, though no answer said so. */
  made?: ReviewFinding | null;
  composition: Composition;
  onClose: () => void;
};

/** Where a finding is worded and given the words of the pages it rests on. */
export function FindingComposer({ id, finding, made = null, composition, onClose }: Props) {
  const { judging, composer } = useFindingsWork();
  const [isChecked, setChecked] = useState(false);
  const { form, field, fieldRef } = useOpeningFocus(findingWordsId(id));
  const { statement, citations } = composition;
  const needsWords =
    citations.length === 0 && (!finding || finding.origin === 'officer' || !finding.citations.some(isDraftsOwn));
  // Words that have just been cited bring the officer here, to say what they show.
  const citedBefore = useRef(citations.length);
  useEffect(() => {
    if (citations.length > citedBefore.current) field.current?.focus();
    citedBefore.current = citations.length;
  }, [citations.length, field]);
  const [clash, setClash] = useState<string | null>(null);
  const problem = judging.problemOf(id);
  const isLost = useReviewObstacle() !== null;

  const hasFocus = () => form.current?.contains(document.activeElement);
  function cancel() {
    const wasHere = hasFocus();
    composer.close(id);
    if (wasHere) onClose();
  }

  async function submit(event: FormEvent) {
    event.preventDefault();
    // By the keys, which ask no button.
    if (isLost) return;
    setChecked(true);
    if (statement.trim() === '' || needsWords) return;
    const other = findClash({ composition, finding, made });
    if (other) {
      // Shown first; saving once more replaces it knowingly.
      setClash(other.statement);
      return composer.change(id, { ...composition, revision: other.revision });
    }
    setClash(null);
    const wording = {
      statement,
      citations: citations.map(({ documentId, page, start, end }) => ({ documentId, page, start, end })),
    };
    if (!(await (finding ? judging.edit(finding, wording) : add(wording)))) return;
    const before = finding ?? made;
    const revision = before ? before.revision + 1 : FIRST_REVISION;
    // Saving takes a moment, in which the officer may have gone on: the focus is given back only from here.
    const isHere = hasFocus();
    if (composer.settle({ id, sent: composition, revision }) && isHere) onClose();
  }

  function add(wording: { statement: string; citations: Passage[] }) {
    const prepared = prepareNew(composition, uuidv7());
    composer.change(id, prepared);
    return judging.add({ id, made, addedFindingId: prepared.addedFindingId, ...wording });
  }

  return (
    <form
      ref={form}
      method="post"
      aria-label={finding ? `Edit finding ${finding.position}` : 'New finding'}
      onSubmit={(event) => void submit(event)}
      onKeyDown={formKeys({ onLeave: onClose })}
      onFocus={() => composer.touch(id)}
      className="grid gap-2 px-2 py-2"
    >
      <TextArea
        ref={fieldRef}
        label="Finding"
        hint="One sentence that can be true or false."
        limit={STATEMENT_LENGTH}
        value={statement}
        error={isChecked && statement.trim() === '' ? 'Say what the finding is.' : null}
        onChange={({ target }) => composer.change(id, { ...composition, statement: target.value })}
        className="min-h-16"
      />
      <div className="grid gap-1">
        <p className="font-semibold text-[13px]">Words cited by you</p>
        {citations.length === 0 && (
          <p
            role={isChecked && needsWords ? 'alert' : undefined}
            className={isChecked && needsWords ? 'text-[13px] text-danger' : 'text-[13px] text-ink-muted'}
          >
            {isChecked && needsWords && 'Cite the words it rests on. '}
            Select words on a page, then choose “
            {finding ? `Cite in finding ${finding.position}` : 'Cite in the new finding'}”.
          </p>
        )}
        <ul className="grid gap-1">
          {citations.map((citation) => (
            <li
              key={`${citation.documentId}-${citation.page}-${citation.start}`}
              className="flex items-start gap-2 text-[13px]"
            >
              <ComposedWords
                citation={citation}
                onLeaveOut={() =>
                  composer.change(id, { ...composition, citations: citations.filter((other) => other !== citation) })
                }
              />
            </li>
          ))}
        </ul>
      </div>
      {clash !== null && (
        <p role="alert" className="text-[13px] text-danger wrap-anywhere">
          This finding has been changed since you began. It says now: “{clash}” Save again to put your words in its
          place.
        </p>
      )}
      {made && !judging.isBusy(id) && (
        <p className="text-[13px] text-ink-muted">
          It was added as finding {made.position}. Saving puts these words in its place.
        </p>
      )}
      {problem && (
        <p role="alert" className="text-[13px] text-danger">
          {problem}
        </p>
      )}
      <div className="flex flex-wrap gap-2">
        <ReviewButton size="sm" variant="primary" type="submit" pending={judging.isBusy(id)}>
          {finding || made ? 'Save finding' : 'Add finding'}
        </ReviewButton>
        <Button size="sm" onClick={cancel}>
          Cancel
        </Button>
      </div>
    </form>
  );
}

const isDraftsOwn = ({ byOfficer, verified }: ReviewFinding['citations'][number]) => !byOfficer && verified;
