/** What the sweep does about a run whose job ended without settling it: killed too often, or its ending could not be written. */
export type Rescue = 'start_over' | 'give_up_reading' | 'give_up';

/** A document that took its worker down this often is not tried again. */
const TRIES = 3;

/** First start over; then draft the case without this document; if even that does not end, hand the case over as it is. */
export function chooseRescue(rescues: number): Rescue {
  if (rescues < TRIES) return 'start_over';
  return rescues === TRIES ? 'give_up_reading' : 'give_up';
}
