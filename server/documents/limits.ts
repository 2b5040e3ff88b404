/** Large enough for a long scan, small enough to be read within a minute. */
export const MAXIMUM_FILE_BYTES = 20 * 1024 * 1024;

export const FILE_TOO_LARGE = 'This file is larger than 20 MB. Split it, or save it at a lower resolution.';
export const FILE_CUT_OFF = 'Only a part of this file arrived. Check your connection and upload it again.';
export const FILE_CHANGED = 'This file changed while it was sent. Choose it again.';
export const WORD_DOCUMENT = 'Word documents cannot be taken here. Save it as a PDF and upload that.';
export const FILE_EMPTY = 'This file is empty. Check it on your device and upload it again.';

/** Files that a person has announced and not sent. Each may take up the size of a whole file until it is swept. */
export const MAXIMUM_UNFINISHED_UPLOADS = 100;

/** Why a file is not taken. A page has a sentence for each in each language. */
export type FileRefusal =
  | 'too_large'
  | 'too_large_to_read'
  | 'too_complex'
  | 'empty'
  | 'wrong_type'
  | 'word_document'
  | 'locked'
  | 'unknown_encryption'
  | 'damaged'
  | 'cut_off'
  | 'changed'
  | 'not_arrived'
  | 'dynamic_form'
  | 'portfolio'
  | 'no_pages'
  | 'too_many_pages'
  | 'too_many_files'
  | 'too_many_unfinished'
  | 'too_many_today'
  | 'too_much_today'
  | 'already_there';
