import { describe, expect, it } from 'vitest';
import {
  compareQuantities,
  convertQuantity,
  findQuantities,
  parseQuantity,
} from '@/server/facts/values/find-quantities';

const found = (text: string) => findQuantities(text).map(({ number, unit }) => [number, unit]);

describe('quantities', () => {
  it.each<[string, ...[string, string][]]>([
    ['highest gust 71 mph at 21:35', ['71', 'mph']],
    ['71mph', ['71', 'mph']],
    ['71 MPH', ['71', 'mph']],
    ['71 m.p.h.', ['71', 'mph']],
    ['55 miles per hour', ['55', 'mph']],
    ['114 km/h', ['114', 'km/h']],
    ['114,5 km/h', ['114.5', 'km/h']],
    ['114 kph', ['114', 'km/h']],
    ['62 knots', ['62', 'kn']],
    ['62 kn', ['62', 'kn']],
    ['62kt', ['62', 'kn']],
    ['31.5 m/s', ['31.5', 'm/s']],
    ['14/09/2026 71 mph', ['71', 'mph']],
    ['71 mph (114 km/h)', ['71', 'mph'], ['114', 'km/h']],
    ['1,250 mm', ['1250', 'mm']],
    ['23.4 mm of rain', ['23.4', 'mm']],
    ['12 cm', ['12', 'cm']],
    ['1.25 m', ['1.25', 'm']],
    ['2.125 m', ['2.125', 'm']],
    ['12 km', ['12', 'km']],
    ['-3 °C', ['-3', '°C']],
    ['−3.5°C', ['-3.5', '°C']],
    ['37.5 hours', ['37.5', 'h']],
    ['3 nights', ['3', 'night']],
    ['2 Nächte', ['2', 'night']],
    ['3 nuits', ['3', 'night']],
    ['12 months', ['12', 'month']],
    ['12.50 kg', ['12.50', 'kg']],
  ])('reads %j', (text, ...quantities) => {
    expect(found(text)).toEqual(quantities);
  });

  it.each(['£12 m', '7l mph', 'A71 mph', '1 234 mm', '8h30', '12 mmol', '3 m²', '21:35 h', '71', 'mph', '1.71.5 mph'])(
    'sees none in %j',
    (text) => {
      expect(found(text)).toEqual([]);
    },
  );

  it.each([
    ['71 mph', '55 mph', 1],
    ['55 mph', '88.51392 km/h', 0],
    ['1 kn', '1.852 km/h', 0],
    ['48 knots', '55 mph', 1],
    ['47 knots', '55 mph', -1],
    ['24.5872 m/s', '55 mph', 0],
    ['24.58 m/s', '55 mph', -1],
    ['88.5 km/h', '55 mph', -1],
    ['2.5 cm', '25 mm', 0],
    ['212 °F', '100 °C', 0],
    ['90 minutes', '1.5 hours', 0],
    ['1 year', '12 months', 0],
  ])('compares %j with %j', (left, right, sign) => {
    const [a, b] = [parseQuantity(left), parseQuantity(right)];
    expect(a && b && compareQuantities(a, b)).toBe(sign);
  });

  it('converts for display', () => {
    const gust = parseQuantity('100 km/h');
    expect(gust && convertQuantity(gust, 'mph')).toBeCloseTo(62.137, 3);
    const heat = parseQuantity('100 °C');
    expect(heat && convertQuantity(heat, '°F')).toBeCloseTo(212, 9);
  });

  it('compares no speed with a length', () => {
    const [speed, length] = [parseQuantity('71 mph'), parseQuantity('71 mm')];
    expect(() => speed && length && compareQuantities(speed, length)).toThrow(RangeError);
  });
});
