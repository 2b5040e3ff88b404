/** Long enough to fetch the phone and unlock it, short enough that a picture of the screen is soon worth nothing. */
export const OPEN_MS = 10 * 60_000;

/** Once it is open: time to photograph a folder of papers. */
export const USABLE_MS = 30 * 60_000;

export const FILES_PER_LINK = 30;

/** A person who keeps losing the phone's page needs a few; a program would want thousands. */
export const LINKS_PER_HOUR = 10;
export const HOUR_MS = 3_600_000;
