import type { Transaction } from '@/server/platform/database';
import { MOST_SIGNS, type PageWords, readPageWords } from '../fingerprints/list-page-words';
import { chooseOthers, gatherMatches, type PagePair, type PaperMatch } from './choose-others';
import { isOnePaper, saysTheSamePage } from './compare-pages';
import { findLookAlikes, findNearPages, findSameFiles, type LookAlike } from './find-look-alikes';

/** A page that so many documents have is a standard one, such as a contract's conditions: by itself it tells no paper. */
const STANDARD = 40;

type Page = { number: number; text: string; isPictured: boolean };

/**
 * In which documents of submitted cases a document's papers are once more. One page is in hand at a time, with at most some hundred
 * others, so that a long document takes no more memory than a short one. Throws where `signal` is aborted.
 */
export async function findMatches(
  tx: Transaction,
  { documentId, signal }: { documentId: string; signal?: AbortSignal },
): Promise<PaperMatch[]> {
  const files = await findSameFiles(tx, { documentId });
  const pages = await readPages(tx, documentId);
  const found: PagePair[] = [];
  for (const page of pages) {
    signal?.throwIfAborted();
    found.push(...keepAgreeing(page, await findLookAlikes(tx, { documentId, page: page.number })));
  }
  const pictured = pages.filter(({ isPictured }) => isPictured);
  const others = chooseOthers(found);
  const added: PagePair[] = [];
  for (const page of others.length === 0 ? [] : pictured) {
    signal?.throwIfAborted();
    const known = found.filter(({ how, page: number }) => how === 'picture' && number === page.number);
    const otherIds = others.filter((id) => !known.some(({ otherId }) => otherId === id));
    if (otherIds.length > 0)
      added.push(...keepAgreeing(page, await findNearPages(tx, { documentId, page: page.number, otherIds })));
  }
  return [
    ...files.map(({ otherId }) => ({ otherId, how: 'bytes' as const, pages: [], otherPages: [] })),
    ...gatherMatches({
      found,
      pairs: [...found, ...added],
      pictured: pictured.map(({ number }) => number),
      standard: STANDARD,
    }),
  ];
}

async function readPages(tx: Transaction, documentId: string): Promise<Page[]> {
  return tx.$queryRaw<Page[]>`
    SELECT g.number, left(g.text, ${MOST_SIGNS}) AS text, p.picture IS NOT NULL AS "isPictured"
    FROM page_fingerprint p JOIN document_page g ON g.document_id = p.document_id AND g.number = p.page
    WHERE p.document_id = ${documentId}::uuid ORDER BY g.number`;
}

/** Those that also say the same. */
function keepAgreeing({ number, text }: Page, lookAlikes: LookAlike[]): PagePair[] {
  if (lookAlikes.length === 0) return [];
  const own = readPageWords(text);
  return lookAlikes
    .filter((other) => agrees({ how: other.how, own, other: readPageWords(other.text) }))
    .map(({ how, otherId, otherPage }) => ({ page: number, how, otherId, otherPage }));
}

const agrees = ({ how, own, other }: { how: PagePair['how']; own: PageWords; other: PageWords }): boolean =>
  how === 'picture' ? saysTheSamePage(own, other) : isOnePaper(own, other);
