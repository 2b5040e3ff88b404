import { describe, expect, it } from 'vitest';
import { checkCitations, checkFacts } from '@/server/drafts/quotes/check-citations';
import type { DraftContent, DraftRequest } from '@/server/providers/ai/contract';
import { createLocalAiEngine } from '@/server/providers/ai/local/engine';
import { makeDocument, readTwice, stormRequest } from '@/tests/support/sample-cases';
import { listEvidence } from './list-evidence';
import { scoreDraft } from './score-draft';

async function score(request: DraftRequest, edit: (content: DraftContent) => void = () => undefined) {
  const { content } = await createLocalAiEngine().generateDraftWithAI(request);
  edit(content);
  const findings = checkCitations({ findings: content.findings, documents: request.documents });
  const { documents, unread, caseType } = request;
  const facts = checkFacts({ facts: request.facts, papers: documents });
  return scoreDraft({ findings, facts, evidence: listEvidence(request), documents, unread, caseType });
}

describe('scoreDraft', () => {
  it('scores a whole and clear case by how surely it was read', async () => {
    const scores = await score(stormRequest());
    expect(scores.confidence.value).toBeCloseTo(0.96, 5);
    expect(scores.completeness).toEqual({
      value: 1,
      reason: 'All 4 required documents and 7 required details were found.',
    });
    expect(scores.legibility.reason).toBe('Words were read with 96% certainty on average.');
    expect(scores.confidence.reason).toContain('not an opinion on whether the claim is justified');
  });

  it('says what is missing', async () => {
    const { completeness, confidence } = await score(stormRequest({ schedule: null }));
    // Details from other papers make up for no document.
    expect(completeness.value).toBeCloseTo(3 / 4, 5);
    expect(completeness.reason).toBe(
      '3 of 4 required documents and 6 of 7 required details were found; missing: policy schedule, period of insurance.',
    );
    expect(confidence.value).toBeCloseTo((0.96 * 9) / 11, 5);
  });

  it('falls with a quote that stands nowhere', async () => {
    const whole = await score(stormRequest());
    const scores = await score(stormRequest(), (content) => {
      const finding = content.findings.find(({ key }) => key === 'excess');
      if (finding) finding.citations = finding.citations.map((cited) => ({ ...cited, quote: '£255.00' }));
    });
    expect(scores.confidence.value).toBeLessThan(whole.confidence.value - 0.01);
  });

  it('falls with each quote that rests on a word read two ways, and says so', async () => {
    const whole = await score(stormRequest());
    const once = await score(readTwice({ request: stormRequest(), reading: '£4,862.40', otherReading: '£4,882.40' }));
    expect(once.confidence.value).toBeLessThan(whole.confidence.value - 0.02);
    expect(once.confidence.reason).toMatch(/\d+ quotes rest on words that were read two ways\. This is not an opinion/);
    expect(once.completeness).toEqual(whole.completeness);
    expect(whole.confidence.reason).not.toContain('two ways');
    const same = await score(readTwice({ request: stormRequest(), reading: '£4,862.40', otherReading: '4862,40' }));
    expect(same.confidence).toEqual(whole.confidence);
  });

  it('counts a finding that quotes nothing as a quote that failed', async () => {
    const scores = await score({ ...stormRequest(), facts: [] }, (content) => {
      content.findings = [{ key: 'opinion', statement: 'The claim is good.', citations: [] }];
    });
    expect(scores.confidence.value).toBe(0);
    expect(scores.confidence.reason).toMatch(/^The one quote was not found/);
  });

  it('lowers legibility for empty pages and for documents that could not be read', async () => {
    const request = stormRequest({ extra: [makeDocument('photo', [''])] });
    const unread = [{ id: 'x', filename: 'x.pdf', reason: 'Broken.' }];
    const { legibility } = await score({ ...request, unread });
    expect(legibility.value).toBeCloseTo(0.96 * (4 / 5) * (5 / 6), 5);
    expect(legibility.reason).toContain('1 of 5 pages hold no text');
    expect(legibility.reason).toContain('1 of 6 documents could not be read');
  });

  it('is nought, with reasons, when there is nothing', async () => {
    const scores = await score({ ...stormRequest(), documents: [], parts: [], facts: [] });
    expect(scores).toEqual({
      confidence: { value: 0, reason: 'The draft quotes nothing, so there is nothing to check.' },
      completeness: {
        value: 0,
        reason: expect.stringContaining('0 of 4 required documents and 0 of 7 required details'),
      },
      legibility: { value: 0, reason: 'No document could be read.' },
    });
  });
});
