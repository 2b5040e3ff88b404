import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { FindingInHand } from './finding-in-hand';

const finding = { position: 2, statement: 'The flight was cancelled.', verdict: null };
const render = (props: Parameters<typeof FindingInHand>[0]) => renderToStaticMarkup(<FindingInHand {...props} />);

describe('FindingInHand', () => {
  it('shows number, verdict and statement of a finding whose list is hidden', () => {
    const plain = render({ finding, isListHidden: true });
    expect(plain).toContain('Finding 2: The flight was cancelled.');
    expect(plain).not.toContain('sr-only');
    expect(render({ finding: { ...finding, verdict: 'accepted' }, isListHidden: true })).toContain(
      'Finding 2: Accepted. The flight was cancelled.',
    );
  });

  it('is there and says nothing where the finding itself takes the focus, or none is in hand', () => {
    for (const props of [
      { finding, isListHidden: false },
      { finding: null, isListHidden: true },
    ])
      expect(render(props)).toMatch(/^<p role="status" class="sr-only"><\/p>$/);
  });
});
