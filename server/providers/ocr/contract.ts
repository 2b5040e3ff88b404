import type { UnreadableCode } from '../failures';
import type { StorageName } from '../storage/contract';
import type { Flaw } from './photo/photo-flaw';

/**
 * What every reader of documents answers, whichever engine does the work.
 *
 * Coordinates: fractions of the page image's width and height, 0 to 1, origin top left, so that a box holds at any zoom.
 * Offsets: UTF-16 code units into the page's `text`, `end` exclusive, as `String.prototype.slice` takes them.
 */
export type WordBox = {
  start: number;
  end: number;
  x: number;
  y: number;
  w: number;
  h: number;
  /** 0 to 1; 1 for a text layer that nothing contradicts. */
  confidence: number;
  /** What a second reading of the same place gave, where the two disagree. */
  otherReading?: string;
};

/** What a person should know about a page beyond its words. */
export type PageNotes = {
  /** Words that the file holds for this page and that nobody sees on it; none of them is in `words`. */
  hiddenWords: number;
  /** Those of them that lie under something drawn over them, as a redaction does. */
  coveredWords: number;
  /** The share of the picture that the file lacks, 0 to 1: a photo whose end never arrived. */
  missingShare: number;
  /** ISO 639-1, as detected from the words; null where too few of them tell. */
  language: string | null;
  /** What makes the page hard to read: of a read page by its looks alone, of a stored one by looks and reading together. */
  flaws: readonly Flaw[];
};

export const NO_NOTES: PageNotes = { hiddenWords: 0, coveredWords: 0, missingShare: 0, language: null, flaws: [] };

export type PageImage = { bytes: Buffer; contentType: 'image/webp'; width: number; height: number };

export type ReadPage = {
  /** From 1. */
  number: number;
  /** The engine's own reading order; quotes and word offsets refer to this text. */
  text: string;
  words: WordBox[];
  /**
   * The same words as visual rows, for tables: each row is a list of cells, each cell a list of indexes into `words`.
   * Cells are separated by gaps wider than a word space.
   */
  rows: number[][][];
  /** An upright, straightened picture of the page; `words` are boxes on it. */
  image: PageImage;
  source: 'text-layer' | 'ocr';
  /** Mean word confidence, 0 to 1; null on a page without words. */
  confidence: number | null;
  notes: PageNotes;
};

/** A page as it is kept: its picture already in the store, `width` and `height` in pixels. */
export type StoredPage = Omit<ReadPage, 'image'> & { image: { key: string; width: number; height: number } };

/** A word processor file, as Word, LibreOffice and Google Docs save it. */
export const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** Content types that can be read, as detected from the bytes and never as the browser named them. */
export const READABLE_TYPES = [
  'application/pdf',
  'image/jpeg',
  'image/png',
  'image/tiff',
  'image/webp',
  'image/heic',
  DOCX,
] as const;
export type ReadableType = (typeof READABLE_TYPES)[number];

export type ReadRequest = {
  /** Absolute path of a local copy of the file. */
  path: string;
  contentType: ReadableType;
  signal: AbortSignal;
  /** Whose file it is: people take turns. Left out where nobody waits for another. */
  owner?: string;
  /** Called in page order, once a page; awaited, so that a slow store slows the reader and nothing piles up. */
  onPage: (page: ReadPage, pageCount: number) => Promise<void>;
};

/** Why a file cannot be read, now or ever. `permanent` means that trying again with the same bytes cannot help. */
export class UnreadableDocumentError extends Error {
  override readonly name = 'UnreadableDocumentError';
  constructor(
    readonly code: UnreadableCode,
    /** One sentence for the person who uploaded the file: what happened, and what to do next. */
    message: string,
    readonly permanent: boolean,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

export type Inspection = { pageCount: number };

export type ReadDocumentRequest = {
  documentId: string;
  /** Whose document it is. */
  owner: string;
  storage: StorageName;
  storageKey: string;
  contentType: string;
  /** Of the file as it was registered. */
  contentHash: string | null;
  signal: AbortSignal;
  /** Called in page order, once a page; awaited, so that a slow database slows the reader and nothing piles up. */
  onPage: (page: StoredPage, pageCount: number) => Promise<void>;
};

/** Time is up, but pages were read and are kept where they were read: the next attempt goes on with the rest. */
export class UnfinishedReadingError extends Error {
  override readonly name = 'UnfinishedReadingError';
  constructor() {
    super('some pages were read in the time there was; the rest comes next');
  }
}

/** Reads a stored document from its first page to its last, whatever does the work. */
export interface DocumentReader {
  /** Stored with each document, for example `local-tesseract`. */
  readonly name: string;
  /** Throws UnreadableDocumentError, UnfinishedReadingError, ProviderError, or the signal's reason once aborted. */
  read(request: ReadDocumentRequest): Promise<void>;
}

/** An engine that reads files on this machine. */
export interface OcrEngine {
  /** Stored with each page, for example `local-tesseract`. */
  readonly name: string;
  /** Quick look, without reading: opens the file and counts its pages. Throws UnreadableDocumentError. */
  inspect(request: Omit<ReadRequest, 'onPage'>): Promise<Inspection>;
  /** Reads every page. Throws UnreadableDocumentError, or the signal's reason once aborted. */
  read(request: ReadRequest): Promise<{ pageCount: number }>;
  /** Ends child processes; pending reads are rejected. */
  close(): Promise<void>;
}
