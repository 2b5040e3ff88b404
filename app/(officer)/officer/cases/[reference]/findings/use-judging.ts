'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTRPC, useTRPCClient } from '@/app/client/trpc';
import type { KeptStage } from '@/app/client/use-kept';
import { isSignedOut, isUnreached, messageOf } from '@/app/ui/error-message';
import type { Passage } from '@/server/documents/schema';
import { dropQuestion, type Loss, type Question, questionAbout } from './question';
import { draftedWords, type ReviewFinding } from './review-findings';
import type { Word } from './unsaved-judgements';
import type { Reasons } from './use-reasons';
import { useUnsavedJudgements } from './use-unsaved-judgements';

/** `said`: for screen readers, once it is done. */
type Action = { findingId: string; call: () => Promise<unknown>; said: string };
type NewFinding = {
  id: string;
  made: ReviewFinding | null;
  addedFindingId: string;
  statement: string;
  citations: Passage[];
};
/** What was said and refused. */
type RefusedJudgement = { findingId: string; drafted: string; why: string };

type Options = { officerId: string; reference: string; stage: KeptStage; mayJudge: boolean; reasons: Reasons };

const NONE: ReadonlySet<string> = new Set();

/** What an officer can do with findings. Each answers whether it worked. */
export function useJudging({ reasons, ...options }: Options) {
  const { reference } = options;
  const trpc = useTRPC();
  const { findings } = useTRPCClient();
  const queryClient = useQueryClient();
  // One thing at a time for each finding; an officer who walks through them by keyboard does not wait for the one before.
  const running = useRef(new Map<string, Promise<unknown>>());
  const [busy, setBusy] = useState<ReadonlySet<string>>(NONE);
  const failures = useRef(0);
  const [problems, setProblems] = useState<ReadonlyMap<string, string>>(new Map());
  const [refused, setRefused] = useState<readonly RefusedJudgement[]>([]);
  /** What is asked first: why an unsupported finding is accepted, or whether one's own words are to go. */
  const [question, setQuestion] = useState<Question | null>(null);
  /** For screen readers: what has just happened. */
  const [announcement, setAnnouncement] = useState('');

  function tell(findingId: string, problem: string | null) {
    setProblems((all) => {
      const others = [...all].filter(([id]) => id !== findingId);
      return new Map(problem === null ? others : [...others, [findingId, problem]]);
    });
  }

  function fail(findingId: string, problem: string) {
    failures.current += 1;
    tell(findingId, problem);
  }

  const unsaved = useUnsavedJudgements({
    ...options,
    onSaved: ({ said }) => setAnnouncement(said),
    onRefused: ({ findingId, drafted, word }, why) => {
      fail(findingId, why);
      setRefused((all) => [...all.filter((other) => other.findingId !== findingId), { findingId, drafted, why }]);
      // What was typed is there again when it is asked for again.
      if (word.reason && reasons.read(drafted) === '') reasons.write(drafted, word.reason);
    },
  });

  /** Null where something is being done about the finding already. */
  async function runAlone<Done>(findingId: string, act: () => Promise<Done>): Promise<Done | null> {
    if (running.current.has(findingId)) return null;
    const showBusy = () => setBusy(new Set(running.current.keys()));
    tell(findingId, null);
    const done = act();
    running.current.set(findingId, done);
    showBusy();
    try {
      return await done;
    } finally {
      running.current.delete(findingId);
      showBusy();
    }
  }

  const attempt = async (action: Action): Promise<boolean> =>
    (await runAlone(action.findingId, () => perform(action))) ?? false;

  async function perform({ findingId, call, said }: Action): Promise<boolean> {
    let isAway = false;
    try {
      await call();
      setAnnouncement(said);
      return true;
    } catch (error) {
      isAway = isUnreached(error) || isSignedOut(error);
      fail(findingId, messageOf(error));
      return false;
    } finally {
      // After a refusal too: it says that things are not as they were on screen.
      const reading = queryClient.invalidateQueries(trpc.findings.judgements.queryFilter({ reference }));
      // Without a network it comes when that does, and the officer may go on.
      if (!isAway) await reading;
    }
  }

  const name = (finding: ReviewFinding) => `Finding ${finding.position}`;
  const ask = (finding: ReviewFinding, about: Question['about']) =>
    setQuestion({ findingId: finding.id, drafted: draftedWords(finding), about });
  const judged = ({ id, revision }: ReviewFinding) => ({ reference, findingId: id, revision });

  /** What cannot be sent now is kept, and holds as long as the server does not refuse it. */
  async function say(finding: ReviewFinding, word: Word, said: string): Promise<boolean> {
    const judgement = { findingId: finding.id, drafted: draftedWords(finding), revision: finding.revision, word, said };
    const outcome = await runAlone(finding.id, () => unsaved.say(judgement));
    if (outcome === 'late') setAnnouncement(`${said} Not saved yet.`);
    return outcome === 'saved' || outcome === 'late';
  }
  const accept = (finding: ReviewFinding, reason = '') =>
    say(finding, { verdict: 'accepted', reason: reason.trim() || null }, `${name(finding)} accepted.`);
  const reject = (finding: ReviewFinding) =>
    say(finding, { verdict: 'rejected', reason: null }, `${name(finding)} rejected.`);
  const takeBack = (finding: ReviewFinding) =>
    say(finding, { verdict: null, reason: null }, `Verdict on ${name(finding).toLowerCase()} taken back.`);
  const remove = (finding: ReviewFinding) =>
    attempt({
      findingId: finding.id,
      call: () => findings.remove.mutate({ reference, addedFindingId: finding.id, revision: finding.revision }),
      said: `${name(finding)} removed.`,
    });

  return {
    isBusy: (findingId: string) => busy.has(findingId),
    problemOf: (id: string) => problems.get(id) ?? null,
    unsaved: unsaved.list,
    /** At once, behind what is on its way; answers whether nothing waits any more. */
    saveUnsaved: async () => {
      await Promise.all(running.current.values());
      return unsaved.flush();
    },
    /** How often something said came to nothing, on this page. */
    countFailures: () => failures.current,
    refused,
    dropRefused: (findingId: string) => setRefused((all) => all.filter((other) => other.findingId !== findingId)),
    announcement,
    questionAbout: (finding: ReviewFinding) => questionAbout({ question, finding }),
    dropQuestion: (finding: ReviewFinding) => setQuestion((now) => dropQuestion({ question: now, finding })),
    reasonFor: (finding: ReviewFinding) => reasons.read(draftedWords(finding)),
    writeReason: (finding: ReviewFinding, reason: string) => reasons.write(draftedWords(finding), reason),
    /** What the key and the button “accept” do: one that stands is taken back, one without support asks why. */
    toggleAccept: async (finding: ReviewFinding) => {
      if (finding.origin === 'officer') return;
      if (finding.verdict === 'accepted') await takeBack(finding);
      else if (finding.verdict === 'edited') ask(finding, 'accept-drafted');
      else if (finding.supported) await accept(finding);
      else ask(finding, 'reason');
    },
    /** One after the other; stops where one fails, which says why itself. */
    acceptAll: async (findings: readonly ReviewFinding[]) => {
      let accepted = 0;
      for (const finding of findings) {
        if (!(await accept(finding))) break;
        accepted += 1;
      }
      if (accepted > 0) setAnnouncement(`${accepted} ${accepted === 1 ? 'finding' : 'findings'} accepted.`);
    },
    acceptWithReason: async (finding: ReviewFinding) => {
      const isAccepted = await accept(finding, reasons.read(draftedWords(finding)));
      if (isAccepted) reasons.write(draftedWords(finding), '');
      return isAccepted;
    },
    /** Does what was asked about, when the answer is yes. */
    lose: async (finding: ReviewFinding, loss: Loss) => {
      if (loss === 'removal') return void (await remove(finding));
      if (loss === 'reject-edited') await reject(finding);
      else if (finding.supported) await accept(finding);
      else ask(finding, 'reason');
    },
    /** As above; for an officer's own finding it is asked whether it is to be removed. */
    toggleReject: async (finding: ReviewFinding) => {
      if (finding.origin === 'officer') ask(finding, 'removal');
      else if (finding.verdict === 'rejected') await takeBack(finding);
      else if (finding.verdict === 'edited') ask(finding, 'reject-edited');
      else await reject(finding);
    },
    /** Saves an officer's wording and citations of a drafted finding, or of one of their own. */
    edit: async (finding: ReviewFinding, { statement, citations }: { statement: string; citations: Passage[] }) => {
      const isSaved = await attempt({
        findingId: finding.id,
        call: () =>
          finding.origin === 'draft'
            ? findings.judge.mutate({ verdict: 'edited', ...judged(finding), statement, citations })
            : findings.change.mutate({
                reference,
                addedFindingId: finding.id,
                revision: finding.revision,
                statement,
                citations,
              }),
        said: `${name(finding)} saved.`,
      });
      if (isSaved) unsaved.drop(finding.id);
      return isSaved;
    },
    /** `id`: what the composer knows it by. `made`: it was added before, though no answer said so, and takes these words. */
    add: ({ id, made, ...said }: NewFinding) =>
      attempt({
        findingId: id,
        call: () =>
          made
            ? findings.change.mutate({ reference, revision: made.revision, ...said })
            : findings.add.mutate({ reference, ...said }),
        said: 'Finding added.',
      }),
  };
}

export type Judging = ReturnType<typeof useJudging>;
