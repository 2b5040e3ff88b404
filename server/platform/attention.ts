/**
 * Says of a call that nobody has touched its page for some minutes: a page left open asks on by itself, and that keeps no session going.
 * Programs leave it out, and so does whatever a person has just done.
 */
export const UNATTENDED_HEADER = 'x-casedraft-unattended';
