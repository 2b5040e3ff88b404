import type { Case } from '@/generated/prisma/client';
import type { DecisionOutcome } from '@/generated/prisma/enums';
import type { Locale } from '@/messages/locales';
import type { CaseAssessed } from '@/server/assessments/service';
import { recordEvent } from '@/server/audit/service';
import { isFitToSend, TO_COMPLETE } from '@/server/case-types/letter';
import { findVisibleCase } from '@/server/cases/access';
import { lockCase } from '@/server/cases/lock';
import { takes } from '@/server/cases/outcomes';
import { formatMoney } from '@/server/facts/display';
import { database, type Transaction } from '@/server/platform/database';
import { AppError } from '@/server/platform/errors';
import type { Actor } from '@/server/platform/trpc';
import { writeOnce } from '@/server/platform/write-once';
import { requireOwnReview } from '@/server/reviews/service';
import type { Award } from '@/server/rules/contract';
import { type Composing, composeLetter, frameOf, type LetterOptions, readComposing } from './compose/compose-letter';
import { findPromisedSums } from './compose/find-promised-sums';
import type { LetterFrame, PreviewLetterInput, SaveLetterInput, SeenLetter } from './schema';

const workingLetterSelect = {
  id: true,
  body: true,
  language: true,
  revision: true,
  reviewId: true,
  updatedAt: true,
  begunFor: true,
  baseBody: true,
  baseFor: true,
  baseDraft: { select: { id: true, letter: true, letterFor: true } },
} as const;

const findWorking = (tx: Transaction, caseId: string) =>
  tx.letter.findFirst({ where: { caseId, decisionId: null }, select: workingLetterSelect });

/** The decision that stands last, null for none: it sent its letter off, and what comes after it is another letter. */
async function findRound(tx: Transaction, caseId: string): Promise<string | null> {
  const last = await tx.decision.findFirst({
    where: { caseId, undoneAt: null },
    orderBy: { id: 'desc' },
    select: { id: true },
  });
  return last?.id ?? null;
}

type Working = NonNullable<Awaited<ReturnType<typeof findWorking>>>;

/** What edits began from: a drafted letter, and the decision it is for; without words, for none. */
type Base = { draftId: string | null; letter: string; letterFor: DecisionOutcome | null };

function describeBase({ baseBody, baseFor, baseDraft }: Pick<Working, 'baseBody' | 'baseFor' | 'baseDraft'>): Base {
  const letter = baseBody ?? baseDraft?.letter ?? '';
  const letterFor = baseBody === null ? (baseDraft?.letterFor ?? null) : baseFor;
  return { draftId: baseDraft?.id ?? null, letter, letterFor: letter === '' ? null : letterFor };
}

/** A saved letter that reads like what it began from is not the officer's own: it follows the case as the drafted one does. */
const isOwn = (working: Working): boolean => working.body !== describeBase(working).letter;

/** An officer's own words stay in the language that they began in; everything else is written in the claimant's of today. */
async function findLanguage(tx: Transaction, { claimantId }: Case, working: Working | null): Promise<Locale> {
  if (working && isOwn(working)) return working.language;
  const claimant = await tx.user.findUniqueOrThrow({ where: { id: claimantId }, select: { language: true } });
  return claimant.language;
}

/** The letter an officer works on: their own edit, else the one that is composed of what the rules say now. */
export async function readLetter({ actor, reference }: { actor: Actor; reference: string }) {
  const found = await findVisibleCase({ actor, reference });
  // First: with a decision in between the two, the next reading has another round and is taken for what it is.
  const round = await findRound(database(), found.id);
  const letter = await findWorking(database(), found.id);
  const language = await findLanguage(database(), found, letter);
  const composing = await readComposing(database(), { found, language, officerName: actor.name });
  const own = letter && isOwn(letter) ? letter : null;
  const savedIn = letter?.reviewId
    ? await database().review.findUnique({
        where: { id: letter.reviewId },
        select: { officer: { select: { id: true, name: true } } },
      })
    : null;
  const { drafted } = composing;
  const begunFor = own ? own.begunFor : drafted.letterFor;
  return {
    body: own?.body ?? drafted.letter,
    round,
    revision: letter?.revision ?? 0,
    edited: own !== null,
    drafted: drafted.letter,
    draftId: drafted.draftId,
    /** The recommended decision, whose letter is drafted; null where there is none. */
    draftedFor: drafted.letterFor,
    /** What the edits began from; what is drafted may say something else by now. */
    base: own ? describeBase(own) : drafted,
    /** The decision whose letter the words began as; null where nothing says for which they were meant. */
    begunFor,
    /** What stands around the words; null for those of an old draft, which say it themselves. */
    frame: frameOf({ composing, begunFor, outcome: begunFor ?? drafted.letterFor }),
    updatedAt: letter?.updatedAt ?? null,
    /** Whose edit it is; null where nobody has edited it. */
    savedBy: savedIn && { name: savedIn.officer.name, mine: savedIn.officer.id === actor.userId },
  };
}

