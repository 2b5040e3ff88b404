import { describe, expect, it } from 'vitest';
import { findBlock } from './find-block';
import { identifyFinding } from './identify-finding';

const judged = (verdict: 'accepted' | 'edited' | 'rejected' | null, over = {}) => ({
  verdict,
  reason: null,
  citations: [],
  ...over,
});
const supported = { supported: true, hasVerified: true };
const unsupported = { supported: false, hasVerified: false };

describe('findBlock', () => {
  it('lets a supported finding be, judged or not', () => {
    for (const judgement of [null, judged(null), judged('accepted'), judged('edited'), judged('rejected')])
      expect(findBlock({ ...supported, judgement })).toBeNull();
  });

  it('wants an unsupported one dealt with', () => {
    for (const judgement of [null, judged(null), judged('accepted')])
      expect(findBlock({ ...unsupported, judgement })).toBe('unsupported');
    expect(findBlock({ ...unsupported, judgement: judged('rejected') })).toBeNull();
    expect(
      findBlock({ ...unsupported, judgement: judged('accepted', { reason: 'Seen on the original.' }) }),
    ).toBeNull();
    expect(findBlock({ ...unsupported, judgement: judged('edited', { citations: [{}] }) })).toBeNull();
  });

  it('notices when what an edit rested on is gone', () => {
    expect(findBlock({ ...unsupported, judgement: judged('edited') })).toBe('evidence_lost');
    expect(findBlock({ supported: false, hasVerified: true, judgement: judged('edited') })).toBeNull();
  });
});

describe('identifyFinding', () => {
  const finding = {
    key: 'amount',
    statement: 'The amount is £10.',
    supported: true,
    citations: [{ quote: '£10', verified: true }],
  };

  it('holds over drafts and tells every change apart', () => {
    const changes = [
      { key: 'other' },
      { statement: 'The amount is £11.' },
      { supported: false },
      { citations: [{ quote: '£10', verified: false }] },
      { citations: [] },
    ];
    const seen = changes.map((change) => identifyFinding({ ...finding, ...change }));
    expect(new Set([identifyFinding(finding), ...seen]).size).toBe(changes.length + 1);
    expect(identifyFinding({ ...finding, citations: [{ quote: '£10', verified: true }] })).toBe(
      identifyFinding(finding),
    );
  });
});
