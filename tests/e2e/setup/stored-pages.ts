// What a reader notes of a page, written where it is stored: photos that arrive in part, and files in which picture and text
// disagree, are the readers' own tests' to make.
import pg from 'pg';
import { z } from 'zod';
import { NO_NOTES, type PageNotes } from '@/server/providers/ocr/contract';
import { parseWords } from '@/server/providers/ocr/stored-page';

const rowSchema = z.object({ text: z.string(), words: z.unknown() });

/** Of a read document's first page. */
export async function openStoredPages({ databaseUrl }: { databaseUrl: string }) {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  return {
    note: async ({ documentId, notes }: { documentId: string; notes: Partial<PageNotes> }) => {
      await client.query('UPDATE document_page SET notes = $2 WHERE document_id = $1 AND number = 1', [
        documentId,
        JSON.stringify({ ...NO_NOTES, ...notes }),
      ]);
    },
    /** The first of these words gets a second reading. Gives how many words stand before it. */
    readTwice: async (reading: { documentId: string; word: string; otherReading: string }) => {
      const { documentId, word: wanted, otherReading } = reading;
      const where = 'WHERE document_id = $1 AND number = 1';
      const { rows } = await client.query(`SELECT text, words FROM document_page ${where}`, [documentId]);
      const page = rowSchema.parse(rows[0]);
      const words = parseWords(page.words);
      const index = words.findIndex(({ start, end }) => page.text.slice(start, end) === wanted);
      const word = words[index];
      if (!word) throw new Error(`“${wanted}” is no word of the page.`);
      Object.assign(word, { otherReading, confidence: 0.4 });
      await client.query(`UPDATE document_page SET words = $2 ${where}`, [documentId, JSON.stringify(words)]);
      return index;
    },
    close: () => client.end(),
  };
}

export type StoredPages = Awaited<ReturnType<typeof openStoredPages>>;
