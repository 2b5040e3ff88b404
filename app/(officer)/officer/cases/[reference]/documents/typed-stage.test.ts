import { describe, expect, it } from 'vitest';
import { typedStage } from './typed-stage';

const SENT = { forStaff: { undoLeft: null } };
const UNDOABLE = { forStaff: { undoLeft: { leftMs: 0 } } };

describe('typedStage', () => {
  it('keeps what is typed of a document for as long as documents are read', () => {
    for (const status of ['processing', 'awaiting_officer_review', 'awaiting_claimant'] as const)
      for (const decision of [null, SENT, UNDOABLE]) expect(typedStage({ status, decision })).toBe('open');
  });

  it('keeps it after a decision until that can no longer be undone', () => {
    for (const status of ['approved', 'rejected'] as const) {
      expect(typedStage({ status, decision: UNDOABLE })).toBe('paused');
      expect(typedStage({ status, decision: SENT })).toBe('over');
    }
  });

  it('lets it go with a case that is withdrawn', () => {
    expect(typedStage({ status: 'withdrawn', decision: null })).toBe('over');
  });
});