/** Saves an edit by the officer who holds the case; `conflict` when another page, of theirs or of an officer before, has saved since, or the letter was sent off meanwhile. */
export async function saveLetter({ actor, input: asked }: { actor: Actor; input: SaveLetterInput }) {
  const found = await findVisibleCase({ actor, reference: asked.reference });
  const caseId = found.id;
  const { answer } = await database().$transaction(async (tx) => {
    // Saves of one case stand in line, so that two first saves cannot make two letters.
    await lockCase(tx, { caseId });
    const once = { caseId, officerId: actor.userId, noun: 'letters', input: asked } as const;
    return writeOnce(tx, once, async (input) => ({ answer: await storeLetter(tx, { actor, found, input }) }));
  });
  return answer;
}

async function storeLetter(
  tx: Transaction,
  { actor, found, input }: { actor: Actor; found: Case; input: SaveLetterInput },
): Promise<{ revision: number }> {
  const caseId = found.id;
  const review = await requireOwnReview(tx, { actor, caseId });
  const current = await findWorking(tx, caseId);
  const round = await findRound(tx, caseId);
  if (round !== input.round || (current?.revision ?? 0) !== input.revision) {
    throw new AppError(
      'conflict',
      'The letter was changed while you wrote. Compare it with your text, and choose which of the two to go on with.',
    );
  }
  const language = await findLanguage(tx, found, current);
  const data = {
    body: input.body,
    language,
    revision: input.revision + 1,
    ...(await findBase(tx, { found, input, current, language, officerName: actor.name })),
    begunFor: input.begunFor === undefined ? (current?.begunFor ?? null) : input.begunFor,
    reviewId: review.id,
  };
  if (current) await tx.letter.update({ where: { id: current.id }, data });
  else await tx.letter.create({ data: { caseId, ...data } });
  // Once a review: whoever reads the timeline wants to know who wrote, not how often the page saved.
  if (current?.reviewId !== review.id)
    await recordEvent(tx, { caseId, actorId: actor.userId, action: 'letter_edited' });
  return { revision: data.revision };
}

type BaseRequest = {
  found: Case;
  input: SaveLetterInput;
  current: Working | null;
  language: Locale;
  officerName: string;
};
type StoredBase = { baseDraftId: string | null; baseBody: string | null; baseFor: DecisionOutcome | null };

/** What edits begin from: what the page names, else what they began from before, else what is drafted now. */
async function findBase(
  tx: Transaction,
  { found, input, current, language, officerName }: BaseRequest,
): Promise<StoredBase> {
  const { baseDraftId: asked, baseBody, baseFor = null } = input;
  if (asked === null) return { baseDraftId: null, baseBody: baseBody ?? null, baseFor };
  if (asked === undefined && current)
    return { baseDraftId: current.baseDraft?.id ?? null, baseBody: current.baseBody, baseFor: current.baseFor };
  if (asked && !(await tx.draft.findFirst({ where: { caseId: found.id, id: asked }, select: { id: true } })))
    throw new AppError('invalid', 'The letter names a draft of another case. Reload the page.');
  if (asked && baseBody !== undefined) return { baseDraftId: asked, baseBody, baseFor };
  const { drafted, isOld } = await readComposing(tx, { found, language, officerName });
  if (isOld || (asked && asked !== drafted.draftId))
    return { baseDraftId: asked ?? drafted.draftId, baseBody: null, baseFor: null };
  return { baseDraftId: drafted.draftId, baseBody: drafted.letter, baseFor: drafted.letterFor };
}

export type LetterSource = 'edited' | 'composed';

type DecisionLetter = { body: string; source: LetterSource; frame: LetterFrame | null };

/** The letter that a decision on this case would send now: the officer's own words, else those composed for it. */
function findDecisionLetter({
  composing,
  working,
  ...options
}: LetterOptions & { composing: Composing; working: Working | null }): DecisionLetter {
  const composed = composeLetter({ composing, options });
  if (!working || !isOwn(working)) return { ...composed, source: 'composed' };
  const frame = frameOf({ composing, begunFor: working.begunFor, outcome: options.outcome, options });
  return { body: working.body, source: 'edited', frame };
}

