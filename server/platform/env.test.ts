import { describe, expect, test } from 'vitest';
import { EnvironmentError, parseEnv } from './env';

const complete = {
  CASEDRAFT_MODE: 'production',
  DATABASE_URL: 'postgresql://user:password@db:5432/casedraft',
  AUTH_SECRET: 'x'.repeat(32),
  APP_URL: 'https://cases.example.org',
  STORAGE_PROVIDER: 'local',
  OCR_PROVIDER: 'local',
  AI_PROVIDER: 'local',
};

function problemsOf(source: Record<string, string | undefined>): string[] {
  try {
    parseEnv(source);
  } catch (error) {
    if (!(error instanceof EnvironmentError)) throw error;
    return error.message.split('\n').slice(1);
  }
  return [];
}

describe('parseEnv', () => {
  test('takes a complete environment, with its defaults', () => {
    const env = parseEnv(complete);
    expect(env).toMatchObject({ JOB_BACKOFF_MS: 5_000, QUEUE_PREFIX: 'casedraft' });
    expect(env.REDIS_URL).toBeUndefined();
  });

  test('says in one line each what is missing', () => {
    expect(problemsOf({ CASEDRAFT_MODE: 'demo' })).toEqual([
      '  DATABASE_URL: the address of the Postgres database, for example postgresql://user:password@host:5432/casedraft',
      '  AUTH_SECRET: at least 32 random characters; sessions are signed with it',
    ]);
  });

  test('in production wants each adapter named, and names what there is', () => {
    const { STORAGE_PROVIDER: _, OCR_PROVIDER: __, AI_PROVIDER: ___, ...unnamed } = complete;
    const lines = problemsOf(unnamed);
    expect(lines).toHaveLength(3);
    for (const [index, name] of ['STORAGE_PROVIDER', 'OCR_PROVIDER', 'AI_PROVIDER'].entries())
      expect(lines[index]).toMatch(new RegExp(`^ {2}${name}: name the adapter to use`));
    expect(problemsOf({ ...unnamed, CASEDRAFT_MODE: 'demo' })).toEqual([]);
  });

  test('in production wants the address people open', () => {
    const { APP_URL: _, ...unnamed } = complete;
    const asked = '  APP_URL: the address people open, for example https://cases.example.org';
    expect(problemsOf(unnamed)).toEqual([asked]);
    expect(problemsOf({ ...complete, APP_URL: '' })).toEqual([asked]);
    expect(problemsOf({ ...complete, APP_URL: 'ftp://cases.example.org' })).toEqual([asked]);
    expect(parseEnv({ ...unnamed, CASEDRAFT_MODE: 'demo' }).APP_URL).toBe('http://127.0.0.1:3000');
  });

  test.each([
    ['https://cases.example.org', true],
    ['http://127.0.0.1:3000', true],
    ['http://localhost:8080/', true],
    ['http://[::1]:3000', true],
    ['http://cases.example.org', false],
    ['http://127.0.0.1.example.org', false],
  ])('in production %s is taken: %s', (APP_URL, isTaken) => {
    const problem = '  APP_URL: must start with https:// so that sessions cannot be overheard';
    expect(problemsOf({ ...complete, APP_URL })).toEqual(isTaken ? [] : [problem]);
    expect(problemsOf({ ...complete, APP_URL, CASEDRAFT_MODE: 'development' })).toEqual([]);
  });

  test('is production unless another mode is named', () => {
    const { CASEDRAFT_MODE: _, ...unnamed } = complete;
    expect(parseEnv(unnamed).CASEDRAFT_MODE).toBe('production');
  });

  test('never repeats a secret', () => {
    const [line] = problemsOf({ ...complete, AUTH_SECRET: 'hunter2' });
    expect(line).toContain('AUTH_SECRET');
    expect(line).not.toContain('hunter2');
  });

  test('takes proxies as a list of addresses and networks', () => {
    expect(parseEnv(complete).TRUSTED_PROXIES).toEqual([]);
    expect(parseEnv({ ...complete, TRUSTED_PROXIES: '' }).TRUSTED_PROXIES).toEqual([]);
    expect(parseEnv({ ...complete, TRUSTED_PROXIES: '10.0.0.0/8, 192.0.2.7,fd00::/8' }).TRUSTED_PROXIES).toEqual([
      '10.0.0.0/8',
      '192.0.2.7',
      'fd00::/8',
    ]);
    expect(problemsOf({ ...complete, TRUSTED_PROXIES: '10.0.0.0/8 and the other one' })).toEqual([
      '  TRUSTED_PROXIES: addresses or networks separated by commas, for example 10.0.0.0/8,192.0.2.7',
    ]);
  });

  test('takes an empty REDIS_URL for none', () => {
    expect(parseEnv({ ...complete, REDIS_URL: '' }).REDIS_URL).toBeUndefined();
    expect(problemsOf({ ...complete, REDIS_URL: 'somewhere' })).toHaveLength(1);
  });
});
