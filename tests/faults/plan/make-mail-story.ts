import type { Dice } from './dice';
import type { Story } from './plan';

/** One case that gives occasion for mails: received, decided or asked about, reminded of its last day. Its decision has a letter. */
export const makeMailStory = ({ dice, number }: { dice: Dice; number: number }): Story => ({
  title: `Case ${number}`,
  claimant: dice.below(3),
  operations: [
    { kind: 'upload', file: 'letter', marker: dice.marker() },
    { kind: 'submit' },
    { kind: 'await-review' },
    // From here on no worker has to read anything, however often one is killed.
    { kind: 'await-death' },
    { kind: 'decide', outcome: dice.pick(['rejected', 'rejected', 'more_information', 'approved']) },
    { kind: 'remind' },
  ],
});
