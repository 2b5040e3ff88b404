import { describe, expect, it } from 'vitest';
import { isForeign } from './guard-request';

const own = ['https://cases.example.org'];
const ask = (
  headers: Record<string, string>,
  rest: { method?: string; authority?: 'cookie' | 'ticket' | 'signature' } = {},
) => isForeign({ method: 'POST', own, headers: new Headers(headers), ...rest });

describe('a request that changes something', () => {
  it.each<Record<string, string>>([
    { origin: 'https://cases.example.org' },
    { origin: 'https://cases.example.org', 'sec-fetch-site': 'same-origin' },
  ])('is ours with %j', (headers) => expect(ask(headers)).toBe(false));

  it.each<Record<string, string>>([
    {},
    { origin: 'null' },
    { origin: '' },
    { origin: 'https://evil.test' },
    { origin: 'http://cases.example.org' },
    { origin: 'https://cases.example.org.evil.test' },
    { origin: 'https://cases.example.org:8443' },
    { 'sec-fetch-site': 'same-origin' },
    { origin: 'https://cases.example.org', 'sec-fetch-site': 'cross-site' },
    { origin: 'https://cases.example.org', 'sec-fetch-site': 'same-site' },
  ])('is foreign with %j', (headers) => {
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE']) expect(ask(headers, { method })).toBe(true);
  });

  it('may name no origin where it bears a ticket, and still no foreign one', () => {
    expect(ask({}, { authority: 'ticket' })).toBe(false);
    expect(ask({ origin: 'null' }, { authority: 'ticket' })).toBe(true);
    expect(ask({ origin: 'https://evil.test' }, { authority: 'ticket' })).toBe(true);
  });
});

it('reading is not asked where it comes from, nor is another service that signs', () => {
  expect(ask({ origin: 'https://evil.test' }, { method: 'GET' })).toBe(false);
  expect(ask({ origin: 'https://evil.test' }, { authority: 'signature' })).toBe(false);
});
