import { describe, expect, it } from 'vitest';
import { typingStage } from './typing-stage';

const SENT = { forStaff: { undoLeft: null } };
const UNDOABLE = { forStaff: { undoLeft: { leftMs: 1_000 } } };

describe('typingStage', () => {
  it('keeps what is typed while the case is with its claimant or being read, after the request was sent too', () => {
    expect(typingStage({ status: 'awaiting_claimant', decision: SENT })).toBe('paused');
    expect(typingStage({ status: 'processing', decision: null })).toBe('paused');
    expect(typingStage({ status: 'processing', decision: SENT })).toBe('paused');
    expect(typingStage({ status: 'awaiting_officer_review', decision: SENT })).toBe('open');
  });

  it('keeps it for as long as an approval or a rejection can be undone', () => {
    expect(typingStage({ status: 'approved', decision: UNDOABLE })).toBe('paused');
    expect(typingStage({ status: 'rejected', decision: UNDOABLE })).toBe('paused');
    expect(typingStage({ status: 'approved', decision: SENT })).toBe('over');
    expect(typingStage({ status: 'rejected', decision: SENT })).toBe('over');
  });

  it('lets it go with a case that is withdrawn', () => {
    expect(typingStage({ status: 'withdrawn', decision: null })).toBe('over');
  });
});
