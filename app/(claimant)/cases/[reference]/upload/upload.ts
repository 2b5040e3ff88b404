import type { ProblemCode } from './upload-error';

export type UploadTicket = {
  url: string;
  fields: Record<string, string>;
  /** A larger file is sent in parts of this size. */
  partBytes: number;
};

export type Announced = {
  documentId: string;
  /** Null where the document is registered by now. */
  upload: UploadTicket | null;
};

export type Problem = {
  code: ProblemCode;
  /** The server's own sentence, for a problem that the page has no words for. */
  message: string;
  /** The file of the case that the problem names. */
  filename: string | null;
  retryable: boolean;
};

/** A file on its way into a case. */
export type Upload = {
  key: number;
  /** The document it becomes, once the server has announced it: it may stand in the case before the upload has ended. */
  documentId: string | null;
  filename: string;
  bytes: number;
  /** Of what was turned: how large it was before each turn. Until it is taken back, the case awaits it. */
  formerBytes: readonly number[];
  sentBytes: number;
  /** `offline`, `busy`: it goes on by itself, when the network is back or the server takes files again. `checking`: everything is sent, and the server looks at it. */
  phase: 'waiting' | 'uploading' | 'paused' | 'offline' | 'busy' | 'turning' | 'checking' | 'stopped';
  /** What can be shown of it, and turned, before it is sent. */
  picture: File | null;
  /** Why it stopped. */
  problem: Problem | null;
};

/** The steps of an upload. Each rejects with UploadError. */
export type UploadSteps = {
  request: (file: File) => Promise<Announced>;
  /** A fresh permission for what was announced before; null when the server has forgotten it. */
  resume: (documentId: string) => Promise<Announced | null>;
  /** Sends the file from `sentBytes` on. `onProgress` hears of each byte, `onKept` of what the store has for good. */
  send: (upload: {
    ticket: UploadTicket;
    file: File;
    sentBytes: number;
    signal: AbortSignal;
    onProgress: (sentBytes: number) => void;
    onKept: (sentBytes: number) => void;
  }) => Promise<void>;
  /** Resolves once the document stands in the case's list. */
  register: (documentId: string) => Promise<void>;
  /** Takes back an announced file, which may have arrived unseen and would be registered without the browser. */
  takeBack: (documentId: string) => Promise<void>;
};

/** Where an upload stands, as the browser keeps it beside the file's bytes. */
export type UploadPlace = { documentId: string | null; sentBytes: number; isPaused: boolean };

/** A file that this browser keeps until it has arrived. */
export type KeptUpload = {
  update: (place: Partial<UploadPlace>) => void;
  drop: () => void;
};

/** Keeps the bytes of a file; null where the browser has no room for them. */
export type KeepUpload = (file: File) => Promise<KeptUpload | null>;

/** What another page, closed or crashed since, has kept. */
export type FoundUpload = UploadPlace & { file: File; kept: KeptUpload };
