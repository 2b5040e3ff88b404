import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { TO_COMPLETE } from '@/server/case-types/letter';
import { LetterNotice, LetterPreview } from './letter-to-send';
import type { DecisionLetter } from './use-decision-letter';

const standard: DecisionLetter = {
  text: 'Dear Robin',
  frame: null,
  isStandard: true,
  hasDrafted: false,
  doubt: null,
  sumDoubt: null,
  isFollowing: false,
  isAwaited: false,
  isIncomplete: false,
  problem: null,
  retry: () => undefined,
  doubtNow: async () => ({ doubt: null, sumDoubt: null }),
};

const render = (letter: Partial<DecisionLetter>) =>
  renderToStaticMarkup(
    <>
      <LetterNotice letter={{ ...standard, ...letter }} onGoToLetter={() => undefined} onEditLetter={() => undefined} />
      <LetterPreview letter={{ ...standard, ...letter }} isFolded={false} onEditLetter={() => undefined} />
    </>,
  );

describe('the letter to send', () => {
  it('says nothing of one that is written for the decision, and offers it for editing once', () => {
    const html = render({});
    expect(html).not.toContain('role="status"');
    expect(html.split('Edit this letter')).toHaveLength(2);
    expect(html).toContain('Dear Robin');
  });

  it('offers one with a gap for editing too, and leads to an own one', () => {
    const gap = { text: TO_COMPLETE, isIncomplete: true };
    expect(render(gap).split('Edit this letter')).toHaveLength(2);
    expect(render(gap)).not.toContain('Go to the letter');
    const own = render({ ...gap, isStandard: false });
    expect(own).toContain('Go to the letter');
    expect(own).not.toContain('Edit this letter');
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
      const beside = render({ ...own, doubt, hasDrafted: true });
      expect(beside).toContain('“Start again from the draft”');
      expect(beside).not.toContain('empty yours');
    }
  });

  it('says of an own letter that it names another amount than would be paid, beside what else is to be doubted', () => {
    const own = { isStandard: false, sumDoubt: { named: '£4,612.00', paid: '£3,000.00' } };
    expect(render(own)).toContain('Your letter names £4,612.00; £3,000.00 would be paid.');
    expect(render(own)).not.toContain('Your own letter will be sent');
    expect(render({ ...own, doubt: 'unknown' })).toContain('Your own letter will be sent');
  });
});
