'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTRPC, useTRPCClient } from '@/app/client/trpc';
import { messageOf } from '@/app/ui/error-message';
import type { Passage } from '@/server/findings/schema';
import { draftedWords, type ReviewFinding } from './review-findings';
import type { Reasons } from './use-reasons';

type Problem = { findingId: string; text: string };
/** `said`: for screen readers, once it is done. */
type Action = { findingId: string; call: () => Promise<unknown>; said: string };
/** `drafted`: the finding's own words, by which a newer draft's finding is known for the same. */
type Question = { findingId: string; drafted: string; about: 'reason' | Loss };
type NewFinding = {
  id: string;
  made: ReviewFinding | null;
  addedFindingId: string;
  statement: string;
  citations: Passage[];
};
/** What takes an officer's own words away. */
export type Loss = 'removal' | 'accept-drafted' | 'reject-edited';

/** What an officer can do with findings. Each answers whether it worked. */
export function useJudging({ reference, reasons }: { reference: string; reasons: Reasons }) {
  const trpc = useTRPC();
  const { findings } = useTRPCClient();
  const queryClient = useQueryClient();
  // One thing at a time for each finding; an officer who walks through them by keyboard does not wait for the one before.
  const running = useRef(new Set<string>());
  const [busy, setBusy] = useState<ReadonlySet<string>>(running.current);
  const [problem, setProblem] = useState<Problem | null>(null);
  /** What is asked first: why an unsupported finding is accepted, or whether one's own words are to go. */
  const [question, setQuestion] = useState<Question | null>(null);
  /** For screen readers: what has just happened. */
  const [announcement, setAnnouncement] = useState('');

  async function attempt({ findingId, call, said }: Action): Promise<boolean> {
    if (running.current.has(findingId)) return false;
    running.current.add(findingId);
    setBusy(new Set(running.current));
    setProblem(null);
    try {
      await call();
      setAnnouncement(said);
      return true;
    } catch (error) {
      setProblem({ findingId, text: messageOf(error) });
      return false;
    } finally {
      // After a refusal too: it says that things are not as they were on screen.
      await queryClient.invalidateQueries(trpc.findings.judgements.queryFilter({ reference }));
      running.current.delete(findingId);
      setBusy(new Set(running.current));
    }
  }

  const name = (finding: ReviewFinding) => `Finding ${finding.position}`;
  const ask = (finding: ReviewFinding, about: Question['about']) =>
    setQuestion({ findingId: finding.id, drafted: draftedWords(finding), about });
  const judged = ({ id, revision }: ReviewFinding) => ({ reference, findingId: id, revision });

  const accept = (finding: ReviewFinding, reason?: string) =>
    attempt({
      findingId: finding.id,
      call: () => findings.judge.mutate({ verdict: 'accepted', ...judged(finding), ...(reason ? { reason } : {}) }),
      said: `${name(finding)} accepted.`,
    });
  const reject = (finding: ReviewFinding) =>
    attempt({
      findingId: finding.id,
      call: () => findings.judge.mutate({ verdict: 'rejected', ...judged(finding) }),
      said: `${name(finding)} rejected.`,
    });
  const takeBack = (finding: ReviewFinding) =>
    attempt({
      findingId: finding.id,
      call: () => findings.takeBack.mutate(judged(finding)),
      said: `Judgement of ${name(finding).toLowerCase()} taken back.`,
    });
  const remove = (finding: ReviewFinding) =>
    attempt({
      findingId: finding.id,
      call: () => findings.remove.mutate({ reference, addedFindingId: finding.id, revision: finding.revision }),
      said: `${name(finding)} removed.`,
    });

  return {
    isBusy: (findingId: string) => busy.has(findingId),
    problem,
    announcement,
    questionAbout: (finding: ReviewFinding) => {
      if (question?.findingId === finding.id) return question.about;
      return question?.about === 'reason' && question.drafted === draftedWords(finding) ? question.about : null;
    },
    dropQuestion: () => setQuestion(null),
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
    edit: (finding: ReviewFinding, { statement, citations }: { statement: string; citations: Passage[] }) =>
      attempt({
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
      }),
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
