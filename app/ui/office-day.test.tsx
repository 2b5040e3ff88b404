import { afterEach, expect, it, vi } from 'vitest';
import { renderInEnglish } from '@/tests/support/render-in-english';
import { OfficeDay } from './time';

/** As engines with other data do: a comma between a weekday and the day beside it. */
class WithComma extends Intl.DateTimeFormat {
  override format(value?: Date | number): string {
    const { weekday, day } = this.resolvedOptions();
    return this.formatToParts(value)
      .map(({ type, value: text }, at, parts) =>
        weekday && day && type === 'literal' && parts[at - 1]?.type === 'weekday' ? ', ' : text,
      )
      .join('');
  }
}

afterEach(() => vi.unstubAllGlobals());

it('writes a day alike whether an engine puts a comma after the weekday or not', () => {
  vi.stubGlobal('Intl', Object.create(Intl, { DateTimeFormat: { value: WithComma } }));
  const both = new Intl.DateTimeFormat('en-GB', { weekday: 'short', day: 'numeric', month: 'short', timeZone: 'UTC' });
  expect(both.format(new Date('2026-11-30'))).toBe('Mon, 30 Nov');
  expect(renderInEnglish(<OfficeDay day="2026-11-30" format="day" />)).toContain('>Mon 30 Nov<');
});
