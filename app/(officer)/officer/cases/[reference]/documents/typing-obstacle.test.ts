import { describe, expect, it } from 'vitest';
import { describeReviewedBy, findTypingObstacle } from './typing-obstacle';

const failed = { ocrStatus: 'failed', stage: 'open', reviewedBy: null } as const;

describe('findTypingObstacle', () => {
  it('is nothing for a document that could not be read and nobody else has', () => {
    expect(findTypingObstacle(failed)).toBeNull();
  });

  it('lets one type on while the document is being read again, or a colleague has the case', () => {
    for (const ocrStatus of ['pending', 'processing'] as const)
      expect(findTypingObstacle({ ...failed, ocrStatus })).toMatchObject({
        title: 'This document is being read again',
        isFinal: false,
      });
    expect(findTypingObstacle({ ...failed, reviewedBy: 'Ada' })).toMatchObject({
      title: 'Ada is reviewing this case',
      isFinal: false,
    });
  });

  it('is final once the document has its text or the case is closed, whoever has it', () => {
    expect(findTypingObstacle({ ...failed, ocrStatus: 'completed', reviewedBy: 'Ada' })).toMatchObject({
      title: 'This document has its text by now',
      isFinal: true,
    });
    expect(findTypingObstacle({ ...failed, stage: 'over' })).toMatchObject({
      title: 'This case is closed',
      isFinal: true,
    });
  });
});

it('waits with a decision that can be undone', () => {
  expect(findTypingObstacle({ ...failed, stage: 'paused' })).toMatchObject({
    title: 'This case was decided meanwhile',
    isFinal: false,
  });
});

describe('describeReviewedBy', () => {
  it('names who has the case, and the way to it', () => {
    expect(describeReviewedBy({ reviewedBy: null, isSupervisor: false })).toBeNull();
    expect(describeReviewedBy({ reviewedBy: 'Ada', isSupervisor: false })).toMatch(/^Ada .* Ask for the case first\.$/);
    expect(describeReviewedBy({ reviewedBy: 'Ada', isSupervisor: true })).toMatch(
      /type in the text\. Take the case over first\.$/,
    );
  });
});
