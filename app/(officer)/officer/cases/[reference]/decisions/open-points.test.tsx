import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { combineFindings } from '../findings/review-findings';
import { OpenPoints } from './open-points';

const findings = combineFindings({
  findings: [
    {
      id: 'f1',
      key: 'date-conflict',
      isField: false,
      statement: 'The dates disagree.',
      supported: true,
      citations: [],
    },
  ],
  judgements: { draftId: null, judgements: [], added: [] },
});
const render = (notes: string[]) =>
  renderToStaticMarkup(<OpenPoints notes={notes} findings={findings} onGoToFinding={() => undefined} />);

describe('OpenPoints', () => {
  it('warns of a contradiction and leads to it, and folds away what is about no finding', () => {
    const html = render(['The dates disagree.', 'A page is blank.']);
    expect(html).toContain('1 point needs a closer look');
    expect(html).toMatch(/<button[^>]*>The dates disagree\.<\/button>/);
    expect(html).toMatch(/<details.*1 note without a finding.*A page is blank\..*<\/details>/);
  });

  it('warns of a finding that rests on a word read two ways, though no note is about it', () => {
    const [finding] = findings;
    if (!finding) throw new Error('there is a finding');
    const doubts = [{ reading: '£812.50', otherReading: '£872.50' }];
    const citations = [{ doubts } as (typeof finding.citations)[number]];
    const html = renderToStaticMarkup(
      <OpenPoints notes={[]} findings={[{ ...finding, citations }]} onGoToFinding={() => undefined} />,
    );
    expect(html).toContain('1 point needs a closer look');
    expect(html).toMatch(/The dates disagree\.<\/button><span> Read two ways: £812\.50, or £872\.50/);
  });

  it('only tells of notes without a finding, and says nothing without any', () => {
    const html = render(['A page is blank.']);
    expect(html).toContain('A page is blank.');
    expect(html).not.toContain('closer look');
    expect(render([])).toBe('');
  });
});
