import { findTesseract } from '@/server/providers/ocr/local/tesseract/find-tesseract';

/**
 * The native tesseract of this machine, for tests: its absolute path, or null where their part is skipped. `npm test` installs
 * one where it can and says so where it cannot.
 */
export const findNativeTesseract = ({ PATH = '' }: NodeJS.ProcessEnv): string | null =>
  findTesseract({ choice: { kind: 'found' }, path: PATH }).program;
