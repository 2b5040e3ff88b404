import { describe, expect, it } from 'vitest';
import { parseKeptLetter } from './kept-letter';

describe('parseKeptLetter', () => {
  it('reads what was kept', () => {
    const kept = { text: 'Dear Ada', revision: 2, base: { draftId: null, letter: '' } };
    expect(parseKeptLetter(JSON.stringify(kept))).toEqual(kept);
  });

  it.each(['', 'Dear Ada', 'null', '[]', '{"text":1,"revision":2}', '{"text":"Dear Ada"}'])('ignores %j', (raw) => {
    expect(parseKeptLetter(raw)).toBeNull();
  });
});
