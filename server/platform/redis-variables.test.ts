import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { describeRedis, findRedisProblems, redisVariables } from './redis-variables';

const parse = (source: Record<string, string>) => z.object(redisVariables).safeParse(source);
const placeOf = (source: Record<string, string>) => describeRedis(parse(source).data ?? expect.fail('not parsed'));

/** Each as one line, as it is said at boot. */
function problemsOf(source: Record<string, string>): string[] {
  const { data, error } = parse(source);
  if (error) return error.issues.map((issue) => `${issue.path[0]?.toString()}: ${issue.message}`);
  return findRedisProblems(data).map(({ name, message }) => `${name}: ${message}`);
}

const SENTINELS = { REDIS_SENTINELS: 'a:26379, [::1]:26380', REDIS_SENTINEL_MASTER: 'mymaster' };
const A_FILE = fileURLToPath(import.meta.url);

describe('the forms of Redis', () => {
  test('none', () => {
    expect(placeOf({})).toBeNull();
  });

  test('one by its address', () => {
    const REDIS_URL = 'rediss://user:p%40ss@host:6380/3';
    expect(placeOf({ REDIS_URL, REDIS_CA_FILE: A_FILE })).toEqual({
      form: 'single',
      url: REDIS_URL,
      tls: true,
      caFile: A_FILE,
    });
    expect(placeOf({ REDIS_URL: 'redis://host' })).toMatchObject({ tls: false });
  });

  test('watched by sentinels', () => {
    expect(
      placeOf({ ...SENTINELS, REDIS_PASSWORD: 'x', REDIS_SENTINEL_PASSWORD: 'y', REDIS_TLS: 'true' }),
    ).toMatchObject({
      form: 'sentinel',
      sentinels: [
        { host: 'a', port: 26379 },
        { host: '::1', port: 26380 },
      ],
      master: 'mymaster',
      password: 'x',
      sentinelPassword: 'y',
      tls: true,
    });
  });

  test('a cluster', () => {
    expect(placeOf({ REDIS_CLUSTER: 'a:7000', REDIS_USERNAME: 'u' })).toMatchObject({
      form: 'cluster',
      nodes: [{ host: 'a', port: 7000 }],
      username: 'u',
      tls: false,
    });
  });
});

describe('what does not fit together is said in one line each', () => {
  test.each<[string, Record<string, string>, string[]]>([
    [
      'no Redis address',
      { REDIS_URL: 'http://host' },
      ['REDIS_URL: the address of a Redis, redis:// or rediss://, for example rediss://user:password@host:6379'],
    ],
    [
      'a host without a port',
      { REDIS_CLUSTER: 'a:1,b' },
      ['REDIS_CLUSTER: hosts and ports separated by commas, for example redis-1:26379,redis-2:26379'],
    ],
    [
      'two forms',
      { REDIS_URL: 'redis://host', REDIS_CLUSTER: 'a:1' },
      ['REDIS_URL', 'REDIS_CLUSTER'].map(
        (name) => `${name}: give only one of REDIS_URL, REDIS_SENTINELS, REDIS_CLUSTER`,
      ),
    ],
    [
      'sentinels that are not told whom to watch',
      { REDIS_SENTINELS: 'a:1' },
      ['REDIS_SENTINEL_MASTER: the name the sentinels know the master by, for example mymaster'],
    ],
    [
      'a master without sentinels',
      { REDIS_CLUSTER: 'a:1', REDIS_SENTINEL_MASTER: 'm' },
      ['REDIS_SENTINEL_MASTER: is only used with REDIS_SENTINELS'],
    ],
    [
      'a password beside an address',
      { REDIS_URL: 'redis://host', REDIS_PASSWORD: 'x' },
      ['REDIS_PASSWORD: belongs in REDIS_URL, as redis://user:password@host:6379'],
    ],
    [
      'TLS beside an address',
      { REDIS_URL: 'redis://host', REDIS_TLS: 'true' },
      ['REDIS_TLS: belongs in REDIS_URL, which then starts with rediss://'],
    ],
    [
      'a password for nobody',
      { REDIS_PASSWORD: 'x' },
      ['REDIS_PASSWORD: is only used with REDIS_URL, REDIS_SENTINELS or REDIS_CLUSTER'],
    ],
    [
      'an authority without TLS',
      { REDIS_URL: 'redis://host', REDIS_CA_FILE: A_FILE },
      ['REDIS_CA_FILE: is only used over TLS: rediss:// or REDIS_TLS=true'],
    ],
    [
      'an authority that is not there',
      { ...SENTINELS, REDIS_TLS: 'true', REDIS_CA_FILE: '/nowhere/ca.crt' },
      ['REDIS_CA_FILE: names a file that cannot be read'],
    ],
  ])('%s', (_, source, lines) => {
    expect(problemsOf(source)).toEqual(lines);
  });

  test('nothing is said of what fits', () => {
    expect(problemsOf(SENTINELS)).toEqual([]);
    expect(problemsOf({ REDIS_CLUSTER: 'a:1', REDIS_PASSWORD: 'x', REDIS_TLS: 'true', REDIS_CA_FILE: A_FILE })).toEqual(
      [],
    );
  });
});
