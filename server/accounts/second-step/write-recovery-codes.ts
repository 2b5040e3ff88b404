import { randomInt } from 'node:crypto';

const CODES = 10;
/** Without letters that look like others: these are written on paper. */
const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789';
const PART = 5;

const makePart = () => Array.from({ length: PART }, () => LETTERS[randomInt(LETTERS.length)]).join('');

/** 49 bits each. A sign-in has five tries, and an account ten in a quarter of an hour. */
export const writeRecoveryCodes = (): string[] => Array.from({ length: CODES }, () => `${makePart()}-${makePart()}`);
