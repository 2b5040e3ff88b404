// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { attentionHeaders, watchAttention } from './attention';

test('a page that nobody has touched for five minutes says so, until somebody does', () => {
  const now = vi.spyOn(performance, 'now').mockReturnValue(1_000);
  expect(attentionHeaders()).toEqual({});
  watchAttention();
  now.mockReturnValue(1_000 + 5 * 60_000);
  expect(attentionHeaders()).toEqual({});
  now.mockReturnValue(1_001 + 5 * 60_000);
  expect(attentionHeaders()).toEqual({ 'x-casedraft-unattended': '1' });
  window.dispatchEvent(new Event('keydown'));
  expect(attentionHeaders()).toEqual({});
});
