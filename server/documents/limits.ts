/** Large enough for a long scan, small enough to be read within a minute. */
export const MAXIMUM_FILE_BYTES = 20 * 1024 * 1024;

export const FILE_TOO_LARGE = 'This file is larger than 20 MB. Split it, or save it at a lower resolution.';
export const FILE_CUT_OFF = 'Only a part of this file arrived. Check your connection and upload it again.';
export const FILE_CHANGED = 'This file changed while it was sent. Choose it again.';
export const FILE_EMPTY = 'This file is empty. Check it on your device and upload it again.';
