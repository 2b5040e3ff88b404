import { describe, expect, it } from 'vitest';
import { compareReadings } from './compare-readings';

describe('comparing a word with what was read in its place', () => {
  it.each([
    ['£1,025.50', '1.025,50'],
    ['O’Brien-Kelly', "O'Brien-Kelly"],
    ['Übernachtung', 'Ubernachtung'],
    ['1257L', '1257l'],
    ['HP-8801-K', 'HP-88O1-K'],
    ['B5 8SQ', '85 BSQ'],
  ])('takes %s and %s for the same', (layer, read) => {
    expect(compareReadings(layer, read)).toBe('same');
  });

  it.each([
    ['£812.50', '£912.50'],
    ['14.03.2026', '14.08.2026'],
    ['GB29NWBK60161331926819', 'GB29NWBK60161331926849'],
    ['Replace', 'Nopleca'],
    ['£812.50', '£9812.50'],
  ])('takes %s and %s for two', (layer, read) => {
    expect(compareReadings(layer, read)).toBe('other');
  });

  it.each([
    // Letters in place of digits, or those that recognisers confuse.
    ['385.50', '3XS.50'],
    ['2026', '202¢'],
    ['1,025.50', '|,025.50'],
    ['Holloway', 'Hollowny'],
    ['Ian', 'Lam'],
    ['2026', ''],
    ['Договор', 'Aorosop'],
  ])('cannot tell of %s and %s', (layer, read) => {
    expect(compareReadings(layer, read)).toBe('unsure');
  });
});
