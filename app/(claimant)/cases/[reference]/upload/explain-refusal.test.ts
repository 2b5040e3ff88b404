import { TRPCClientError } from '@trpc/client';
import { expect, it } from 'vitest';
import { explainRefusal } from './explain-refusal';

const answer = (message: string, data: object) =>
  new TRPCClientError(message, { result: { error: { data } } as never });

it.each([
  ['the connection', new TypeError('fetch failed'), 'interrupted', /Check your connection/],
  [
    'the file',
    answer('This file is empty.', { code: 'BAD_REQUEST', httpStatus: 400 }),
    'refused',
    /This file is empty/,
  ],
  ['our trouble', answer('Try again.', { code: 'SERVICE_UNAVAILABLE', httpStatus: 503 }), 'interrupted', /Try again/],
  ['a session that is over', answer('', { code: 'UNAUTHORIZED', httpStatus: 401 }), 'interrupted', /been signed out/],
  [
    'another account',
    answer('', { code: 'UNAUTHORIZED', httpStatus: 401, otherAccount: { name: 'Bo', email: 'bo@example.com' } }),
    'interrupted',
    /Somebody else has signed in in another tab/,
  ],
])('tells a file that may go on from one that will never do: %s', (_why, error, kind, words) => {
  const explained = explainRefusal(error);
  expect(explained.kind).toBe(kind);
  expect(explained.message).toMatch(words);
});

it('knows why a file was refused by the code, and which file is meant', () => {
  const data = { code: 'CONFLICT', httpStatus: 409, refusal: { reason: 'already_there', filename: 'ticket.pdf' } };
  const explained = explainRefusal(answer('This file is already in the case.', data));
  expect(explained).toMatchObject({ kind: 'refused', code: 'already_there', filename: 'ticket.pdf' });
});

it('sends again what has not arrived', () => {
  const data = { code: 'BAD_REQUEST', httpStatus: 400, refusal: { reason: 'not_arrived' } };
  expect(explainRefusal(answer('The file has not arrived.', data))).toMatchObject({ kind: 'failed' });
});
