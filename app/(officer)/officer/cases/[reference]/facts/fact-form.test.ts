import { describe, expect, it } from 'vitest';
import { openForm } from './fact-form';

const fact = { field: 'excess', display: '£250.00', revision: 2 };
const citation = { documentId: 'schedule', page: 1, start: 4, end: 11, quote: '£200.00' };

describe('openForm', () => {
  const corrected = openForm({ fact, begun: undefined, about: 'correct' });

  it('begins a correction with what the fact says, and a strike with nothing', () => {
    expect(corrected).toMatchObject({ about: 'correct', text: '£250.00', reason: '', revision: 2 });
    expect(openForm({ fact, begun: undefined, about: 'strike' })).toMatchObject({ about: 'strike', text: '' });
  });

  it('loses nothing that was typed when the officer strikes instead, and thinks better of it', () => {
    const typed = { ...corrected, text: '£200.00', reason: 'The schedule says so.', citation };
    const struck = openForm({ fact, begun: typed, about: 'strike' });
    expect(struck).toEqual({ ...typed, about: 'strike' });
    expect(openForm({ fact, begun: { ...struck, reason: 'Of another year.' }, about: 'correct' })).toEqual({
      ...typed,
      reason: 'Of another year.',
    });
  });

  it('gives a correction the fact’s own words after a strike that typed none', () => {
    const struck = openForm({ fact, begun: undefined, about: 'strike' });
    expect(openForm({ fact, begun: struck, about: 'correct' }).text).toBe('£250.00');
  });
});
