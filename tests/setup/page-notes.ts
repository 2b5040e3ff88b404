import { database } from '@/server/platform/database';
import { NO_NOTES, type PageNotes } from '@/server/providers/ocr/contract';
import { parseWords } from '@/server/providers/ocr/stored-page';

type Page = { documentId: string; page?: number };

const findPage = ({ documentId, page = 1 }: Page) =>
  database().documentPage.findUniqueOrThrow({ where: { documentId_number: { documentId, number: page } } });

/** As if the reader had noted this of a page. */
export async function notePage({ notes, ...page }: Page & { notes: Partial<PageNotes> }): Promise<void> {
  const { id } = await findPage(page);
  await database().documentPage.update({ where: { id }, data: { notes: { ...NO_NOTES, ...notes } } });
}

/** As if a second reading had made something else of a word, the first that is this. */
export async function readTwice({
  reading,
  otherReading,
  ...page
}: Page & { reading: string; otherReading: string }): Promise<void> {
  const { id, text, words: stored } = await findPage(page);
  const words = parseWords(stored);
  const word = words.find(({ start, end }) => text.slice(start, end) === reading);
  if (!word) throw new Error(`${reading} is no word of the page`);
  Object.assign(word, { otherReading, confidence: 0.4 });
  await database().documentPage.update({ where: { id }, data: { words } });
}
