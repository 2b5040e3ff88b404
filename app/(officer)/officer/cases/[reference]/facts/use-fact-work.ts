'use client';

import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useRef, useState } from 'react';
import { serverDate } from '@/app/client/server-clock';
import { useTRPC, useTRPCClient } from '@/app/client/trpc';
import { messageOf } from '@/app/ui/error-message';
import type { CaseView } from '@/server/case-view/view';
import type { CiteTarget } from '../documents/cite-target';
import { typingStage } from '../findings/typing-stage';
import { type Assessed, compareAssessments, describeChanges, NO_CHANGES } from '../rules/changes';
import { checkForm, type FactForm, type FormProblems, isSound, NEW_FACT } from './fact-form';
import type { FactWrite } from './foresee';
import type { FactView } from './group-facts';
import { useFactForms } from './use-fact-forms';
import { useForesight } from './use-foresight';
import { useFreshFacts } from './use-fresh-facts';

type Options = {
  view: CaseView;
  officer: { userId: string; name: string };
  /** The officer reviews the case, or may begin to. */
  mayJudge: boolean;
};

export type Problems = FormProblems & { whole?: string };
type Pending = { id: string; write: FactWrite; at: Date };
type Attempt = { id: string; write: FactWrite | null; call: () => Promise<unknown> };

/** How things stood before the last write, and which fact that was about. `isToldOf`: what came of it has been read out. */
type Before = { draftId: string; assessed: Assessed; factId: string; isToldOf: boolean };

const NO_FACTS: FactView[] = [];
const NO_PROBLEMS: Problems = {};

