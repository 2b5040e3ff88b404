import type { OwedDocument } from '../client/model';
import type { System } from '../system/system';
import { countEvents, type Facts } from './facts';

/** So often a job is tried before the case goes on without what it could not get. */
const ATTEMPTS = 3;
/** A document that so many workers died over is set aside. */
const KILLS = 3;

type Excusing = { system: System; facts: Facts };

/** The service failed this very document in every attempt, or workers died over it until it was left alone. */
export const mayLackVector = ({ system, facts, document }: Excusing & { document: OwedDocument }): boolean =>
  failsVector({ system, facts, document }) || wasDeadly({ facts, document });

function failsVector({ system, facts, document }: Excusing & { document: OwedDocument }): boolean {
  const { all, permanent } = countVectorFailures({ system, facts, document });
  return permanent > 0 || all >= ATTEMPTS;
}

function countVectorFailures({ system, facts, document: { id, file, marker } }: Excusing & { document: OwedDocument }) {
  // A marker may be misread, so a picture is known by all that was read in it.
  const text = file === 'picture' ? facts.documents.find((row) => row.id === id)?.text : marker;
  if (!text) return { all: 0, permanent: 0 };
  return system.provider.countFailures('embedding', JSON.stringify(text).slice(1, -1));
}

const wasDeadly = ({ facts, document: { id } }: { facts: Facts; document: OwedDocument }): boolean =>
  countEvents(facts, { documentId: id, action: 'reading_interrupted' }) >= KILLS;

type Undrafted = Excusing & { reference: string; problem: string; documents: OwedDocument[] };

/**
 * Whether a case with documents that were read may be with the officers without a draft. Attempts are counted by the job of a
 * document, which asks for its vector first, so that some of them may have failed there.
 */
export function mayLackDraft({ system, facts, reference, problem, documents }: Undrafted): boolean {
  if (problem === 'crashed') return documents.some((document) => isReadOverDeaths({ facts, document }));
  const drafts = system.provider.countFailures('draft', `Case ${reference}:`);
  if (drafts.permanent > 0) return true;
  const vectors = documents.map((document) => countVectorFailures({ system, facts, document }).all);
  return drafts.all > 0 && drafts.all + Math.max(0, ...vectors) >= ATTEMPTS;
}

/** One that is deadly to read is set aside before a draft is made, and the case drafted from the others. */
const isReadOverDeaths = ({ facts, document }: { facts: Facts; document: OwedDocument }): boolean =>
  document.file !== 'deadly' &&
  facts.documents.some(({ id, status }) => id === document.id && status === 'completed') &&
  wasDeadly({ facts, document });
