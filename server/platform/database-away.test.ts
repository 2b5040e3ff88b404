import { expect, test } from 'vitest';
import { Prisma } from './database';
import { isDatabaseAway } from './database-away';

const known = (code: string, message = '') =>
  new Prisma.PrismaClientKnownRequestError(message, { code, clientVersion: 'test' });
const unknown = (message: string) => new Prisma.PrismaClientUnknownRequestError(message, { clientVersion: 'test' });

test.each([
  ['a server that cannot be reached', known('P1001')],
  ['the same told to raw SQL', known('P2010', "Code: `N/A`. Message: `Can't reach database server`")],
  ['a connection that was closed', known('P1017')],
  ['a crash told to a query', known('P2010', 'Raw query failed. Code: `57P02`. Message: `terminating connection`')],
  ['a start that is not over', unknown('the database system is starting up')],
  [
    'a transaction that could not begin',
    known('P2028', 'Transaction API error: Unable to start a transaction in the given time.'),
  ],
  [
    'a connection that was silent for too long',
    new Error('Connection terminated: the database did not answer in time'),
  ],
  [
    'a statement that Postgres ended',
    known('P2010', 'Raw query failed. Code: `57014`. Message: `canceling statement due to statement timeout`'),
  ],
  [
    'a transaction that Postgres ended because its process seemed lost',
    known('P2010', 'Code: `25P03`. Message: `terminating connection due to idle-in-transaction timeout`'),
  ],
  ['the driver’s own words', new Error('Connection terminated unexpectedly')],
])('%s is an outage', (_, error) => {
  expect(isDatabaseAway(error)).toBe(true);
});

test.each([
  [
    'a transaction that took too long',
    known(
      'P2028',
      'Transaction API error: Transaction already closed: A query cannot be executed on an expired transaction.',
    ),
  ],
  ['a broken rule', known('P2002', 'Unique constraint failed')],
  ['another service’s connection', new Error('connect ECONNREFUSED 127.0.0.1:6379')],
  ['what is no error', 'P1001'],
])('%s is none', (_, error) => {
  expect(isDatabaseAway(error)).toBe(false);
});