/** What would be sent with a decision, for the officer to see before it is made. */
export async function previewDecisionLetter({ actor, input }: { actor: Actor; input: PreviewLetterInput }) {
  const found = await findVisibleCase({ actor, reference: input.reference });
  const working = await findWorking(database(), found.id);
  const language = await findLanguage(database(), found, working);
  const composing = await readComposing(database(), { found, language, officerName: actor.name });
  const { body, source, frame } = findDecisionLetter({ composing, working, ...input });
  return {
    body,
    source,
    frame,
    sums: working && source === 'edited' ? compareSums({ composing, working, input }) : null,
  };
}

type Comparing = { composing: Composing; working: Working; input: LetterOptions };

/** What an approval would pay, and what the officer's words, and those that they began from, promise instead; null where nothing is paid. */
function compareSums({ composing, working, input }: Comparing): { paid: string; others: string[] } | null {
  const { locale } = composing;
  const { caseType, award } = composing.write(input);
  if (takes(input.outcome) !== 'award' || !award) return null;
  const paid = formatMoney({ minor: award.totalMinor, currency: award.currency }, locale);
  const promised = findPromisedSums({ caseType, locale, letters: [working.body, describeBase(working).letter] });
  return { paid, others: promised.filter((sum) => sum !== paid) };
}

/** Refuses a decision over another letter than the officer saw. The case's row has to be locked: no save comes in between. */
export async function assertLetterSeen(tx: Transaction, { caseId, seen }: { caseId: string; seen: SeenLetter }) {
  const round = await findRound(tx, caseId);
  const working = await findWorking(tx, caseId);
  if (seen.round !== round || seen.revision !== (working?.revision ?? 0))
    throw new AppError('conflict', 'The letter was changed in another window. Read it again before you decide.');
}

type Binding = LetterOptions & {
  found: Case;
  decisionId: string;
  /** What the rules say now, as `readAssessment` gives it. */
  assessed: CaseAssessed | null;
  /** As it was decided; what the rules make it where undefined. */
  award?: Award | null | undefined;
};

/** From here on a worker makes the letter's PDF, and makes it again until one is stored: no decision waits for it. */
export async function owePdf(tx: Transaction, { decisionId, now }: { decisionId: string; now: Date }): Promise<void> {
  await tx.letter.updateMany({ where: { decisionId }, data: { pdfDueAt: now } });
}

/**
 * Binds the letter to a decision, with all that stands around its words: from here on nothing about it changes. `conflict` where
 * something in it is still to be filled in, or nothing is in it.
 */
export async function finaliseLetter(tx: Transaction, binding: Binding): Promise<void> {
  const { found, decisionId, assessed, ...options } = binding;
  const { officer, decidedAt } = await tx.decision.findUniqueOrThrow({
    where: { id: decisionId },
    select: { decidedAt: true, officer: { select: { name: true } } },
  });
  const working = await findWorking(tx, found.id);
  const language = await findLanguage(tx, found, working);
  const composing = await readComposing(tx, { found, language, officerName: officer.name, assessed, at: decidedAt });
  const { body, frame } = findDecisionLetter({ composing, working, ...options });
  if (!isFitToSend(body))
    throw new AppError(
      'conflict',
      body.trim() === ''
        ? 'The letter is empty. Write it, and decide then.'
        : `The letter still says “${TO_COMPLETE}”. Fill that in or take it out, and decide then.`,
    );
  const bound = { decisionId, body, language: composing.locale, ...(frame ? { frame } : {}) };
  if (working) await tx.letter.update({ where: { id: working.id }, data: { ...bound, workingBody: working.body } });
  else await tx.letter.create({ data: { caseId: found.id, ...bound } });
}

/** After a decision was undone: the officer's own text is worked on again, as it was. What would have gone out stays on record. */
export async function reopenLetter(
  tx: Transaction,
  { caseId, decisionId }: { caseId: string; decisionId: string },
): Promise<void> {
  const bound = await tx.letter.findUnique({ where: { decisionId } });
  if (bound?.workingBody == null) return;
  const { workingBody: body, language, revision, baseDraftId, baseBody, baseFor, begunFor, reviewId } = bound;
  await tx.letter.create({
    data: { caseId, body, language, revision: revision + 1, baseDraftId, baseBody, baseFor, begunFor, reviewId },
  });
}
