import type { CaseView } from '@/server/case-view/view';

export type Request = NonNullable<CaseView['decision']>;
export type Item = Request['items'][number];
type Document = CaseView['documents'][number];
type Asked = { documents: readonly Document[]; request: Pick<Request, 'items' | 'decidedAt'> };

/** What was added since the request and is for none of its points yet, by anybody's word or guess. */
export function listUnplaced({ documents, request }: Asked): Document[] {
  const placed = new Set(request.items.flatMap(({ documentIds, guessedIds }) => [...documentIds, ...guessedIds]));
  return documents.filter(
    ({ id, registeredAt }) => registeredAt !== null && registeredAt > request.decidedAt && !placed.has(id),
  );
}

/** The documents for one point. A request for one paper alone can mean no other with what is added to the case. */
export function documentsFor({ item, ...asked }: Asked & { item: Item }): Document[] {
  const ids = [...item.documentIds, ...item.guessedIds];
  const own = asked.documents.filter(({ id, registeredAt }) => registeredAt !== null && ids.includes(id));
  const isOnlyPaper = item.kind === 'evidence' && asked.request.items.length === 1;
  return isOnlyPaper ? [...own, ...listUnplaced(asked)] : own;
}

export const isAnswered = (asked: Asked & { item: Item }): boolean =>
  asked.item.answer !== null || documentsFor(asked).length > 0;

/** For `lang`: a point is in the officer's words, which are English, and a paper in the case type's, which are in the reader's language. */
export const languageOf = ({ kind }: Pick<Item, 'kind'>): 'en' | undefined => (kind === 'point' ? 'en' : undefined);
