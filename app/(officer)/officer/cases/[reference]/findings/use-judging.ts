'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTRPC, useTRPCClient } from '@/app/client/trpc';
import type { KeptStage } from '@/app/client/use-kept';
import { isSignedOut, isUnreached, messageOf } from '@/app/ui/error-message';
import type { Passage } from '@/server/documents/schema';
import { dropQuestion, type Loss, type Question, questionAbout } from './question';
import { draftedWords, type ReviewFinding } from './review-findings';
import type { GivenVerdict } from './unsaved-verdicts';
import type { Reasons } from './use-reasons';
import { useUnsavedVerdicts } from './use-unsaved-verdicts';

/** `done`: for screen readers, afterwards. */
type Action = { findingId: string; call: () => Promise<unknown>; done: string };
type NewFinding = {
  id: string;
  made: ReviewFinding | null;
  addedFindingId: string;
  statement: string;
  citations: Passage[];
};
/** A verdict that the server did not take. */
type RefusedVerdict = { findingId: string; drafted: string; why: string };

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
  const [refused, setRefused] = useState<readonly RefusedVerdict[]>([]);
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

  const unsaved = useUnsavedVerdicts({
    ...options,
    onSaved: (verdict) => setAnnouncement(verdict.announcement),
    onRefused: ({ findingId, drafted, given }, why) => {
      fail(findingId, why);
      setRefused((all) => [...all.filter((other) => other.findingId !== findingId), { findingId, drafted, why }]);
      // What was typed is there again when it is asked for again.
      if (given.reason && reasons.read(drafted) === '') reasons.write(drafted, given.reason);
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

  async function perform({ findingId, call, done }: Action): Promise<boolean> {
    let isAway = false;
    try {
      await call();
      setAnnouncement(done);
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

  /** What cannot be sent now is kept, and counts as long as the server does not refuse it. */
  async function give(finding: ReviewFinding, given: GivenVerdict, announcement: string): Promise<boolean> {
    const { id: findingId, revision } = finding;
    const verdict = { findingId, drafted: draftedWords(finding), revision, given, announcement };
    const outcome = await runAlone(findingId, () => unsaved.give(verdict));
    if (outcome === 'late') setAnnouncement(`${announcement} Not saved yet.`);
    return outcome === 'saved' || outcome === 'late';
  }
  const accept = (finding: ReviewFinding, reason = '') =>
    give(finding, { verdict: 'accepted', reason: reason.trim() || null }, `${name(finding)} accepted.`);
  const reject = (finding: ReviewFinding) =>
    give(finding, { verdict: 'rejected', reason: null }, `${name(finding)} rejected.`);
  const takeBack = (finding: ReviewFinding) =>
    give(finding, { verdict: null, reason: null }, `Verdict on ${name(finding).toLowerCase()} taken back.`);
  const remove = (finding: ReviewFinding) =>
    attempt({
      findingId: finding.id,
      call: () => findings.remove.mutate({ reference, addedFindingId: finding.id, revision: finding.revision }),
      done: `${name(finding)} removed.`,
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
    /** How many writes were refused on this page. */
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
        done: `${name(finding)} saved.`,
      });
      if (isSaved) unsaved.drop(finding.id);
      return isSaved;
    },
    /** `id`: what the composer knows it by. `made`: it was added before, though no answer said so, and takes these words. */
    add: ({ id, made, ...wording }: NewFinding) =>
      attempt({
        findingId: id,
        call: () =>
          made
            ? findings.change.mutate({ reference, revision: made.revision, ...wording })
            : findings.add.mutate({ reference, ...wording }),
        done: 'Finding added.',
      }),
  };
}

export type Judging = ReturnType<typeof useJudging>;
