import type { Backend } from '../system/system';
import { type Dice, throwDice } from './dice';
import { makeFaults } from './make-faults';
import { makeMailStory } from './make-mail-story';
import { countOperations, type FileKind, type Operation, type Plan, type Story, type Theme } from './plan';

export type PlanRequest = {
  seed: number;
  theme: Theme;
  documents: number;
  backend: Backend;
  /** How many workers are to be killed while they send mails, in the theme that is about them. */
  kills?: number;
};

/** The same request always makes the same plan. */
export function makePlan({ seed, theme, documents, backend, kills }: PlanRequest): Plan {
  const dice = throwDice(seed);
  const stories: Story[] = [];
  let left = documents;
  while (left > 0) {
    const number = stories.length + 1;
    const story = theme === 'mails' ? makeMailStory({ dice, number }) : makeStory({ dice, number, limit: left });
    left -= story.operations.filter(({ kind }) => kind === 'upload').length;
    stories.push(story);
  }
  const plan: Plan = { seed, theme, stories, faults: [] };
  // First, because three deaths take their time.
  if (theme === 'kills') stories.unshift(makeDeadlyStory(dice));
  if (theme === 'mails') plan.newcomers = kills ?? Math.ceil(documents / 2);
  return { ...plan, faults: makeFaults({ dice, theme, backend, operations: countOperations(plan), kills }) };
}

function chooseFile(dice: Dice): FileKind {
  const thrown = dice.below(100);
  if (thrown < 5) return 'damaged';
  if (thrown < 7) return 'picture';
  return thrown < 15 ? 'two-pages' : 'letter';
}

/** One document kills every worker that reads it; it is to be set aside, and the case drafted from the other. */
const makeDeadlyStory = (dice: Dice): Story => ({
  title: 'The deadly case',
  claimant: dice.below(3),
  operations: [
    { kind: 'upload', file: 'deadly', marker: dice.marker() },
    { kind: 'upload', file: 'letter', marker: dice.marker() },
    { kind: 'submit' },
    { kind: 'await-review' },
  ],
});

function makeStory({ dice, number, limit }: { dice: Dice; number: number; limit: number }): Story {
  const operations: Operation[] = [];
  const upload = () => operations.push({ kind: 'upload', file: chooseFile(dice), marker: dice.marker() });
  const isDamaged = () => operations.some((one) => 'file' in one && one.file === 'damaged');
  const retryHastily = () => {
    if (isDamaged() && dice.chance(0.5)) operations.push({ kind: 'retry-hastily' });
  };
  const uploads = Math.min(limit, dice.between(1, 4));
  // Some come late: after the submission, while others are read and the draft is made.
  const late = uploads > 1 && dice.chance(0.5) ? 1 : 0;
  for (let index = 0; index < uploads - late; index += 1) upload();
  if (uploads - late > 1 && dice.chance(0.15)) operations.push({ kind: 'remove', nth: dice.below(uploads - late) });
  if (dice.chance(0.05)) operations.push({ kind: 'withdraw' });
  // A case that stays open: its documents are read all the same.
  if (dice.chance(0.07)) return { title: `Case ${number}`, claimant: dice.below(3), operations };
  retryHastily();
  operations.push({ kind: 'submit' });
  if (late) upload();
  retryHastily();
  if (dice.chance(0.06)) operations.push({ kind: 'withdraw' });
  // Where something fails these do something, so they come more often.
  if (dice.chance(isDamaged() ? 0.7 : 0.1))
    operations.push({ kind: 'await-review' }, dice.pick([{ kind: 'retry' }, { kind: 'type-text' }]));
  if (dice.chance(0.3)) operations.push(...makeEnding(dice));
  return { title: `Case ${number}`, claimant: dice.below(3), operations };
}

function makeEnding(dice: Dice): Operation[] {
  const decide = (outcome: 'approved' | 'rejected' | 'more_information'): Operation[] => [
    { kind: 'await-review' },
    { kind: 'decide', outcome },
  ];
  switch (dice.below(4)) {
    case 0:
      return decide('rejected');
    case 1:
      return decide('approved');
    case 2:
      return [...decide('rejected'), { kind: 'undo' }];
    default:
      return [
        ...decide('more_information'),
        { kind: 'upload', file: 'letter', marker: dice.marker() },
        { kind: 'submit' },
      ];
  }
}
