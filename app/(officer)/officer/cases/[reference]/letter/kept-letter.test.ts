import { describe, expect, it } from 'vitest';
import { parseKeptLetter } from './kept-letter';

describe('parseKeptLetter', () => {
  it('reads what was kept', () => {
    expect(parseKeptLetter('{"text":"Dear Ada","revision":2}')).toEqual({ text: 'Dear Ada', revision: 2 });
  });

  it.each(['', 'Dear Ada', 'null', '[]', '{"text":1,"revision":2}', '{"text":"Dear Ada"}'])('ignores %j', (raw) => {
    expect(parseKeptLetter(raw)).toBeNull();
  });
});
