import { z } from 'zod';
import type { Case } from '@/generated/prisma/client';
import type { DecisionOutcome } from '@/generated/prisma/enums';
import type { Locale } from '@/messages/locales';
import { type CaseAssessed, readAssessment } from '@/server/assessments/service';
import { wordForLetter } from '@/server/case-types/case-type-words';
import { findCaseType } from '@/server/case-types/registry';
import type { Transaction } from '@/server/platform/database';
import { office } from '@/server/platform/office';
import { evidenceStateSchema } from '@/server/providers/ai/contract';
import { readFirst } from '@/server/reconsiderations/view';
import { decideAward } from '@/server/rules/award/decide-award';
import { paymentOf } from '@/server/rules/award/payment';
import { wordAward } from '@/server/rules/award/word-award';
import type { Award } from '@/server/rules/contract';
import { outcomeOf } from '@/server/rules/recommendation';
import { wordReasons } from '@/server/rules/word-case';
import type { LetterFrame } from '../schema';
import type { LetterRequest } from './contract';
import { listKeptValues } from './list-values';
import { readSender } from './read-sender';
import { requestAsAssessed } from './write-drafted';
import { writeFrame } from './write-frame';
import { writeBody } from './write-letter';

/** What an officer has chosen for a decision, as far as they have. */
export type LetterOptions = {
  outcome: DecisionOutcome;
  /** Reasons of a rejection; of a request the points that are asked in words. */
  reasons?: string[] | undefined;
  requestedEvidence?: string[] | undefined;
  respondBy?: string | undefined;
  awardMinor?: number | undefined;
  awardReason?: string | undefined;
  /** As it was decided, in place of the two before. */
  award?: Award | null | undefined;
};

/** Writes the letter of any decision on a case as it stands. */
export type Composing = {
  locale: Locale;
  write: (options: LetterOptions) => LetterRequest;
  frame: (request: LetterRequest) => LetterFrame;
  /** The letter of the recommended decision. */
  drafted: { draftId: string | null; letter: string; letterFor: DecisionOutcome | null };
  /** The draft is from before facts were kept, and its drafter wrote its letter whole. */
  isOld: boolean;
};

/** `assessed`: what the rules say now, where it has been read already; as `readAssessment` gives it. */
type Reading = {
  found: Case;
  /** The letter's. A draft from before facts were kept has its letter in English. */
  language: Locale;
  officerName: string;
  assessed?: CaseAssessed | null | undefined;
  /** When it is decided; the letter bears the office's day of it. */
  at?: Date;
};

export async function readComposing(
  tx: Transaction,
  { found, language, officerName, assessed: given, at = new Date() }: Reading,
): Promise<Composing> {
  const caseType = findCaseType(found.caseType);
  if (!caseType) throw new Error(`case type ${found.caseType} is not in the registry`);
  const { reference } = found;
  const assessed = given === undefined ? await readAssessment(tx, { caseId: found.id }) : given;
  const draft = await findDraft(tx, found.id);
  const claimant = await tx.user.findUniqueOrThrow({ where: { id: found.claimantId }, select: { name: true } });
  const first = await readFirst(tx, { found });
  const sender = readSender();
  const today = office().dayOf(at);

  const isOld = draft !== null && assessed === null && draft.letter !== '';
  const locale = isOld ? 'en' : language;
  const worded = wordForLetter({ caseType, locale });

  const begin = (outcome: DecisionOutcome): LetterRequest =>
    assessed
      ? { ...requestAsAssessed({ ...assessed, outcome, reference, locale }), first }
      : {
          outcome,
          locale,
          caseType: worded,
          assessment: null,
          award: null,
          values: listKeptValues({ caseType, locale, fields: draft?.fields ?? {} }),
          reasons: [],
          requestedEvidence: draft?.missing ?? [],
          respondBy: null,
          reference,
          claimantName: claimant.name,
          first,
        };
  const payment = paymentOf(caseType);
  const computed = assessed?.assessment.award ?? null;
  const sayReasons = (reasons: string[], { assessment }: LetterRequest) =>
    assessed && assessment ? wordReasons({ reasons, english: assessed.assessment, worded: assessment }) : reasons;
  const write = ({ outcome, reasons, requestedEvidence, respondBy, awardMinor, awardReason, award }: LetterOptions) => {
    const begun = begin(outcome);
    return {
      ...begun,
      reasons: reasons ? sayReasons(reasons, begun) : begun.reasons,
      requestedEvidence: requestedEvidence ?? begun.requestedEvidence,
      respondBy: respondBy ?? null,
      award: wordAward({
        award: award === undefined ? decideAward({ computed, payment, awardMinor, awardReason }).award : award,
        english: computed,
        worded: begun.award,
        locale,
      }),
    };
  };
  const recommended = assessed && outcomeOf(assessed.assessment.recommendation);
  return {
    locale,
    write,
    frame: (request) => writeFrame({ ...request, sender, today, officerName }),
    isOld,
    drafted: {
      draftId: draft?.id ?? null,
      letter: recommended ? writeBody(begin(recommended)) : (draft?.letter ?? ''),
      letterFor: recommended ?? (isOld ? draft.letterFor : null),
    },
  };
}

async function findDraft(tx: Transaction, caseId: string) {
  const draft = await tx.draft.findFirst({
    where: { caseId, status: { not: 'superseded' } },
    orderBy: { id: 'desc' },
    select: { id: true, letter: true, letterFor: true, fields: true, evidence: true },
  });
  if (!draft) return null;
  const { fields, evidence, ...rest } = draft;
  const states = z.array(evidenceStateSchema).parse(evidence);
  return {
    ...rest,
    fields: z.record(z.string(), z.string()).parse(fields),
    missing: states.filter(({ required, found }) => required && !found).map(({ key }) => key),
  };
}

/** The letter for a decision: composed, or an old draft's where that was worded for it and nothing else was chosen. */
export function composeLetter({ composing, options }: { composing: Composing; options: LetterOptions }): {
  body: string;
  frame: LetterFrame | null;
} {
  const { drafted, isOld } = composing;
  const isAsDrafted = options.requestedEvidence === undefined && options.respondBy === undefined;
  if (isOld && drafted.letterFor === options.outcome && isAsDrafted) return { body: drafted.letter, frame: null };
  const request = composing.write(options);
  return { body: writeBody(request), frame: composing.frame(request) };
}

type Framing = {
  composing: Composing;
  /** The decision whose letter the words began as. */
  begunFor: DecisionOutcome | null;
  outcome: DecisionOutcome | null;
  options?: LetterOptions;
};

/** What stands around words that somebody wrote; nothing around those that began as an old draft's. */
export function frameOf({ composing, begunFor, outcome, options }: Framing): LetterFrame | null {
  const { isOld, drafted, write, frame } = composing;
  if (isOld && (begunFor ?? drafted.letterFor) === drafted.letterFor) return null;
  // Words that are meant for no decision yet have no amount with them.
  return frame(write(options ?? { outcome: outcome ?? 'more_information' }));
}
