import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { parseKept } from './kept-value';

const schema = z.object({ text: z.string(), revision: z.number() });
const parse = (raw: string) => parseKept({ raw, schema });

describe('parseKept', () => {
  it('reads what was kept', () => {
    const kept = { text: 'Dear Ada', revision: 2 };
    expect(parse(JSON.stringify(kept))).toEqual(kept);
  });

  it.each(['', 'Dear Ada', 'null', '[]', '{"text":1,"revision":2}', '{"text":"Dear Ada"}'])('ignores %j', (raw) => {
    expect(parse(raw)).toBeNull();
  });
});
