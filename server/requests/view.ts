import type { DecisionOutcome } from '@/generated/prisma/enums';
import type { Locale } from '@/messages/locales';
import { findCaseType } from '@/server/case-types/registry';
import { takes } from '@/server/cases/outcomes';
import { database } from '@/server/platform/database';
import { listItems } from './items/list-items';
import { matchDocuments, type SentDocument } from './items/match-documents';

type Decided = {
  id: string;
  outcome: DecisionOutcome;
  requestedEvidence: string[];
  reasons: string[];
  letter: string | null;
  decidedAt: Date;
  answeredAt: Date | null;
};

type Asked = {
  decisions: Decided[];
  caseType: string;
  locale: Locale;
  /** All of the case. */
  documents: readonly SentDocument[];
};

/** What each of a case's decisions asks for, thing by thing, with what the claimant has said and sent to it. */
export async function readRequestItems({ decisions, caseType: key, locale, documents: sent }: Asked) {
  const requests = decisions.filter(({ outcome }) => takes(outcome) === 'request');
  if (requests.length === 0) return new Map<string, RequestItem[]>();
  const where = { decisionId: { in: requests.map(({ id }) => id) } };
  const [answers, documents] = await Promise.all([
    database().requestAnswer.findMany({ where }),
    database().requestedDocument.findMany({ where, orderBy: { documentId: 'asc' } }),
  ]);
  const caseType = findCaseType(key);
  const placed = new Set(documents.map(({ documentId }) => documentId));
  const isUnplaced = ({ id }: SentDocument) => !placed.has(id);
  return new Map(
    requests.map((request) => [
      request.id,
      listItems({ request, caseType, locale }).map((asked): RequestItem => {
        const isOfItem = (row: { decisionId: string; item: string | null }) =>
          row.decisionId === request.id && row.item === asked.item;
        const said = answers.find(isOfItem);
        return {
          ...asked,
          answer: said ? { words: said.words, cannotSend: said.cannotSend } : null,
          documentIds: documents.filter(isOfItem).map(({ documentId }) => documentId),
          guessedIds: matchDocuments({ asked, request, documents: sent.filter(isUnplaced) }),
        };
      }),
    ]),
  );
}

export type RequestItem = ReturnType<typeof listItems>[number] & {
  /** The claimant's words; with `cannotSend`, why the thing can't be sent. */
  answer: { words: string; cannotSend: boolean } | null;
  /** In the order in which they were chosen; one that never arrived is among them. */
  documentIds: string[];
  /** Those that were added to the case alone, and are recognised as what is asked for. Once placed, by anybody's word, none is guessed. */
  guessedIds: string[];
};
