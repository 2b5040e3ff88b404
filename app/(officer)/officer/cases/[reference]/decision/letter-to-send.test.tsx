import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { TO_COMPLETE } from '@/server/case-types/letter';
import { LetterNotice } from './letter-to-send';
import type { DecisionLetter } from './use-decision-letter';

const standard: DecisionLetter = {
  text: 'Dear Robin',
  isStandard: true,
  drafted: null,
  doubt: null,
  isFollowing: false,
  isIncomplete: false,
  problem: null,
};

const render = (letter: Partial<DecisionLetter>) =>
  renderToStaticMarkup(
    <LetterNotice letter={{ ...standard, ...letter }} onGoToLetter={() => undefined} onEditLetter={() => undefined} />,
  );

describe('LetterNotice', () => {
  it('offers the standard letter for editing, also where it has a gap', () => {
    expect(render({})).toContain('Edit this letter');
    const gap = render({ text: TO_COMPLETE, isIncomplete: true });
    expect(gap).toContain('Edit this letter');
    expect(gap).not.toContain('Go to the letter');
    expect(render({ text: TO_COMPLETE, isIncomplete: true, isStandard: false })).toContain('Go to the letter');
  });

  it('offers no letter that is still that of an earlier choice', () => {
    expect(render({ isFollowing: true })).not.toContain('Edit this letter');
  });

  it('has an own letter looked at that may be for another decision, and says how to come by the one of this', () => {
    const own = { isStandard: false, doubt: 'unknown' } as const;
    expect(render(own)).toContain('Your own letter will be sent');
    expect(render(own)).toContain('empty yours first');
    expect(render({ ...own, doubt: 'other' })).toContain('Your letter began as a letter for another decision');
    // What is emptied beside a drafted letter is an empty letter.
    for (const doubt of ['unknown', 'other'] as const) {
      const beside = render({ ...own, doubt, drafted: 'other' });
      expect(beside).toContain('“Start again from the draft”');
      expect(beside).not.toContain('empty yours');
    }
  });

  it.each([
    [null, 'None was drafted for it.'],
    ['other', 'None was drafted for it.'],
    ['this', 'The drafted one does not fit what you chose.'],
  ] as const)('says why the standard letter is sent where one was drafted for %s', (drafted, words) => {
    expect(render({ drafted })).toContain(words);
  });
});
