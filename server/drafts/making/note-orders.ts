import type { Paper } from '@/server/facts/contract';
import { findOrdersInPapers, type Passage } from '@/server/facts/orders/find-in-papers';
import { isOrder } from '@/server/facts/orders/withhold';
import type { FindingClaim, UnreadDocument } from '@/server/providers/ai/contract';
import { type Named, nameSource, shortenFilename } from '@/server/providers/ai/name-source';

type Read = Named & { unread: readonly UnreadDocument[]; case: { title: string; claimantName: string } };

/** The key of a finding on words that speak to the AI. */
export const ORDERS = 'embedded-instruction';

/** More of them make no difference to whoever reads them. */
const PAGES_MARKED = 10;
const LONGEST_QUOTE = 2_000;
const KEPT = 'The drafter was not shown it, and it had no effect on this draft.';

/**
 * What of a case speaks to the AI instead of the office: its passages, marked on their pages, and names that do. Said by code, whichever
 * drafter is at work: one that obeys would not say so.
 */
export function noteOrders(read: Read): { findings: FindingClaim[]; notes: string[] } {
  const passages = findOrdersInPapers(read.documents);
  const findings = groupByPage(passages)
    .slice(0, PAGES_MARKED)
    .map(([place, ...more]) => markPage({ read, place, more }));
  return { findings, notes: [...findings.map(({ statement }) => statement), ...noteNames(read)] };
}

function markPage({ read, place, more }: { read: Read; place: Passage; more: Passage[] }): FindingClaim {
  const { documentId, page } = place;
  const source = read.documents.find(({ id }) => id === documentId);
  return {
    key: ORDERS,
    statement: `Page ${page} of ${nameSource({ request: read, documentId })} holds text that reads like an instruction to a computer. ${KEPT}`,
    citations: [place, ...more].flatMap(({ start, end }) => cite({ source, page, start, end })),
  };
}

function cite({ source, page: number, start, end }: { source: Paper | undefined } & Omit<Passage, 'documentId'>) {
  const page = source?.pages.find((candidate) => candidate.number === number);
  const quote = page?.text.slice(start, Math.min(end, start + LONGEST_QUOTE)).trimEnd();
  return source && quote ? [{ documentId: source.id, page: number, quote, start }] : [];
}

function groupByPage(passages: readonly Passage[]): [Passage, ...Passage[]][] {
  const groups = new Map<string, [Passage, ...Passage[]]>();
  for (const passage of passages) {
    const key = `${passage.documentId} ${passage.page}`;
    const group = groups.get(key);
    if (group) group.push(passage);
    else groups.set(key, [passage]);
  }
  return [...groups.values()];
}

function noteNames({ documents, unread, case: { title, claimantName } }: Read): string[] {
  const names = [
    { place: 'The claimant’s name', text: claimantName },
    { place: 'The case’s title', text: title },
    ...[...documents, ...unread].map(({ filename }) => ({
      place: `The file name “${shortenFilename(filename)}”`,
      text: filename,
    })),
  ];
  return names
    .filter(({ text }) => isOrder(text))
    .map(({ place }) => `${place} reads like an instruction to a computer. ${KEPT}`);
}
