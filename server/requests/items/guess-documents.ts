import type { AskedFor } from './list-items';

export type SentDocument = {
  id: string;
  registeredAt: Date | null;
  /** Keys of the evidence that it is, by its claimant's word or as it was sorted. */
  serves: readonly string[];
};

type Guessing = {
  asked: Pick<AskedFor, 'item' | 'kind'>;
  request: { decidedAt: Date; answeredAt: Date | null };
  /** Of which nobody has said for what they are. */
  documents: readonly SentDocument[];
};

/** Of what was added between a request and its answer, the documents that are the paper that is asked for. A scan may be several. */
export const guessDocuments = ({ asked, request, documents }: Guessing): string[] =>
  asked.kind === 'evidence'
    ? documents
        .filter(
          ({ registeredAt, serves }) =>
            registeredAt !== null &&
            registeredAt > request.decidedAt &&
            (request.answeredAt === null || registeredAt <= request.answeredAt) &&
            serves.includes(asked.item),
        )
        .map(({ id }) => id)
    : [];
