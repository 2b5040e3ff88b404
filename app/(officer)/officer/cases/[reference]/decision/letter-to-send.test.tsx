import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { TO_COMPLETE } from '@/server/case-types/letter';
import { LetterNotice } from './letter-to-send';
import type { DecisionLetter } from './use-decision-letter';

const standard: DecisionLetter = {
  text: 'Dear Robin',
  isStandard: true,
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

  it('has an own letter looked at where the draft has none', () => {
    expect(render({ isStandard: false, doubt: 'undrafted' })).toContain('Your own letter will be sent');
    expect(render({ isStandard: false, doubt: 'other' })).toContain(
      'Your letter began as a letter for another decision',
    );
  });
});
