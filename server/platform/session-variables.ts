import { oneOf, wholeNumber } from './variable-kinds';

/** How long people stay signed in, and whether a password alone is enough. */
export const sessionVariables = {
  /** Claimants look in from home, on devices of their own, and come back for weeks. */
  CLAIMANT_IDLE_MINUTES: wholeNumber({ min: 5, max: 43_200 }).default(24 * 60),
  CLAIMANT_SESSION_HOURS: wholeNumber({ min: 1, max: 720 }).default(720),
  /** Staff see other people's papers, in rooms that others walk through. A working day is the longest. */
  STAFF_IDLE_MINUTES: wholeNumber({ min: 5, max: 1_440 }).default(60),
  STAFF_SESSION_HOURS: wholeNumber({ min: 1, max: 24 }).default(12),
  /** Staff need a second step to sign in. Production asks for it unless told otherwise. */
  STAFF_SECOND_FACTOR: oneOf('required', 'optional').optional(),
};
