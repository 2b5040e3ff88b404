import type { Locator, Page } from '@playwright/test';
import { samplePaper } from '../setup/samples';
import type { Session } from '../setup/session';
import { readDraft } from './officer';

export const TICKET = samplePaper({ slug: 'lindqvist-lisbon', evidence: 'ticket' });

/** The draft, its document and the words of the first page. */
export async function readEvidence({ officer, reference }: { officer: Session; reference: string }) {
  const draft = await readDraft({ officer, reference });
  const { documents } = await officer.api.cases.byReference.query({ reference });
  const documentId = documents[0]?.id ?? '';
  const words = await officer.api.documents.words.query({ documentId, page: 1 });
  const [page] = await officer.api.documents.pages.query({ documentId });
  return { draft, documentId, words, text: page?.text ?? '' };
}

export const pictureOf = (page: Page) => page.getByRole('img', { name: `${TICKET.name}, page 1` });

/** The middle of a word, in pixels of the window. */
export async function middleOf({
  picture,
  word,
}: {
  picture: Locator;
  word: { x: number; y: number; w: number; h: number };
}) {
  const box = await picture.boundingBox();
  if (!box) throw new Error('The picture of the page is not on screen.');
  return { x: box.x + (word.x + word.w / 2) * box.width, y: box.y + (word.y + word.h / 2) * box.height };
}
