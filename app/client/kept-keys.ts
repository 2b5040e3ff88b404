const PREFIX = 'casedraft.kept.';

/** Under what something that is not safe on the server yet is kept in this browser. */
export const keptKey = (...parts: string[]): string => PREFIX + parts.join('.');

/** The database of files that wait to be sent. */
export const KEPT_FILES = 'casedraft.kept-files';

const NOTE = 'note';

/** Under what this browser remembers of something that is itself not kept here: forgotten alike, and nothing to warn of. */
export const noteKey = (...parts: string[]): string => keptKey(NOTE, ...parts);

export const listNotes = (place: string): string[] =>
  listKept(localStorage).filter((key) => key.startsWith(`${place}.`));

export const listKept = (store: Storage): string[] => Object.keys(store).filter((key) => key.startsWith(PREFIX));

/** Whether this browser keeps words that are nowhere else. */
export const holdsUnsaved = (): boolean => listKept(localStorage).some((key) => !key.startsWith(`${noteKey()}.`));
