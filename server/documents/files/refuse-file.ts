import { AppError, type AppErrorCode } from '@/server/platform/errors';
import type { UnreadableCode } from '@/server/providers/failures';
import { TOO_MANY_PAGES } from '@/server/providers/ocr/page-limit';
import { FILE_CHANGED, FILE_CUT_OFF, FILE_EMPTY, FILE_TOO_LARGE, type FileRefusal, WORD_DOCUMENT } from '../limits';
import { MAXIMUM_DOCUMENTS_PER_CASE } from '../schema';

type Sentence = { code?: AppErrorCode; message: string };

/** What programs read of each refusal whose sentence is always the same. Pages word the reason in their reader's language. */
const SENTENCES = {
  too_large: { code: 'too_large', message: FILE_TOO_LARGE },
  empty: { message: FILE_EMPTY },
  wrong_type: {
    message:
      'This kind of file cannot be read. Upload a PDF, a Word document (DOCX), or a picture as JPEG, PNG, TIFF, WebP or HEIC.',
  },
  word_document: { message: WORD_DOCUMENT },
  cut_off: { message: FILE_CUT_OFF },
  changed: { message: FILE_CHANGED },
  not_arrived: { message: 'The file has not arrived. Check your connection and upload it again.' },
  too_many_pages: { message: TOO_MANY_PAGES },
  too_many_files: { message: `A case holds at most ${MAXIMUM_DOCUMENTS_PER_CASE} documents. Remove one first.` },
  too_many_unfinished: {
    message: 'Too many of your uploads have not arrived yet. Let them finish, or cancel some, and then add more files.',
  },
  too_many_today: {
    message:
      'You have added as many files today as one person can. Add the others tomorrow, or contact us if that is too late.',
  },
  too_much_today: {
    message:
      'The files that you have added today are as large together as one person’s can be. Add the others tomorrow, or contact us if that is too late.',
  },
} as const satisfies Partial<Record<FileRefusal, Sentence>>;

export function refuseFile(reason: keyof typeof SENTENCES): AppError {
  const { code = 'invalid', message }: Sentence = SENTENCES[reason];
  return new AppError(code, message, { refusal: { reason } });
}

export function refuseTwin({ filename }: { filename: string }): AppError {
  const refusal = { reason: 'already_there' satisfies FileRefusal, filename };
  return new AppError('conflict', `This file is already in the case, as “${filename}”.`, { refusal });
}

/** Why no retry can help a file that cannot be opened. One that opens is taken, however little of its pages can be read. */
const UNREADABLE: Partial<Record<UnreadableCode, FileRefusal>> = {
  damaged: 'damaged',
  encrypted: 'locked',
  unknown_encryption: 'unknown_encryption',
  dynamic_form: 'dynamic_form',
  portfolio: 'portfolio',
  no_pages: 'no_pages',
  too_many_pages: 'too_many_pages',
  too_large: 'too_large_to_read',
  too_complex: 'too_complex',
  unsupported: 'wrong_type',
};

/** The refusal of a file that the reader cannot open; null for a fault that is not the claimant's to mend. */
export function refuseUnreadable({ code, message, cause }: { code: UnreadableCode; message: string; cause: Error }) {
  const reason = UNREADABLE[code];
  return reason ? new AppError('invalid', message, { cause, refusal: { reason } }) : null;
}
