import { expect, test } from 'vitest';
import { answerMetrics } from './answer-metrics';

const token = 'a-token-of-16-signs';
const ask = (given: { token?: string; authorization?: string }) =>
  answerMetrics({ token: given.token, authorization: given.authorization, write: async () => 'metrics' });

test('whoever has the token gets them', async () => {
  expect(await ask({ token, authorization: `Bearer ${token}` })).toMatchObject({ status: 200, body: 'metrics' });
});

test.each([undefined, '', token, 'Bearer ', 'Bearer wrong', `bearer ${token}x`])(
  'not with %s',
  async (authorization) => {
    expect(await ask({ token, authorization })).toMatchObject({ status: 401, body: '' });
  },
);

test('without a token there is nothing, not even a question for one', async () => {
  expect(await ask({ authorization: 'Bearer undefined' })).toMatchObject({ status: 404, body: '' });
  expect(await ask({ token: '', authorization: 'Bearer ' })).toMatchObject({ status: 404, body: '' });
});
