import { DOCX } from '@/server/providers/ocr/contract';
import type { StorageName } from '@/server/providers/storage/contract';
import { refuseFile } from './refuse-file';

type Taking = { storage: StorageName; file: { filename: string; contentType: string } };

/** Refuses a Word document before it travels to a store that keeps pictures and PDFs alone. */
export function assertTakes({ storage, file }: Taking): void {
  const isWord = file.contentType === DOCX || /\.docx$/i.test(file.filename);
  if (storage === 'cloudinary' && isWord) throw refuseFile('word_document');
}
