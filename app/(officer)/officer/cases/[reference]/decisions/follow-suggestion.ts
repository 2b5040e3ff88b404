import type { DecisionForm } from './decision-form';

type Following = {
  /** The form as it was left. */
  entered: DecisionForm;
  /** What the form suggested when it was last touched. */
  before: DecisionForm;
  /** What it suggests now, from the facts as they stand. */
  now: DecisionForm;
};

/**
 * The form with new suggestions in the place of those that the officer left as they were. A tick, a point of the request, the amount and the day
 * each count by themselves: one that was changed stays as it was entered.
 */
export function followSuggestion({ entered, before, now }: Following): DecisionForm {
  const follow = (part: 'reasons' | 'requested'): string[] =>
    followList({ entered: entered[part], before: before[part], now: now[part] });
  return {
    ...entered,
    reasons: follow('reasons'),
    requested: follow('requested'),
    words: followWords({ entered: entered.words, before: before.words, now: now.words }),
    // Null is an amount that nobody changes; a suggested one is what a change of it begins with.
    award: entered.award !== null && entered.award === before.award ? now.award : entered.award,
    respondBy: entered.respondBy === before.respondBy ? now.respondBy : entered.respondBy,
  };
}

type Of<Part> = { entered: Part; before: Part; now: Part };

/** Without what is suggested no more, and with what is suggested anew; what was taken out stays out. */
function followList({ entered, before, now }: Of<string[]>): string[] {
  const left = entered.filter((each) => !before.includes(each) || now.includes(each));
  return [...left, ...now.filter((each) => !before.includes(each) && !left.includes(each))];
}

function followWords({ entered, before, now }: Of<string>): string {
  // Nothing new to follow: an empty line that is being typed stays.
  if (before === now) return entered;
  const [lines, earlier, newer] = [entered, before, now].map((words) => words.split('\n'));
  const followed = followList({ entered: lines ?? [], before: earlier ?? [], now: newer ?? [] });
  return followed.filter((point) => point.trim() !== '').join('\n');
}
