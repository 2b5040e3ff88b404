import type { Paper } from '@/server/facts/contract';
import { findOrdersInPapers, type Passage } from '@/server/facts/orders/find-in-papers';
import { isOrder } from '@/server/facts/orders/withhold';
import type { FindingClaim, UnreadDocument } from '@/server/providers/ai/contract';
import { joinWords, type Named, nameSource, shortenFilename } from '@/server/providers/ai/name-source';

type Read = Named & { unread: readonly UnreadDocument[]; case: { title: string; claimantName: string } };

/** The key of the finding on words that speak to the AI. */
export const ORDERS = 'embedded-instruction';

/** More of them make no difference to whoever reads them; the rest are counted. */
const PAGES_NAMED = 3;
const PASSAGES_MARKED = 20;
const NAMES_SAID = 3;
const LONGEST_QUOTE = 2_000;
const KEPT = 'The drafter was not shown it, and it had no effect on this draft.';

/**
 * What of a case speaks to the AI instead of the office: one finding with its passages marked on their pages, and names that do. Said by
 * code, whichever drafter is at work: one that obeys would not say so. However often it is tried, the officer has one thing to look at.
 */
export function noteOrders(read: Read): { findings: FindingClaim[]; notes: string[] } {
  const passages = findOrdersInPapers(read.documents);
  const findings = passages.length > 0 ? [markPassages({ read, passages })] : [];
  return { findings, notes: [...findings.map(({ statement }) => statement), ...noteNames(read)] };
}

function markPassages({ read, passages }: { read: Read; passages: readonly Passage[] }): FindingClaim {
  const pages = [...new Map(passages.map((place) => [`${place.documentId} ${place.page}`, place])).values()];
  const named = pages
    .slice(0, PAGES_NAMED)
    .map(({ documentId, page }) => `page ${page} of ${nameSource({ request: read, documentId })}`);
  const more = pages.length - named.length;
  const where = joinWords(more > 0 ? [...named, `${more} more`] : named);
  return {
    key: ORDERS,
    statement: `${startLarge(where)} ${pages.length === 1 ? 'holds' : 'hold'} text that reads like an instruction to a computer. ${KEPT}`,
    citations: passages.slice(0, PASSAGES_MARKED).flatMap((place) => cite({ documents: read.documents, ...place })),
  };
}

function cite({ documents, documentId, page: number, start, end }: { documents: readonly Paper[] } & Passage) {
  const page = documents.find(({ id }) => id === documentId)?.pages.find((candidate) => candidate.number === number);
  const quote = page?.text.slice(start, Math.min(end, start + LONGEST_QUOTE)).trimEnd();
  return quote ? [{ documentId, page: number, quote, start }] : [];
}

function noteNames({ documents, unread, case: { title, claimantName } }: Read): string[] {
  const filenames = [...documents, ...unread].map(({ filename }) => filename).filter(isOrder);
  const said = filenames.slice(0, NAMES_SAID).map((filename) => `the file name “${shortenFilename(filename)}”`);
  const rest = filenames.length - said.length;
  const places = [
    ...(isOrder(claimantName) ? ['the claimant’s name'] : []),
    ...(isOrder(title) ? ['the case’s title'] : []),
    ...said,
    ...(rest > 0 ? [`${rest} more file ${rest === 1 ? 'name' : 'names'}`] : []),
  ];
  if (places.length === 0) return [];
  const verb = places.length === 1 ? 'reads' : 'read';
  return [`${startLarge(joinWords(places))} ${verb} like an instruction to a computer. ${KEPT}`];
}

const startLarge = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
