import { describe, expect, it } from 'vitest';
import { stormDamageClaim } from '@/server/case-types/storm-damage-claim';
import { readCase } from '@/server/facts/read-case';
import { NO_NOTES } from '@/server/providers/ocr/contract';

/** What is read of a page that an officer typed, without any place on it. */
function read(...lines: string[]): Record<string, string> {
  const text = ['Storm damage claim form', 'Name of policyholder: Ottoline Barrow', ...lines].join('\n');
  const page = { number: 1, text, words: [], rows: [], notes: NO_NOTES };
  const { facts } = readCase({
    caseType: stormDamageClaim,
    papers: [{ id: 'typed', filename: 'typed.txt', pages: [page] }],
  });
  return Object.fromEntries(facts.map(({ field, display }) => [field, display]));
}

describe('a typed line of labels over a line of their answers', () => {
  it('is read as heads of columns', () => {
    expect(
      read('Policy number: QX-2207-118', 'Date of damage Cause of damage', '3 October 2026 Storm, fallen tree'),
    ).toMatchObject({ 'date-of-damage': '3 October 2026', 'cause-of-damage': 'Storm, fallen tree' });
    expect(
      read(
        'Policy number: QX-2207-118',
        'Cause of damage Date of damage Amount claimed',
        'Hail 3 October 2026 £1,240.50',
      ),
    ).toMatchObject({
      'cause-of-damage': 'Hail',
      'date-of-damage': '3 October 2026',
      'amount-claimed': '£1,240.50',
    });
  });

  it('is left alone where nothing tells where an answer ends', () => {
    const facts = read('Cause of damage Name of policyholder', 'Storm and hail Ottoline Barrow');
    expect(facts['cause-of-damage']).toBeUndefined();
  });

  it('stays quick on a page of nothing else', () => {
    const many = Array.from({ length: 4_000 }, () => ['Date of damage Cause of damage', '3 October 2026 Storm']).flat();
    expect(read(...many)['date-of-damage']).toBe('3 October 2026');
  });
});
