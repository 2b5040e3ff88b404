import { describe, expect, it } from 'vitest';
import { EMBEDDING_DIMENSIONS } from '@/server/providers/ai/contract';
import { embedByNgrams } from '@/server/providers/ai/local/embedding-ngrams';

const cosine = (a: number[], b: number[]): number => a.reduce((sum, value, index) => sum + value * (b[index] ?? 0), 0);

const STORED = {
  leak: 'Water escaped from the hose under the kitchen sink and soaked the floor of the hallway.',
  storm: 'A gale lifted slates off the roof at night and rain came through the loft.',
  burglary: 'Thieves broke the back door and took a laptop and jewellery while we were out.',
  rent: 'I rent a one-bedroom flat and my wages no longer cover what my landlord asks.',
  train: 'I took the train to Vienna for a conference and stayed three nights in a hotel.',
  flight: 'My plane was cancelled, so I had to book another flight and a taxi to the airport.',
};

describe('embedByNgrams', () => {
  it.each(['', ' \n', '—', 'a', 'The claim', 'é', '12 34', '!'.repeat(5_000), 'word '.repeat(5_000)])(
    'gives a unit vector for %j',
    (text) => {
      const vector = embedByNgrams(text);
      expect(vector).toHaveLength(EMBEDDING_DIMENSIONS);
      expect(cosine(vector, vector)).toBeCloseTo(1, 9);
    },
  );

  it('gives the same vector every time, and one vector for every text without words', () => {
    expect(embedByNgrams(STORED.leak)).toEqual(embedByNgrams(STORED.leak));
    expect(embedByNgrams('')).toEqual(embedByNgrams(' - \n'));
    expect(Math.abs(cosine(embedByNgrams(''), embedByNgrams(STORED.leak)))).toBeLessThan(0.2);
  });

  it.each([
    ['leak', 'A burst pipe flooded our bathroom; plumber and new laminate needed.'],
    ['storm', 'High wind in the hurricane tore tiles from my chimney.'],
    ['burglary', 'My home was burgled: the thieves took a television through a broken window.'],
    ['rent', 'Tenant on low pay asks for help with the monthly rent.'],
    ['train', 'Rail ticket and hotel room for a scientific meeting.'],
    ['flight', 'Airline tickets, boarding pass and a taxi from the airport.'],
  ] as const)('finds the %s case again in other words', (expected, query) => {
    const vector = embedByNgrams(query);
    const ranked = Object.entries(STORED).sort(
      ([, a], [, b]) => cosine(vector, embedByNgrams(b)) - cosine(vector, embedByNgrams(a)),
    );
    expect(ranked[0]?.[0]).toBe(expected);
  });

  it('forgives misread letters', () => {
    const misread = STORED.storm.replace('slates', 'slatcs').replace('night', 'nlght').replace('through', 'tbrough');
    expect(cosine(embedByNgrams(misread), embedByNgrams(STORED.storm))).toBeGreaterThan(0.7);
  });
});