/** Officers' verdicts on facts, what comes of them at once, and what the server makes of them. */
export function useFactWork({ view, officer, mayJudge }: Options) {
  const { reference, caseType } = view;
  const trpc = useTRPC();
  const client = useTRPCClient();
  const queryClient = useQueryClient();
  // Read here, where pending writes are dropped: passed down, it would come a moment after them, and the old facts between the two.
  const { data: stored } = useSuspenseQuery(trpc.drafts.current.queryOptions({ reference }));
  const foresight = useForesight({ isWanted: mayJudge });
  const forms = useFactForms({ officerId: officer.userId, reference, stage: typingStage(view) });
  const [pending, setPending] = useState<readonly Pending[]>([]);
  const [problems, setProblems] = useState<ReadonlyMap<string, Problems>>(new Map());
  const [busy, setBusy] = useState<ReadonlySet<string>>(new Set());
  const [before, setBefore] = useState<Before | null>(null);
  const [announcement, setAnnouncement] = useState('');
  const running = useRef(new Set<string>());
  useFreshFacts({ reference, factWrites: view.factWrites });

  const draft = useMemo(() => {
    if (!stored || !foresight) return stored;
    return pending.reduce(
      (before, { write, at }) =>
        foresight.foresee({ draft: before, caseTypeKey: caseType.key, write, by: officer, at }),
      stored,
    );
  }, [stored, pending, foresight, caseType.key, officer]);
  // The newest, for what comes back after a while.
  const shown = useRef(draft);
  useEffect(() => {
    shown.current = draft;
  });

  const facts = draft?.facts ?? NO_FACTS;
  const struckFacts = draft?.struckFacts ?? NO_FACTS;
  const isLast = before !== null && before.draftId === draft?.id;
  const changes = useMemo(
    () => (before && draft && isLast ? compareAssessments({ before: before.assessed, after: draft }) : NO_CHANGES),
    [before, draft, isLast],
  );
  // Without foresight what comes of a write is known once the server has answered.
  const isKnown = isLast && !before.isToldOf && (foresight !== null || busy.size === 0);
  useEffect(() => {
    if (isKnown && draft) setAnnouncement(describeChanges({ changes, after: draft }));
  }, [isKnown, changes, draft]);
  const find = (factId: string) => [...facts, ...struckFacts].find(({ id }) => id === factId);
  const { fields } = caseType;
  const labelOf = (key: string) => fields.find((field) => field.key === key)?.label ?? key;

  const tell = (id: string, problem: Problems) => setProblems((all) => new Map(all).set(id, problem));

  /** At once on the page, then at the server, whose answer takes its place. Answers whether it was saved. */
  async function attempt({ id, write, call }: Attempt): Promise<boolean> {
    if (running.current.has(id)) return false;
    running.current.add(id);
    setBusy(new Set(running.current));
    tell(id, NO_PROBLEMS);
    const assessed = shown.current;
    const earlier = before;
    if (assessed) setBefore({ draftId: assessed.id, assessed, factId: id, isToldOf: false });
    if (write) setPending((all) => [...all, { id, write, at: serverDate() }]);
    try {
      await call();
      return true;
    } catch (error) {
      tell(id, { whole: messageOf(error) });
      setBefore(earlier && { ...earlier, isToldOf: true });
      return false;
    } finally {
      // After a refusal too: it says that things are not as they were on screen.
      await readAgain();
      setPending((all) => all.filter((other) => other.id !== id));
      running.current.delete(id);
      setBusy(new Set(running.current));
    }
  }

  /** Asked for after the write, and put in place itself: a reading that another one calls off would end without it. */
  async function readAgain() {
    void queryClient.invalidateQueries(trpc.letters.current.queryFilter({ reference }));
    void queryClient.invalidateQueries(trpc.cases.byReference.queryFilter({ reference }));
    try {
      const fresh = await client.drafts.current.query({ reference });
      await queryClient.cancelQueries(trpc.drafts.current.queryFilter({ reference }));
      // Of two readings the one that knows more writes stays, whichever arrives last.
      queryClient.setQueryData(trpc.drafts.current.queryKey({ reference }), (known) =>
        known && fresh && known.id === fresh.id && known.factWrites > fresh.factWrites ? known : fresh,
      );
    } catch (error) {
      console.warn('The facts are read again later.', error);
      void queryClient.invalidateQueries(trpc.drafts.current.queryFilter({ reference }));
    }
  }

  /** What a form writes: `write` is null where only the server can read it. Null where something is missing or can't be read. */
  function readForm(id: string, form: FactForm): { write: FactWrite | null } | null {
    const missing = checkForm(form);
    if (!isSound(missing)) return refuse(id, missing);
    const { about, reason, citation, field } = form;
    if (about === 'strike') return { write: { kind: 'strike', factId: id, reason } };
    const instead = find(id)?.raw;
    const reading = foresight?.readTyped({ caseTypeKey: caseType.key, field, text: form.text, instead });
    if (!reading) return { write: null };
    if ('problem' in reading) return refuse(id, { text: reading.problem });
    const valued = { value: reading.value, citation, reason };
    return about === 'correct'
      ? { write: { kind: 'correct', factId: id, ...valued } }
      : { write: { kind: 'add', addedFactId: form.addedFactId, field, ...valued } };
  }

  function refuse(id: string, problem: Problems): null {
    tell(id, problem);
    return null;
  }

  /** Answers whether it was saved; its form is the caller's to close. */
  async function save(id: string): Promise<boolean> {
    const form = forms.forms.get(id);
    if (!form || running.current.has(id)) return false;
    const fact = find(id);
    if (form.about !== 'add' && !fact) return false;
    if (fact && fact.revision !== form.revision) {
      // Shown first; saving once more replaces it knowingly.
      forms.change(id, { revision: fact.revision });
      tell(id, {
        whole: `This fact was changed since you began. It says now: “${fact.display}”. Save again to put your word in its place.`,
      });
      return false;
    }
    const read = readForm(id, form);
    if (!read) return false;
    return attempt({ id, write: read.write, call: () => send({ id, form }) });
  }

  function send({ id, form }: { id: string; form: FactForm }): Promise<unknown> {
    const { about, reason, text, revision } = form;
    const citation = form.citation && {
      documentId: form.citation.documentId,
      page: form.citation.page,
      start: form.citation.start,
      end: form.citation.end,
    };
    const rest = { reference, reason, ...(citation ? { citation } : {}) };
    if (about === 'add')
      return client.facts.add.mutate({ ...rest, addedFactId: form.addedFactId, field: form.field, text });
    if (about === 'strike')
      return client.facts.judge.mutate({ verdict: 'struck', reference, factId: id, revision, reason });
    return client.facts.judge.mutate({ verdict: 'corrected', ...rest, factId: id, revision, text });
  }

  /** Takes back the verdict on a drafted fact; removes an officer's own. */
  const takeBack = (fact: FactView) =>
    attempt({
      id: fact.id,
      write: { kind: 'take-back', factId: fact.id },
      call: () =>
        fact.addedFactId === null
          ? client.facts.takeBack.mutate({ reference, factId: fact.id, revision: fact.revision })
          : client.facts.remove.mutate({
              reference,
              addedFactId: fact.addedFactId,
              revision: fact.revision,
            }),
    });

  /** Where words selected on a page can go while a value is being written. */
  function citeTargets({ onCited }: { onCited: () => void }): CiteTarget[] {
    const { activeId } = forms;
    const form = activeId === null ? undefined : forms.forms.get(activeId);
    if (!mayJudge || activeId === null || !form) return [];
    const fact = find(activeId);
    const label = form.about === 'add' ? 'Use for the new fact' : `Use for: ${labelOf(form.field)}`;
    return [
      {
        label,
        cite: (citation) => {
          forms.cite(activeId, citation, fact?.display ?? '');
          onCited();
        },
      },
    ];
  }

  return {
    /** With the writes that are on their way to the server. */
    draft,
    changes,
    facts,
    struckFacts,
    fields,
    labelOf,
    forms,
    mayJudge,
    announcement,
    changedFactId: isLast ? (before?.factId ?? null) : null,
    isBusy: (id: string) => busy.has(id),
    /** A write is not yet among the facts that the server gave. */
    isSaving: busy.size > 0,
    problemsOf: (id: string) => problems.get(id) ?? NO_PROBLEMS,
    open: forms.open,
    openNew: () => forms.openNew(fields.find(({ isDerived }) => !isDerived)?.key ?? ''),
    drop: (id: string) => {
      forms.close(id);
      tell(id, NO_PROBLEMS);
    },
    save,
    takeBack,
    citeTargets,
    /** What was being written about facts that a newer draft no longer has. */
    orphans: [...forms.forms].filter(([id]) => id !== NEW_FACT && !find(id)),
  };
}

export type FactWork = ReturnType<typeof useFactWork>;
